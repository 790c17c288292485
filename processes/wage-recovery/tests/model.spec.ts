import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { boundedFeel } from '@app/feel';
import { EMPTY_LEDGER, ledgerAfter, ledgerMoves, ledgerRefusals } from '@app/fields';
import { parseXml, propertiesOf, walk, type XmlElement } from '@tests/support/bpmn-reader.js';
import { faultsOf, fieldsOf, type FormSchema } from '@tests/support/form-reader.js';
import { enteredFor, type Sample } from '@tests/support/sample-values.js';

const folder = join(process.cwd(), 'processes', 'wage-recovery');
const read = (...path: string[]): string => readFileSync(join(folder, ...path), 'utf8');
const elements = walk(parseXml(read('wage-recovery.bpmn')));
const named = (name: string): XmlElement[] => elements.filter((element) => element.name === name);
const idOf = (element: XmlElement): string => element.attributes['id'] ?? '';
const FLOW_NODES = /(Event|Task|Gateway|^subProcess|^task)$/;
const nodes = elements.filter((e) => FLOW_NODES.test(e.name) && e.attributes['id'] !== undefined);
/** Without the engine's marker element of the same local name. */
const userTasks = named('userTask').filter((e) => e.attributes['id'] !== undefined);
const stages: Record<string, string>[] = named('subProcess').map((e) => ({
  id: idOf(e),
  ...propertiesOf(e),
}));
const forms = new Map(
  readdirSync(join(folder, 'forms')).map((file) => [file, JSON.parse(read('forms', file)) as FormSchema]),
);
const samples = readdirSync(join(folder, 'samples')).map(
  (file) => JSON.parse(read('samples', file)) as Sample,
);
const dates = { today: '2026-11-20', received: '2026-11-20' };

