import {
  CaseBasisService,
  CaseNumbersService,
  CaseRecordService,
  CaseService,
  CaseSightService,
  TimelineService,
  readsRun,
} from '@app/cases';
import type { Actor, Sight } from '@app/identity';
import { COMMANDER, type County, actor, insertRecordedCases, openCounty } from './county.js';
import { CASE_NO, mediatedRecords } from './mediated-case.js';

const MEDIATION = '主持调解';
const REGISTRATION = '登记';
const ALL_STEPS = [
  ...[REGISTRATION, '核对登记', '决定是否受理调解', MEDIATION, '选择维权途径', '决定是否受理仲裁'],
  ...['开庭审理', '开庭审理', '送达裁决书', '核实履行情况', '销号'],
];
const OF_ARBITRATION = ['决定是否受理仲裁', '开庭审理', '开庭审理', '送达裁决书'];

const NOTHING: Sight = { units: [], trees: [], stageOnly: [], ledger: false };
const MEDIATOR = person('zj.t09.mediate/mediator', { units: ['zj.t09.mediate'] });
const CLERK = person('zj.arb/arb-clerk', { units: ['zj.arb'], stageOnly: ['zj.arb'] });
const HEAD_OF_ARBITRATION = person('zj.arb/arb-head', {
  ...{ units: ['zj.arb'], trees: ['zj.arb'], stageOnly: ['zj.arb'] },
});
const TOWN = ['zj.t09', 'zj.t09.mediate'];
const TOWN_LEADER = person('zj.t09/town-leader', { units: TOWN, trees: TOWN });
/** Had no task, and would read the whole case but for what is confined. */
const PARTNER = person('zj.justice/handler', { units: ['zj.justice'] });
/** Sees it, and has no task and no stage of it. */
const ONLOOKER = person('zj.police/police-lead', { units: ['zj.police'], stageOnly: ['zj.police'] });
const LEDGER = person('zj.estab/estab-reviewer', { units: ['zj.estab'], ledger: true });
const NEIGHBOUR = person('zj.t06.mediate/mediator', { units: ['zj.t06.mediate'] });

