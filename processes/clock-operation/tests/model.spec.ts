import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseXml, propertiesOf, walk, type XmlElement } from '@tests/support/bpmn-reader.js';

const read = (...path: string[]): XmlElement[] =>
  walk(parseXml(readFileSync(join(process.cwd(), 'processes', ...path), 'utf8')));
const model = read('clock-operation', 'clock-operation.bpmn');
const rules = read('clock-operation', 'decisions', 'clock-op-approver.dmn')
  .filter(({ name }) => name === 'rule')
  .map(cellsOf);
/** The model whose stages these are. */
const MODEL = 'wage-recovery';
const stages = read('wage-recovery', 'wage-recovery.bpmn')
  .filter(({ name }) => name === 'subProcess')
  .map(propertiesOf);

describe('who decides about the clock of a stage', () => {
  const extendable = stages.filter(({ clockOperations }) => namesOf(clockOperations).includes('extend'));

  it.each(extendable.map((stage) => [stage['stage'] ?? '', stage]))(
    'is the same in the table and at stage %s of the model, and so is the longest extension',
    (stageCode, stage) => {
      const rule = ruleFor(stageCode, 'extend');
      const isRecorded = stage['extensionApprover'] === stage['responsible'];
      expect(rule.group).toBe(isRecorded ? 'null' : approverOf(stage));
      const [amount = 'null', unit] = (stage['extensionLimit'] ?? '').split(' ').filter(Boolean);
      expect([rule.maxAmount, rule.unit]).toEqual([amount, unit === undefined ? 'null' : `"${unit}"`]);
      // where the model sets a limit the clock allows one extension, as the table does
      expect(rule.maxTimes).toBe(amount === 'null' ? 'null' : '1');
    },
  );

  it.each(stages.filter(({ clockOperations }) => namesOf(clockOperations).includes('pause')).map((s) => [s]))(
    'is the same for a pause of $stage',
    (stage) => {
      expect(ruleFor(stage['stage'] ?? '', 'pause').group).toBe(approverOf(stage));
    },
  );

  it('is nobody for what follows from a fact, and a second person for an exclusion', () => {
    for (const { stage = '' } of stages) {
      for (const op of ['resume', 'restart', 'switch']) expect(ruleFor(stage, op).group).toBe('null');
      expect(ruleFor(stage, 'exclude').group).toBe('responsibleGroup');
    }
  });

  it('is the head of the unit where the table names nobody else', () => {
    expect(ruleFor('Q9', 'extend').group).toBe(HEAD);
  });

  it('is never that of another model with a stage of the same code', () => {
    for (const { stage = '' } of extendable) expect(ruleFor(stage, 'extend', 'another').group).toBe(HEAD);
    expect(ruleFor('F1', 'pause', 'another').group).toBe(HEAD);
    const named = rules.filter(({ stageCode }) => stageCode !== '');
    expect(named.filter(({ processId }) => processId === '')).toEqual([]);
  });

  it('has a basis in every row', () => {
    expect(rules.filter(({ basis }) => basis === 'null' || basis === '')).toEqual([]);
  });
});

describe('the process of a clock operation', () => {
  it('is no case that people register', () => {
    const [process] = model.filter(({ name }) => name === 'process');
    expect(propertiesOf(process as XmlElement)).not.toHaveProperty('startForm');
    expect(propertiesOf(process as XmlElement)).not.toHaveProperty('caseCode');
  });

  it('draws every node and every flow', () => {
    const drawn = new Set(model.map((element) => element.attributes['bpmnElement']));
    const ids = model
      .filter((e) => /(Event|Task|Gateway)$|^sequenceFlow$/.test(e.name) && e.attributes['id'] !== undefined)
      .map((e) => e.attributes['id']);
    expect(ids.length).toBeGreaterThan(10);
    expect(ids.filter((id) => !drawn.has(id))).toEqual([]);
  });
});

// helpers

/** Who leads the unit, which is called differently in a mediation centre, a window and a court. */
const HEAD = 'if responsibleHead = null then responsibleUnit + "/unit-leader" else responsibleHead';

/** As the table says it: where no unit of the county does it, the head of the responsible unit decides. */
function approverOf({ extensionApprover = '' }: Record<string, string>): string {
  const approver = extensionApprover.replace(/^=/, '').replaceAll('&quot;', '"');
  return `if ${approver.split(' ')[0]} = null then responsibleHead else ${approver}`;
}

interface Rule {
  processId: string;
  stageCode: string;
  op: string;
  track: string;
  group: string;
  maxAmount: string;
  unit: string;
  maxTimes: string;
  basis: string;
}

function cellsOf(rule: XmlElement): Rule {
  const cells = rule.children.filter(({ name }) => /Entry$/.test(name));
  const texts = cells.map((cell) => cell.children.find(({ name }) => name === 'text')?.text.trim() ?? '');
  const [
    processId = '',
    stageCode = '',
    op = '',
    track = '',
    group = '',
    maxAmount = '',
    unit = '',
    maxTimes = '',
    basis = '',
  ] = texts;
  return { processId, stageCode, op, track, group, maxAmount, unit, maxTimes, basis };
}

/** The first row that matches, for a case without a track. */
function ruleFor(stageCode: string, op: string, processId = MODEL): Rule {
  const matches = (cell: string, value: string): boolean =>
    cell === '' || cell.split(',').includes(`"${value}"`);
  const rule = rules.find(
    (row) =>
      matches(row.processId, processId) &&
      matches(row.stageCode, stageCode) &&
      matches(row.op, op) &&
      row.track === '',
  );
  if (rule === undefined) throw new Error(`no row for ${stageCode} ${op}`);
  return rule;
}

function namesOf(list: string | undefined): string[] {
  return (list ?? '').split(',').map((name) => name.trim());
}
