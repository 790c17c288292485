import { boundedFeel } from '@app/feel';
import { decide, readDecisionTable } from './decision-table.js';

const COLUMNS = `
  <input id="i1"><inputExpression id="e1" typeRef="string"><text>stage</text></inputExpression></input>
  <input id="i2"><inputExpression id="e2" typeRef="number"><text>days + 1</text></inputExpression></input>
  <output id="o1" name="group" typeRef="string" />
  <output id="o2" name="days" typeRef="number" />`;
const RULES = [
  ['"M1", "F1"', '&gt; 10', '"head"', 'days * 2'],
  ['"M1"', '[1..5]', 'unit + "/leader"', 'null'],
  ['not("M1")', '-', '"nobody"', '0'],
  ['', '', 'null', '1'],
];

describe('a decision table', () => {
  it.each([
    ['takes the first rule that holds', { stage: 'M1', days: 10 }, { group: 'head', days: 20 }],
    ['knows lists of values', { stage: 'F1', days: 30 }, { group: 'head', days: 60 }],
    [
      'knows intervals and results from facts',
      { stage: 'M1', days: 0, unit: 'a' },
      { group: 'a/leader', days: null },
    ],
    ['knows what must not be', { stage: 'X', days: 3 }, { group: 'nobody', days: 0 }],
    ['lets an empty test hold', { stage: 'M1', days: 7 }, { group: null, days: 1 }],
  ])('%s', async (_, facts, expected) => {
    const table = await readDecisionTable(dmn('FIRST', RULES), 'who');
    expect(decide(table!, facts, boundedFeel)).toEqual(expected);
  });

  it('gives nothing where no rule holds', async () => {
    const table = await readDecisionTable(dmn('UNIQUE', RULES.slice(0, 1)), 'who');
    expect(decide(table!, { stage: 'M1', days: 1 }, boundedFeel)).toBeNull();
    expect(decide(table!, {}, boundedFeel)).toBeNull();
  });

  it('is not read for another decision, or where several rules may count', async () => {
    expect(await readDecisionTable(dmn('FIRST', RULES), 'else')).toBeUndefined();
    await expect(readDecisionTable(dmn('COLLECT', RULES), 'who')).rejects.toThrow('COLLECT');
  });
});

// helpers

function dmn(hitPolicy: string, rules: readonly (readonly string[])[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
    <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="urn:example">
      <decision id="who" name="who"><decisionTable id="t" hitPolicy="${hitPolicy}">${COLUMNS}
        ${rules.map(ruleOf).join('')}
      </decisionTable></decision>
    </definitions>`;
}

function ruleOf([stage, days, group, result]: readonly string[], index: number): string {
  const cell = (name: string, text = '', at = 0) =>
    `<${name} id="r${index}${at}"><text>${text}</text></${name}>`;
  const cells = [stage, days, group, result].map((text, at) =>
    cell(at < 2 ? 'inputEntry' : 'outputEntry', text, at),
  );
  return `<rule id="r${index}">${cells.join('')}</rule>`;
}