describe('wage recovery model', () => {
  it('declares every stage once, under its own element id', () => {
    const codes = stages.map((stage) => stage['stage']);
    expect(codes).toEqual(['W1', 'M0', 'M1', 'A1', 'A2', 'A3', 'F0', 'F1', 'W2', 'W3', 'W5']);
    expect(stages.map((stage) => stage['id'])).toEqual(codes.map((code) => `st_${code}`));
  });

  it('names the law wherever there is a statutory limit', () => {
    const limited = stages.filter((stage) => stage['statutoryLimit']);
    expect(limited.map((stage) => stage['stage'])).toEqual(['M0', 'M1', 'A1', 'A3', 'F0', 'F1']);
    for (const stage of limited) expect(stage['legalBasis']).toMatch(/第\d+条/);
  });

  it('never promises more than the law allows', () => {
    for (const stage of stages) {
      const [law, promise] = [limitsIn(stage['statutoryLimit']), limitsIn(stage['promisedLimit'])];
      law.forEach((limit, i) => {
        const other = promise[i];
        if (other !== undefined) expect(calendarDays(other)).toBeLessThanOrEqual(calendarDays(limit));
      });
    }
  });

  it('draws every node and every flow', () => {
    const shapes = new Set(named('BPMNShape').map((e) => e.attributes['bpmnElement']));
    const edges = new Set(named('BPMNEdge').map((e) => e.attributes['bpmnElement']));
    expect(nodes.map(idOf).filter((id) => !shapes.has(id))).toEqual([]);
    expect(
      named('sequenceFlow')
        .map(idOf)
        .filter((id) => !edges.has(id)),
    ).toEqual([]);
  });

  it('connects every node and names it in Chinese', () => {
    for (const node of nodes) {
      const has = (name: string): boolean => node.children.some((child) => child.name === name);
      expect([idOf(node), node.attributes['name']]).toEqual([
        idOf(node),
        expect.stringMatching(/[\u4e00-\u9fff]/),
      ]);
      const isEntry = ['startEvent', 'boundaryEvent'].includes(node.name) || idOf(node) === 'at-route';
      const isExit = node.name === 'endEvent' || node.name === 'intermediateThrowEvent';
      expect([idOf(node), has('incoming'), has('outgoing')]).toEqual([idOf(node), !isEntry, !isExit]);
    }
  });

  it('has a condition on every flow out of a gateway that splits', () => {
    const gateways = named('exclusiveGateway').map(idOf);
    for (const id of gateways) {
      const flows = named('sequenceFlow').filter((flow) => flow.attributes['sourceRef'] === id);
      if (flows.length < 2) continue;
      for (const flow of flows) expect(flow.children.map((c) => c.name)).toEqual(['conditionExpression']);
    }
  });

  it('goes on in exactly one way, whatever came of the performance and of the enforcement', () => {
    const waysFrom = (gateway: string, facts: Record<string, unknown>): string[] =>
      named('sequenceFlow')
        .filter((flow) => flow.attributes['sourceRef'] === gateway)
        .filter((flow) => boundedFeel.value((flow.children[0]?.text ?? '').trim().slice(1), facts) === true)
        .map((flow) => flow.attributes['targetRef'] ?? '');
    const ways = (performanceOutcome: string, instrument: object | null) =>
      waysFrom('gw-performance', { performanceOutcome, instrument });
    const title = { no: '1' };
    for (const instrument of [title, null]) expect(ways('full', instrument)).toEqual(['st_W3']);
    for (const outcome of ['partial', 'none']) {
      expect(ways(outcome, title)).toEqual(['pursue-enforcement']);
      expect(ways(outcome, null)).toEqual(['to-route-at-performance']);
    }
    const then = (enforcementOutcome: string) => waysFrom('gw-enforcement', { enforcementOutcome });
    expect(['partial', 'paid', 'ended'].map(then)).toEqual([['pursue-enforcement'], ['st_W3'], ['st_W3']]);
  });

  it('says what every task waits for that lies in no stage', () => {
    const outside = userTasks.filter(({ parent }) => parent?.name === 'process');
    expect(outside.map(idOf)).toEqual(['record-agreement', 'choose-route', 'pursue-enforcement']);
    for (const task of outside) {
      expect(propertiesOf(task)['waitsFor']).toMatch(/^等/);
      expect(propertiesOf(task)['waitsFor.en']).toMatch(/^Waits /);
    }
  });

  it('draws no two nodes of one level over each other', () => {
    const places = new Map(
      named('BPMNShape').map((shape) => [
        shape.attributes['bpmnElement'],
        shape.children.find((child) => child.name === 'Bounds')!.attributes,
      ]),
    );
    const side = (id: string, name: string) => Number(places.get(id)?.[name]);
    const apart = (a: string, b: string, at: string, size: string) =>
      side(a, at) + side(a, size) <= side(b, at) || side(b, at) + side(b, size) <= side(a, at);
    const drawn = nodes.filter((node) => node.name !== 'boundaryEvent');
    const over = drawn.flatMap((one, index) =>
      drawn
        .slice(index + 1)
        .filter((other) => other.parent === one.parent)
        .filter((other) => !apart(idOf(one), idOf(other), 'x', 'width'))
        .filter((other) => !apart(idOf(one), idOf(other), 'y', 'height'))
        .map((other) => `${idOf(one)} ${idOf(other)}`),
    );
    expect(over).toEqual([]);
  });

  it('finds the form of every user task and the decision of every rule task', () => {
    for (const task of userTasks) {
      const form = walk(task).find((e) => e.name === 'formDefinition')?.attributes['formId'];
      expect(form).toBe(`wage-recovery.${idOf(task)}`);
      expect([...forms.keys()]).toContain(`${form}.form`);
    }
    const decisions = readdirSync(join(folder, 'decisions')).flatMap((file) =>
      walk(parseXml(read('decisions', file))),
    );
    const ids = decisions.filter((e) => e.name === 'decision').map(idOf);
    for (const call of named('calledDecision')) expect(ids).toContain(call.attributes['decisionId']);
  });

  it('presets every variable that a task or an event sets', () => {
    const properties = propertiesOf(named('process')[0] as XmlElement);
    const start = fieldsOf((forms.get('wage-recovery.start.form') as FormSchema).components).map(
      (f) => f.key ?? '',
    );
    const preset = new Set([...(properties['resultDefaults'] ?? '').split(','), ...start]);
    const targets = named('output')
      .filter((e) => e.attributes['target'])
      .map((e) => e.attributes['target'] ?? '');
    expect(targets.filter((target) => !preset.has(target))).toEqual([]);
  });

  it('takes over every field of a task form', () => {
    for (const task of userTasks) {
      const form = forms.get(`wage-recovery.${idOf(task)}.form`) as FormSchema;
      const mapped = walk(task)
        .filter((e) => e.name === 'output')
        .map((e) => e.attributes['source'])
        .join(' ');
      const lost = fieldsOf(form.components).filter((f) => !new RegExp(`\\b${f.key}\\b`).test(mapped));
      expect([idOf(task), lost.map((f) => f.key)]).toEqual([idOf(task), []]);
    }
  });
});

