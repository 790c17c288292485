import { readFileSync } from 'node:fs';
import { unitFunctionsOf } from './unit-functions.js';

it('reads the functions from expressions only', () => {
  const xml = `<a text="units.none" one="=[units.court + &quot;/judge&quot;]" two="=a.units.other"/><b>= units.help != null</b>`;
  expect(unitFunctionsOf(xml)).toEqual(['court', 'help']);
});

it.each(['wage-recovery/wage-recovery.bpmn', 'clock-operation/clock-operation.bpmn'])(
  'no code of a county stands in %s',
  (path) => {
    expect(readFileSync(`processes/${path}`, 'utf8')).not.toMatch(/&quot;[a-z]+\.[a-z.]+\/|\.mediate/);
  },
);
