import { Organisation } from './organisation.js';
import type { UnitEntity } from './unit.entity.js';

const unit = (code: string, level: string, more: Partial<UnitEntity> = {}): UnitEntity => ({
  ...{
    code,
    name: code,
    level,
    parentCode: null,
    shortName: null,
    stationedAtCode: null,
    divisionCode: null,
  },
  ...{
    leadRole: 'lead',
    kind: null,
    function: null,
    demo: false,
    retired: false,
    retiredOn: null,
    successorCode: null,
    ...more,
  },
});

const COUNTY = [
  unit('hy', 'county'),
  unit('hy.court', 'department', { function: 'court' }),
  unit('hy.help', 'department', { function: 'help' }),
  unit('hy.old', 'department', { function: 'archive', retired: true }),
  unit('hy.a', 'town'),
  unit('hy.a.x', 'town-office', { function: 'mediation' }),
  unit('hy.gone', 'town', { retired: true, successorCode: 'hy.before' }),
  unit('hy.before', 'town', { retired: true, successorCode: 'hy.b' }),
  unit('hy.b', 'town'),
  unit('hy.b.y', 'town-office', { function: 'mediation' }),
  unit('hy.b.z', 'village', { function: 'mediation' }),
  unit('hy.help.b', 'stationed', { function: 'help', stationedAtCode: 'hy.b' }),
];

it.each([
  ['hy.a', { court: 'hy.court', help: 'hy.help', mediation: 'hy.a.x' }],
  ['hy.b', { court: 'hy.court', help: 'hy.help.b', mediation: 'hy.b.y' }],
  ['hy.gone', { court: 'hy.court', help: 'hy.help.b', mediation: 'hy.b.y' }],
  ['hy', { court: 'hy.court', help: 'hy.help' }],
  ['elsewhere', { court: 'hy.court', help: 'hy.help' }],
])('the units that do something for %s', (town, expected) => {
  expect(new Organisation(COUNTY, []).unitsFor(town)).toEqual(expected);
});
