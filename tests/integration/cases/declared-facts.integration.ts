import { CaseService, TimelineService } from '@app/cases';
import type { EngineRecord } from '@app/engine-records';
import { COMMANDER, type County, MEDIATOR, MEDIATOR2, actor, openCounty } from './county.js';

const MATTER = 'lost-property';
const PROPERTIES = {
  startForm: 'lost.start',
  caseCode: 'SWZL',
  'party.finder.label': '拾得人',
  'party.finder.name': '=finder',
  'party.finder.phone': '=finderPhone',
  'fact.thing.label': '物品',
  'fact.thing.value': '=thing',
  'fact.value.label': '估价',
  'fact.value.value': '=worth * 100',
  'fact.value.type': 'money',
  'fact.foundOn.label': '拾得日',
  'fact.foundOn.value': '=foundOn',
  'fact.foundOn.type': 'date',
  'fact.odd.label': '算不出',
  'fact.odd.value': '=thing',
  'fact.odd.type': 'number',
  headcount: '=owners',
  assistUnits: '=helpers',
  outcome: '=result',
  'outcome.returned.label': '已归还',
  titleExpression: '=finder + "拾得" + thing',
  cancelGroups: '=[townCode + ".mediate/mediation-lead"]',
};

const NO_SIGHT = { units: [], trees: [], stageOnly: [], ledger: false };

