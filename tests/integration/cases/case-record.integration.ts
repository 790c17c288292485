import { CaseBasisService, CaseNumbersService, CaseRecordService, type TaskPlace } from '@app/cases';
import {
  COMMANDER,
  type County,
  MEDIATOR,
  MEDIATOR2,
  insertRecordedCases,
  openCounty,
  recordedRecords,
  withTaskProperties,
} from './county.js';

const CASE_NO = '330681-GZWQ-20261122-00004';

describe('the work done in a case', () => {
  let county: County;
  let record: CaseRecordService;

  beforeAll(async () => {
    county = await openCounty();
    record = county.module.get(CaseRecordService);
    await county.dataSource.query(
      `insert into case_file (case_no, process_id, title, town_code, received_on, start_variables, created_by, created_at)
       values ($1, 'wage-recovery', '示例', 'zj.t09', '2026-11-22', $2, 'mediator', '2026-11-22T01:00:00Z')`,
      [
        CASE_NO,
        {
          applicantName: '示例-王小明',
          applicantIdNo: '11010519491231002X',
          employerName: null,
          title: '示例',
        },
      ],
    );
    await county.feed(recordedRecords());
  });
  afterAll(() => county.close());

  it('begins with the registration, and tells step, stage, round, person, unit and what was entered', async () => {
    const { items, forms, nextCursor } = await record.of(MEDIATOR, CASE_NO, {});

    expect(items[0]).toMatchObject({
      ...{ kind: 'registration', by: '示例-mediator', unitName: '牌头镇', name: null },
      values: { applicantName: '示例-王小明', applicantIdNo: '110*************2X' },
    });
    // what the person left empty, and what the platform added, is not among it
    expect(Object.keys(items[0]?.values ?? {}).sort()).toEqual(['applicantIdNo', 'applicantName']);
    expect(items.slice(1).map(({ name, stageName, round }) => ({ name, stageName, round }))).toEqual([
      { name: '核对登记', stageName: '统一受理赋码', round: 1 },
      { name: '决定是否受理调解', stageName: '调解受理', round: 1 },
      { name: '主持调解', stageName: '调解', round: 1 },
      { name: '销号', stageName: '销号', round: 1 },
    ]);
    const mediation = items.find(({ name }) => name === '主持调解');
    expect(mediation).toMatchObject({
      ...{ unitName: '牌头镇劳动争议多元调解中心', occurrence: 1 },
      values: expect.objectContaining({ outcome: 'paid' }),
    });
    expect(new Set(forms.map(({ formKey }) => formKey))).toEqual(
      new Set(items.map(({ formKey }) => formKey)),
    );
    expect(nextCursor).toBeNull();
  });

  it('is read on page by page, each entry once', async () => {
    const whole = await record.of(MEDIATOR, CASE_NO, {});
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await record.of(MEDIATOR, CASE_NO, { cursor, limit: 2 });
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);

    expect(ids).toEqual(whole.items.map(({ id }) => id));
    await expect(record.of(MEDIATOR, CASE_NO, { cursor: 'x' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('draws what was entered by the form of that time', async () => {
    await county.dataSource.query(
      `insert into form_definition (form_key, form_id, version, schema, deployed_at, partition_id, position)
       select 99, form_id, version + 1, '{"components": []}', '2027-06-01T00:00:00Z', partition_id, position
         from form_definition where form_id = 'wage-recovery.start' order by version desc limit 1`,
    );

    const { items } = await record.of(MEDIATOR, CASE_NO, { limit: 1 });

    expect(items[0]?.values).toHaveProperty('applicantName');
  });

  it('tells a correction with its reason, not its value', async () => {
    await county.dataSource.query(
      `with r as (
         insert into repair (id, kind, parameters, reason, requested_by, requested_groups, requested_at)
         values (gen_random_uuid(), 'set-variable', '{"name": "amountTotal"}', '金额录错', 'mediator', '{}', '2027-01-05T01:00:00Z') returning id)
       insert into repair_item (repair_id, case_no, state, ended_at)
       select id, $1, 'done', '2027-01-05T01:00:05Z' from r`,
      [CASE_NO],
    );

    const { items } = await record.of(MEDIATOR, CASE_NO, {});

    expect(items.at(-1)).toMatchObject({
      ...{ kind: 'correction', name: 'amountTotal', reason: '金额录错', by: '示例-mediator', values: {} },
    });
  });

  it('puts before a task the work of its stage and the stage before, where its model names nothing', async () => {
    const { items } = await county.module
      .get(CaseBasisService)
      .of(MEDIATOR, await placeOf(county, 'close-item'));

    expect(items.map(({ name }) => name)).toEqual(['主持调解']);
    expect(items[0]?.values).toMatchObject({ outcome: 'paid' });
  });

  it('shows numbers whole to whoever works on the case, after it was noted who, what and why', async () => {
    const numbers = county.module.get(CaseNumbersService);

    const shown = await numbers.show(MEDIATOR, CASE_NO, { entryId: '', reason: '通知申请人到场' });

    expect(shown).toEqual({ applicantIdNo: '11010519491231002X' });
    expect((await record.of(MEDIATOR, CASE_NO, {})).mayShowNumbers).toBe(true);
    expect(await county.dataSource.query(`select actor, case_no, reason, fields from access_log`)).toEqual([
      { actor: 'mediator', case_no: CASE_NO, reason: '通知申请人到场', fields: ['applicantIdNo'] },
    ]);
    expect(JSON.stringify(await county.dataSource.query(`select content from audit_entry`))).not.toContain(
      '11010519491231002X',
    );
  });

  it('shows numbers whole to nobody who only may look, and to nobody else', async () => {
    const numbers = county.module.get(CaseNumbersService);
    const request = { entryId: '', reason: '看看' };

    await expect(numbers.show(COMMANDER, CASE_NO, request)).rejects.toMatchObject({
      code: 'NUMBERS_NOT_YOURS',
    });
    await expect(numbers.show(MEDIATOR2, CASE_NO, request)).rejects.toMatchObject({ code: 'CASE_NOT_FOUND' });
    expect((await record.of(COMMANDER, CASE_NO, {})).mayShowNumbers).toBe(false);
    expect(await county.dataSource.query(`select count(*)::int as looks from access_log`)).toEqual([
      { looks: 1 },
    ]);
  });

  it('is hidden with its case', async () => {
    await expect(record.of(MEDIATOR2, CASE_NO, {})).rejects.toMatchObject({ code: 'CASE_NOT_FOUND' });
  });
});

it('tells what a step of the system found in the words of its model, masked, and again after a replay', async () => {
  const county = await openCounty();
  try {
    await insertRecordedCases(county);
    const records = recordedRecords().map((one) =>
      withTaskProperties(one, 'check-jurisdiction', {
        'result.place.label': '管辖',
        'result.place.label.en': 'Jurisdiction',
        'result.place.value': '=if jurisdictionOk then &quot;属于本县&quot; else &quot;不属于本县&quot;',
        'result.place.value.en':
          '=if jurisdictionOk then &quot;Of this county&quot; else &quot;Not of it&quot;',
        'result.contact.label': '联系',
        'result.contact.value': '=[&quot;电话13800000000&quot;, 3]',
        'result.notes.label': '说明',
        'result.notes.value': '=limitationNotes',
      }),
    );
    await county.feed(records, 40);
    const record = county.module.get(CaseRecordService);
    const before = await record.of(MEDIATOR, CASE_NO, {});

    expect(before.items.filter(({ kind }) => kind === 'result')).toEqual([
      expect.objectContaining({
        ...{
          name: '核对管辖与时效',
          stageName: '统一受理赋码',
          round: 1,
          occurrence: 1,
          by: null,
          values: {},
        },
        results: [
          { label: '联系', labelEn: null, text: '电话*******0000；3', textEn: null },
          { label: '管辖', labelEn: 'Jurisdiction', text: '属于本县', textEn: 'Of this county' },
        ],
      }),
    ]);
    // nothing of jobs for which there are no words
    expect(await county.dataSource.query(`select distinct element_id from job_result`)).toEqual([
      { element_id: 'check-jurisdiction' },
    ]);
    await county.dataSource.query(`delete from job_result`);
    await county.feed(records);
    expect(await record.of(MEDIATOR, CASE_NO, {})).toEqual(before);
  } finally {
    await county.close();
  }
});

it.each([
  ['its model', 'register-claim, hold-mediation, close-item'],
  ['a model of its case', 'wage-recovery/register-claim, elsewhere/accept-mediation'],
])('puts before a task what %s names, and nothing that was done later', async (_, restsOn) => {
  const county = await openCounty();
  try {
    await insertRecordedCases(county);
    await county.feed(recordedRecords().map((one) => withTaskProperties(one, 'hold-mediation', { restsOn })));

    const { items } = await county.module
      .get(CaseBasisService)
      .of(MEDIATOR, await placeOf(county, 'hold-mediation'));

    expect(items.map(({ name }) => name)).toEqual(['核对登记']);
  } finally {
    await county.close();
  }
});

async function placeOf(county: County, elementId: string): Promise<TaskPlace> {
  const [place] = await county.dataSource.query<TaskPlace[]>(
    `select case_no as "caseNo", definition_key as "definitionKey", element_id as "elementId",
            created_at as "createdAt", completed_at as "completedAt"
       from task where case_no = $1 and element_id = $2`,
    [CASE_NO, elementId],
  );
  return place!;
}