describe('wage recovery forms', () => {
  it.each([...forms])('%s has the id of its file and no key twice', (file, form) => {
    expect(`${form.id}.form`).toBe(file);
    const keys = fieldsOf(form.components).map((field) => field.key ?? field.path);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('asks for a town of whatever county there is', () => {
    const start = forms.get('wage-recovery.start.form') as FormSchema;
    const town = fieldsOf(start.components).find((field) => field.key === 'townCode');
    expect(town).toMatchObject({ type: 'unit', properties: { level: 'town' } });
    expect(JSON.stringify([...forms.values()])).not.toMatch(/"zj[."]/);
  });
});

describe('wage recovery samples', () => {
  const cases = samples.flatMap((sample) => sample.cases);

  it('holds at least sixty cases of the two demonstration towns', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(new Set(cases.map((one) => one.town))).toEqual(new Set(['zj.t09', 'zj.t06']));
    expect(new Set(cases.map((one) => one.key)).size).toBe(cases.length);
    for (const one of cases) expect(one.start['townCode']).toBe(one.town);
  });

  it('invents every person and every employer', () => {
    for (const { start } of cases) {
      expect(start['applicantName']).toMatch(/^示例-/);
      expect(start['employerName']).toMatch(/^示例/);
      expect(start['applicantIdNo']).toMatch(/^999999/);
      expect(identityCheckCharacter(String(start['applicantIdNo']))).toBe(String(start['applicantIdNo'])[17]);
      const code = start['employerUscc'] as string | undefined;
      if (code === undefined) continue;
      expect(code).toMatch(/^91999999MA/);
      expect(creditCheckCharacter(code)).toBe(code[17]);
    }
  });

  it.each(samples.map((sample) => [sample.id, sample] as const))('%s keeps the ledger', (_, sample) => {
    for (const one of sample.cases) {
      const { start, ofStep } = enteredFor(one, dates);
      const steps = [
        { task: 'start', entered: start },
        ...sample.steps.map((step) => ({ ...step, entered: ofStep(step) })),
      ];
      let state = EMPTY_LEDGER;
      for (const { task, entered } of steps) {
        const form = forms.get(`wage-recovery.${task}.form`) as FormSchema;
        const fields = fieldsOf(form.components).map((field) => ({ path: field.key ?? '', field }));
        const valueOf = (path: string) => entered[path];
        const refusals = ledgerRefusals({ fields, valueOf, state, today: dates.today });
        expect([one.key, task, refusals]).toEqual([one.key, task, []]);
        state = ledgerAfter(ledgerMoves(fields, valueOf), state);
      }
    }
  });

  it.each(samples.map((sample) => [sample.id, sample] as const))('%s satisfies the forms', (id, sample) => {
    expect(readdirSync(join(folder, 'samples'))).toContain(`${id}.json`);
    const tasks = userTasks.map(idOf);
    for (const one of sample.cases) {
      const { start, ofStep } = enteredFor(one, dates);
      expect(faultsOf((forms.get('wage-recovery.start.form') as FormSchema).components, start)).toEqual([]);
      for (const step of sample.steps) {
        expect(tasks).toContain(step.task);
        const form = forms.get(`wage-recovery.${step.task}.form`) as FormSchema;
        const entered = ofStep(step);
        expect([step.task, faultsOf(form.components, entered)]).toEqual([step.task, []]);
        const known = fieldsOf(form.components).map((field) => field.key);
        expect(Object.keys(entered).filter((key) => !known.includes(key))).toEqual([]);
      }
    }
  });
});

function limitsIn(text = ''): string[] {
  return [...text.matchAll(/\d+ (?:working_day|calendar_day|month)/g)].map((match) => match[0]);
}

/** The longest a limit can look in calendar days, without holidays: five working days are a week. */
function calendarDays(limit: string): number {
  const [count, unit] = limit.split(' ');
  if (unit === 'month') return Number(count) * 31;
  return unit === 'working_day' ? (Number(count) * 7) / 5 : Number(count);
}

/** GB 11643. */
function identityCheckCharacter(id: string): string | undefined {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return '10X98765432'[weights.reduce((sum, weight, i) => sum + weight * Number(id[i]), 0) % 11];
}

/** GB 32100. */
function creditCheckCharacter(code: string): string | undefined {
  const set = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const sum = [...code.slice(0, 17)].reduce((total, c, i) => total + set.indexOf(c) * (3 ** i % 31), 0);
  return set[(31 - (sum % 31)) % 31];
}