describe('what a second matter declares of its cases', () => {
  let county: County;
  let cases: CaseService;
  let position = 1;
  let fed: EngineRecord[];

  beforeEach(async () => {
    county = await openCounty();
    cases = county.module.get(CaseService);
    fed = [];
    await deploy(county, '900', 1, PROPERTIES);
    for (const [index, thing] of ['钱包', '手机', '雨伞'].entries()) {
      await register(county, `C${index}`, index < 2 ? 'zj.t09' : 'zj.t06');
      await feed([
        started(`1${index}`),
        ...variables(`1${index}`, {
          caseNo: `C${index}`,
          finder: `示例-${thing}主`,
          thing,
          worth: (index + 1) * 7,
        }),
      ]);
    }
  });
  afterEach(() => county.close());

  const list = async (filter: object, actor = COMMANDER) =>
    (await cases.list(actor, { processId: MATTER, ...filter })).items.map(({ caseNo }) => caseNo);

  it('lets the heads of units see it that help, and those who lead them, in lists too', async () => {
    const head = (unit: string, trees: string[] = []) =>
      actor(`head-of-${unit}`, [`${unit}/unit-leader`], {
        towns: [],
        sight: { ...NO_SIGHT, units: [unit], trees },
      });
    const [water, above] = [head('zj.water'), head('zj.other', ['zj.water'])];
    expect(await list({}, water)).toEqual([]);

    await feed(variables('10', { helpers: ['zj.water', 'zj.nowhere'] }));

    expect(await list({}, water)).toEqual(['C0']);
    expect(await list({}, above)).toEqual(['C0']);
    expect(await list({}, head('zj.agri'))).toEqual([]);
    expect(await cases.summary(water, 'C0')).toMatchObject({ caseNo: 'C0', faultyFacts: ['odd'] });
    await feed(variables('11', { helpers: 'zj.water' }));
    expect((await cases.summary(COMMANDER, 'C1')).faultyFacts).toContain('assistUnits');
  });

  it('is shown in lists and follows the variables, faults at the fact alone', async () => {
    expect(await cases.summary(COMMANDER, 'C0')).toMatchObject({
      title: '示例-钱包主拾得钱包',
      parties: [{ role: 'finder', name: '示例-钱包主' }],
      facts: { thing: '钱包', value: 700, foundOn: null, odd: null },
      faultyFacts: ['odd'],
      amountFen: null,
      headcount: null,
    });

    await feed(variables('10', { thing: '背包', foundOn: '2026-11-03', owners: 2 }));

    expect(await cases.summary(COMMANDER, 'C0')).toMatchObject({
      title: '示例-钱包主拾得背包',
      facts: { thing: '背包', foundOn: '2026-11-03' },
      headcount: 2,
    });
    expect(await list({ q: '背包' })).toEqual(['C0']);
    expect(await list({ q: '钱包主' })).toEqual(['C0']);
  });

  it('filters and orders lists, page by page, within what a person sees', async () => {
    expect(await list({ sort: 'value' })).toEqual(['C0', 'C1', 'C2']);
    expect(await list({ sort: '-value' })).toEqual(['C2', 'C1', 'C0']);
    expect(await list({ sort: '-value' }, MEDIATOR)).toEqual(['C1', 'C0']);
    expect(await list({ sort: 'value' }, MEDIATOR2)).toEqual(['C2']);
    expect(await list({ fact: 'thing', factIs: '手机' })).toEqual(['C1']);
    expect(await list({ fact: 'value', factFrom: '800', factTo: '1400' })).toEqual(['C1']);
    expect(await list({ fact: 'foundOn' })).toEqual([]);
    const first = await cases.list(COMMANDER, { processId: MATTER, sort: '-value', limit: 2 });
    expect(first).toMatchObject({ total: 3, nextCursor: expect.any(String) });
    const cursor = String(first.nextCursor);
    expect(await list({ sort: '-value', cursor })).toEqual(['C0']);
    await expect(list({ sort: 'thing', cursor })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(list({ sort: 'nothing' })).rejects.toMatchObject({
      faults: [{ path: 'sort', code: 'UNKNOWN' }],
    });
    await expect(list({ fact: 'value', factFrom: 'viel' })).rejects.toMatchObject({
      faults: [{ path: 'factFrom', code: 'INVALID' }],
    });
  });

  it('is found by the end of a number as it is now, a replay of it included', async () => {
    await feed(variables('10', { finderPhone: '13800001111' }));
    expect(await list({ q: '1111' })).toEqual(['C0']);

    await feed(variables('10', { finderPhone: '138 0000 2222' }));
    const before = await rows(county);

    expect(await list({ q: '2222' })).toEqual(['C0']);
    expect(await list({ q: '1111' })).toEqual([]);
    await county.dataSource.query(`delete from case_variable; delete from engine_instance;
      update case_file set search_terms = '{}'`);
    await county.feed(fed, 4);
    expect(await rows(county)).toEqual(before);
  });

  it('names the outcome, and a replay gives the same rows', async () => {
    await feed([...variables('10', { result: 'returned' }), ended('10')]);
    const before = await rows(county);

    expect(await cases.summary(COMMANDER, 'C0')).toMatchObject({
      state: 'completed',
      outcomeCode: 'returned',
    });
    const entries = await county.module.get(TimelineService).of(COMMANDER, 'C0');
    expect(entries.at(-1)).toMatchObject({ kind: 'case-ended', text: '案件办结：已归还' });

    await county.dataSource.query(`delete from case_variable; delete from engine_instance;
      update case_file set state = 'starting', outcome_code = null, facts = '{}', parties = '[]', search_terms = '{}'`);
    expect(await rows(county)).not.toEqual(before);
    await county.feed(fed, 4);
    expect(await rows(county)).toEqual(before);
  });

  it('is shown by the newest version that says something where the own version does not', async () => {
    await deploy(county, '901', 2, { caseCode: 'SWZL' });
    await register(county, 'C9', 'zj.t09');
    await feed([
      started('19', '901'),
      ...variables('19', { caseNo: 'C9', finder: '示例-赵六', thing: '钥匙' }),
    ]);

    expect(await cases.summary(COMMANDER, 'C9')).toMatchObject({ facts: { thing: '钥匙' } });
  });

  // helpers

  async function feed(records: EngineRecord[]): Promise<void> {
    fed.push(...records);
    await county.feed(records);
  }

  function record(valueType: string, intent: string, key: string, value: object): EngineRecord {
    position += 1;
    return {
      ...{ valueType, intent, key, value: value as EngineRecord['value'], position: String(position) },
      ...{ partitionId: 1, timestamp: 1_800_000_000_000 + position, recordType: 'EVENT' },
    };
  }

  function element(intent: string, key: string, definition = '900'): EngineRecord {
    return record('PROCESS_INSTANCE', intent, key, {
      bpmnElementType: 'PROCESS',
      processInstanceKey: key,
      parentProcessInstanceKey: '-1',
      bpmnProcessId: MATTER,
      processDefinitionKey: definition,
      version: 1,
      elementId: MATTER,
      flowScopeKey: '-1',
    });
  }

  function started(key: string, definition?: string): EngineRecord {
    return element('ELEMENT_ACTIVATED', key, definition);
  }

  function ended(key: string): EngineRecord {
    return element('ELEMENT_COMPLETED', key);
  }

  function variables(key: string, values: Record<string, unknown>): EngineRecord[] {
    return Object.entries(values).map(([name, value]) =>
      record('VARIABLE', 'CREATED', `${key}${position}`, {
        ...{ name, value: JSON.stringify(value), scopeKey: key, processInstanceKey: key },
        ...{ processDefinitionKey: '900', bpmnProcessId: MATTER },
      }),
    );
  }
});

// helpers

async function deploy(
  { dataSource }: County,
  key: string,
  version: number,
  properties: Record<string, string>,
): Promise<void> {
  await dataSource.query(
    `insert into definition (definition_key, process_id, version, name, resource_name, resource, checksum, properties, deployed_at)
     values ($1, $2, $3, '失物招领', 'lost.bpmn', '', '', $4, now())`,
    [key, MATTER, version, properties],
  );
}

async function register({ dataSource }: County, caseNo: string, town: string): Promise<void> {
  await dataSource.query(
    `insert into case_file (case_no, process_id, title, town_code, received_on, start_variables, created_by, created_at)
     values ($1, $2, '失物招领', $3, '2026-11-22', '{}', 'mediator', now())`,
    [caseNo, MATTER, town],
  );
}

function rows({ dataSource }: County): Promise<unknown> {
  return dataSource.query(
    `select case_no, title, parties, facts, faulty_facts, headcount, outcome_code, search_terms, search_text,
       (select array_agg((fact_id, rank_number, rank_text)::text order by fact_id) from case_fact f
         where f.case_no = c.case_no) as ranks
       from case_file c order by 1`,
  );
}
