import type { OrganisationData, OrganisationRow } from './organisation-sheets.js';
import { organisationFaults } from './organisation.rules.js';

const COUNTY = { code: 'hy', name: '示例县', level: 'county', divisionCode: '999999' };
const TOWN = { code: 'hy.t01', name: '示例镇', level: 'town', parentCode: 'hy' };
const BODY = {
  code: 'hy.help.t01',
  name: '派驻点',
  level: 'stationed',
  parentCode: 'hy',
  stationedAtCode: 'hy.t01',
};
const EXISTING: OrganisationData = {
  ...{ units: [COUNTY, TOWN, BODY], roles: [], people: [], posts: [], standIns: [] },
};

const faultsOf = (...rows: OrganisationRow[]) =>
  organisationFaults(
    rows.map((row, index) => ({ sheet: 'units', line: index + 2, row })),
    EXISTING,
  ).map(({ path, code }) => `${path} ${code}`);

describe('a town in which a body is stationed', () => {
  it('stays a town', () => {
    expect(faultsOf({ ...TOWN, level: 'village' })).toEqual(['单位·第2行·层级 TOWN_IN_USE']);
    expect(faultsOf({ ...TOWN, name: '示例新镇' })).toEqual([]);
  });

  it('may become something else together with what moves away, or is no more', () => {
    const village = { ...TOWN, level: 'village' };
    expect(faultsOf(village, { ...BODY, stationedAtCode: '' })).toEqual([]);
    expect(faultsOf(village, { ...BODY, stationedAtCode: '', retired: '是' })).toEqual([]);
  });
});