describe('how much of a case people read', () => {
  let county: County;
  let record: CaseRecordService;
  let sights: CaseSightService;

  beforeAll(async () => {
    county = await openCounty();
    record = county.module.get(CaseRecordService);
    sights = county.module.get(CaseSightService);
    await insertRecordedCases(county);
    await county.dataSource.query(`update case_file set start_variables = $2 where case_no = $1`, [
      CASE_NO,
      { applicantName: '示例-工人', applicantIdNo: '11010519491231002X', amountTotal: 1_200_000 },
    ]);
    await county.feed(mediatedRecords());
    await county.dataSource.query(
      `insert into case_access (grantee, case_no) values ('zj.justice/handler', $1), ('zj.police/police-lead', $1)`,
      [CASE_NO],
    );
  });
  afterAll(() => county.close());

  const stepsOf = async (person: Actor) =>
    (await record.of(person, CASE_NO, { limit: 100 })).items
      .filter(({ kind }) => kind !== 'result')
      .map(({ kind, name }) => (kind === 'registration' ? REGISTRATION : name));
  const stageNames = async (person: Actor) => {
    const sight = await sights.of(person, CASE_NO);
    const runs: { key: string; code: string }[] = await county.dataSource.query(
      `select element_instance_key as key, stage_code as code from stage_run where case_no = $1 order by entered_at, 1`,
      [CASE_NO],
    );
    return runs.filter(({ key }) => readsRun(sight, key)).map(({ code }) => code);
  };

  it.each([
    ['the county', COMMANDER, ALL_STEPS],
    ['who leads the town', TOWN_LEADER, ALL_STEPS],
    ['a mediator', MEDIATOR, ALL_STEPS],
    ['who works on it besides', PARTNER, ALL_STEPS.filter((name) => name !== MEDIATION)],
    ['a clerk of arbitration', CLERK, [REGISTRATION, '选择维权途径', ...OF_ARBITRATION]],
    ['the head of arbitration', HEAD_OF_ARBITRATION, [REGISTRATION, '选择维权途径', ...OF_ARBITRATION]],
    ['a body with stages of its own that has none here', ONLOOKER, []],
  ])('is for %s, step by step, what was entered there', async (_who, person, steps) => {
    expect(await stepsOf(person)).toEqual(steps);
  });

  it.each([
    ['the county', COMMANDER, ['W1', 'M0', 'M1', 'F0', 'F1', 'W2', 'W3', 'W5']],
    ['who works on it besides', PARTNER, ['W1', 'M0', 'F0', 'F1', 'W2', 'W3', 'W5']],
    ['a clerk of arbitration', CLERK, ['F0', 'F1']],
  ])('is for %s some stages whole', async (_who, person, codes) => {
    expect(await stageNames(person)).toEqual(codes);
  });

  it('says whether there is more than is read', async () => {
    const cases = county.module.get(CaseService);
    const isPart = async (person: Actor) => (await cases.find(person, CASE_NO)).isPart;

    expect(await Promise.all([COMMANDER, TOWN_LEADER, PARTNER, CLERK].map(isPart))).toEqual([
      ...[false, false, true, true],
    ]);
  });

  it('tells the history of other stages by their beginning and end alone', async () => {
    const { stages, others } = await historyOf(CLERK);
    const whole = await historyOf(COMMANDER);

    expect(stages).toEqual(whole.stages);
    expect(others.some((text) => text.includes(MEDIATION))).toBe(false);
    expect(others.some((text) => text.includes('开庭审理'))).toBe(true);
    expect(whole.others.some((text) => text.includes(MEDIATION))).toBe(true);
  });

  it('gives the values that the steps wrote which are read', async () => {
    const cases = county.module.get(CaseService);
    const variablesOf = async (person: Actor) => Object.keys((await cases.find(person, CASE_NO)).variables);

    expect(await variablesOf(COMMANDER)).toEqual(
      expect.arrayContaining(['mediationOutcome', 'applicantName']),
    );
    const read = await variablesOf(CLERK);
    expect(read).toEqual(expect.arrayContaining(['arbDecision', 'awardNo']));
    expect(read).not.toEqual(expect.arrayContaining(['mediationOutcome']));
    // with what the case was registered, but not what others found of it since
    expect(read).toEqual(expect.arrayContaining(['applicantName', 'applicantIdNo']));
    expect(read).not.toEqual(expect.arrayContaining(['amountTotal']));
    expect(await variablesOf(ONLOOKER)).not.toEqual(expect.arrayContaining(['applicantName']));
    expect(await variablesOf(PARTNER)).not.toEqual(expect.arrayContaining(['mediationOutcome']));
  });

  it('shows before a task what its model names of other stages, and nothing else of them', async () => {
    const basis = county.module.get(CaseBasisService);
    const namesAt = async (elementId: string) => {
      const { items } = await basis.of(CLERK, await placeOf(county, elementId));
      return items.filter(({ kind }) => kind === 'task').map(({ name }) => name);
    };

    expect(await namesAt('accept-arbitration')).toEqual(['选择维权途径']);
    // its model names nothing: of the stage before only what is read anyway
    expect(await namesAt('serve-award')).toEqual(['决定是否受理仲裁', '开庭审理', '开庭审理']);
  });

  it('shows the numbers of the parties whole to whoever decides, and of nothing that is not read', async () => {
    const numbers = county.module.get(CaseNumbersService);
    const shown = (entryId: string) =>
      numbers.show(HEAD_OF_ARBITRATION, CASE_NO, { entryId, reason: '核对当事人' });
    const [mediation] = await county.dataSource.query(
      `select task_key as key from task where case_no = $1 and element_id = 'hold-mediation'`,
      [CASE_NO],
    );

    expect(await shown('')).toEqual({ applicantIdNo: '11010519491231002X' });
    expect(await shown(mediation.key)).toEqual({});
  });

  it('shows attachments with the steps that refer to them', async () => {
    const [ofMediation, ofHearing, loose] = await attach(county, ['hold-mediation', 'serve-award', null]);
    const readBy = async (person: Actor) => {
      const isRead = await sights.attachmentsRead(await sights.of(person, CASE_NO));
      return [ofMediation, ofHearing, loose].map((id) => isRead(String(id)));
    };

    expect(await readBy(COMMANDER)).toEqual([true, true, true]);
    expect(await readBy(MEDIATOR)).toEqual([true, true, true]);
    expect(await readBy(PARTNER)).toEqual([false, true, true]);
    expect(await readBy(CLERK)).toEqual([false, true, false]);
  });

  it('is nothing for others: a ledger shows no case, and says whom to ask', async () => {
    await expect(record.of(LEDGER, CASE_NO, {})).rejects.toMatchObject({
      ...{ code: 'CASE_LEDGER_ONLY', status: 403 },
      message: expect.stringContaining('市社会治理中心'),
    });
    await expect(record.of(LEDGER, 'none', {})).rejects.toMatchObject({ code: 'CASE_NOT_FOUND' });
    await expect(record.of(NEIGHBOUR, CASE_NO, {})).rejects.toMatchObject({ code: 'CASE_NOT_FOUND' });
  });

  it('lists the cases of units that somebody leads, each once', async () => {
    const cases = county.module.get(CaseService);
    const numbersOf = async (person: Actor) =>
      (await cases.list(person, { limit: 100 })).items.map(({ caseNo }) => caseNo.slice(-1)).sort();
    const led = { ...HEAD_OF_ARBITRATION, groups: ['zj.arb/arb-head'] };

    // by the tasks of others in the unit: two cases came before the arbitration
    expect(await numbersOf(led)).toEqual(['3', '5']);
    expect((await cases.list(led, {})).total).toBe(2);
    expect(await numbersOf({ ...led, sight: { ...led.sight, trees: [] } })).toEqual([]);
    expect(await numbersOf(TOWN_LEADER)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  });

  async function historyOf(person: Actor): Promise<{ stages: string[]; others: string[] }> {
    const entries = await county.module.get(TimelineService).of(person, CASE_NO);
    const isOfStage = (kind: string) => /^(stage|case)-/.test(kind);
    return {
      stages: entries.filter(({ kind }) => isOfStage(kind)).map(({ text }) => text),
      others: entries.filter(({ kind }) => !isOfStage(kind)).map(({ text }) => text),
    };
  }
});

// helpers

function person(group: string, sight: Partial<Sight>): Actor {
  return actor(group.replaceAll(/\W/g, '-'), [group], { towns: [], sight: { ...NOTHING, ...sight } });
}

async function placeOf(county: County, elementId: string) {
  const [row] = await county.dataSource.query(
    `select case_no as "caseNo", definition_key as "definitionKey", element_id as "elementId",
       created_at as "createdAt", completed_at as "completedAt"
       from task where case_no = $1 and element_id = $2`,
    [CASE_NO, elementId],
  );
  return row;
}

/** Files of the case, each referred to by what was entered at a step. */
async function attach(county: County, steps: readonly (string | null)[]): Promise<unknown[]> {
  const ids: unknown[] = [];
  for (const [index, step] of steps.entries()) {
    const [{ id }] = await county.dataSource.query(
      `insert into case_attachment (id, case_no, name, media_type, size, sha256, content, uploaded_by, uploaded_at)
       values (gen_random_uuid(), $1, $2, 'application/pdf', 1, repeat('0', 64), 'x', 'somebody', now()) returning id`,
      [CASE_NO, `${index}.pdf`],
    );
    await county.dataSource.query(
      `update task set entered = entered || jsonb_build_object('papers', jsonb_build_array($2::text))
        where case_no = $1 and element_id = $3`,
      [CASE_NO, id, step],
    );
    ids.push(id);
  }
  return ids;
}
