import { CaseRecordService, TimelineService } from '@app/cases';
import { LedgerService } from '@app/ledger';
import { ReportedEventMessages, ReportedEventService } from '@app/reported-events';
import { snapshot } from '../engine-records/intake-fixture.js';
import { COLLEAGUE, COMMANDER, type County, JUDGE, MEDIATOR } from '../cases/county.js';
import { CLERK, SAID, WAITING, factOf, openWaiting, publishedRecord } from './waiting-case.js';

const PLAIN = { happenedOn: '2026-11-21', note: '来人询问进度' };
const PAID = { claimed: 500_000, who: '示例-张三' };

describe('events that people report', () => {
  let county: County;
  let events: ReportedEventService;

  beforeEach(async () => {
    county = await openWaiting();
    events = county.module.get(ReportedEventService);
  });
  afterEach(() => county.close());

  const namesFor = async (person = MEDIATOR) => (await events.list(person, WAITING)).map(({ name }) => name);
  const keyOf = async (name: string, person = MEDIATOR) =>
    (await events.list(person, WAITING)).find((event) => event.name === name)!.eventKey;
  const reportPlain = async (idempotencyKey?: string, note = PLAIN.note) =>
    events.report(MEDIATOR, WAITING, {
      ...{ eventKey: await asked(), variables: { ...PLAIN, note, foreign: 1 }, idempotencyKey },
    });
  let askedKey = '';
  const asked = async () => (askedKey = askedKey || (await keyOf('有人询问')));
  beforeEach(() => (askedKey = ''));

  it('are shown to whoever has the stage that waits, or whom the model names', async () => {
    expect(await events.list(MEDIATOR, WAITING)).toEqual([
      {
        ...{ eventKey: expect.stringMatching(/^\d+$/), elementId: 'asked' },
        ...{ name: '有人询问', nameEn: 'Somebody asked' },
        ...{ documentation: null, stageName: '牵头', stageNameEn: null, ends: null },
        next: { name: 'answer-asker', nameEn: null },
      },
    ]);
    expect(await namesFor(CLERK)).toEqual(['urging']);
    expect(await namesFor(COMMANDER)).toEqual([]);
    await expect(events.list(JUDGE, WAITING)).rejects.toMatchObject({ code: 'CASE_NOT_FOUND' });
  });

  it('ask for a day and a note where the model names no form', async () => {
    const event = await events.find(MEDIATOR, WAITING, await asked());
    expect(event.form.schema.components?.map(({ key }) => key)).toEqual(['happenedOn', 'note']);

    await expect(
      events.report(MEDIATOR, WAITING, { eventKey: await asked(), variables: { note: 'x' } }),
    ).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      faults: [expect.objectContaining({ path: 'variables.happenedOn', code: 'REQUIRED' })],
    });
    expect(county.engine.messages).toEqual([]);
  });

  it('reach the engine once, however often the same request is sent', async () => {
    const first = await reportPlain('k1');
    expect(await reportPlain('k1')).toEqual(first);
    await expect(reportPlain('k1', 'anders')).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    await county.module.get(ReportedEventMessages).sweep();

    expect(county.engine.messages).toEqual([
      {
        ...{ name: 'asked', correlationKey: `${WAITING}/LEAD`, messageId: `reported-event/${first.id}` },
        timeToLiveMs: 60_000,
        variables: { ...PLAIN, reportedEvent: { id: first.id, by: 'mediator', on: county.clock.today() } },
      },
    ]);
    // nobody reports it a second time while it is on its way
    expect(await namesFor()).toEqual([]);
  });

  it('are told by the sweeper where the engine broke off, under the same id', async () => {
    const { id } = await breakingOff(county, () => reportPlain());
    expect(county.engine.messages).toEqual([]);
    county.engine.failing = false;
    const sweeper = county.module.get(ReportedEventMessages);
    expect([await sweeper.sweep(), await sweeper.sweep()]).toEqual([1, 0]);
    expect(county.engine.messages.map(({ messageId }) => messageId)).toEqual([`reported-event/${id}`]);
  });

  it('are refused plainly where nothing waits for them any more, or somebody else may report them', async () => {
    const eventKey = await asked();
    const late = { eventKey, variables: PLAIN };
    await expect(events.report(CLERK, WAITING, late)).rejects.toMatchObject({ code: 'EVENT_NOT_EXPECTED' });
    await county.feed([await factOf(county, 'asked', 'DELETED')]);

    await expect(events.report(MEDIATOR, WAITING, late)).rejects.toMatchObject({
      ...{ code: 'EVENT_NOT_EXPECTED', status: 409 },
    });
    await expect(events.find(MEDIATOR, WAITING, eventKey)).rejects.toMatchObject({
      code: 'EVENT_NOT_EXPECTED',
    });
    expect(county.engine.messages).toEqual([]);
  });

  it('stand in the file, the timeline and the audit log, and can be reported again when they have arrived', async () => {
    const { id } = await reportPlain();
    await arrive(county, 'asked', id);

    const { items, forms } = await county.module.get(CaseRecordService).of(MEDIATOR, WAITING, {});
    expect(items.find(({ kind }) => kind === 'event')).toMatchObject({
      ...{ id, name: '有人询问', nameEn: 'Somebody asked', stageName: '牵头', by: '示例-mediator' },
      ...{ occurrence: 1, formKey: 'plain-report', values: PLAIN },
    });
    expect(forms.map(({ formKey }) => formKey)).toContain('plain-report');
    expect(await sentences(county)).toContain('示例-mediator登记了新情况“有人询问”');
    expect(await namesFor()).toEqual(['有人询问']);
    expect(
      await county.dataSource.query(
        `select object_id, content::json -> 'details' as details from audit_entry where action = 'EVENT_REPORTED'`,
      ),
    ).toEqual([{ object_id: WAITING, details: { name: '有人询问' } }]);
  });

  it('are read by whoever reads the stage that waited, and by nobody else', async () => {
    const { id } = await reportPlain();
    await arrive(county, 'asked', id);
    const record = county.module.get(CaseRecordService);
    const helper = { ...COLLEAGUE, username: 'arbitrator', groups: ['zj.arb/arbitrator'], towns: [] };
    const sight = { units: ['zj.arb'], trees: [], stageOnly: ['zj.arb'], ledger: false };
    await county.dataSource.query(
      `update task set candidate_groups = '{zj.arb/arbitrator}' where element_id = 'inner-work'`,
    );
    await county.dataSource.query(
      `insert into case_access (grantee, case_no) values ('zj.arb/arbitrator', $1) on conflict do nothing`,
      [WAITING],
    );

    const { items } = await record.of({ ...helper, sight }, WAITING, {});
    expect(items.map(({ kind }) => kind)).not.toContain('event');
  });

  it('enter money of their form when they have arrived, and hold it until then', async () => {
    const eventKey = await keyOf('urging', CLERK);
    const { ledger } = await events.find(CLERK, WAITING, eventKey);
    expect(ledger).toMatchObject({ claimed: null });
    const { id } = await events.report(CLERK, WAITING, { eventKey, variables: PAID });
    expect(await holds(county)).toEqual([id]);

    await arrive(county, 'urging-start', id);
    const money = await county.module.get(LedgerService).of(COMMANDER, WAITING);
    expect(money).toMatchObject({ claimed: 500_000, outstanding: 500_000 });
    expect(money.items).toMatchObject([{ entry: { kind: 'claimed', recordedBy: 'arbitrator' } }]);
    expect(await holds(county)).toEqual([]);
  });

  it('lapse where the engine kept the message and nothing took it, and let go what they held', async () => {
    const eventKey = await keyOf('urging', CLERK);
    const { id } = await events.report(CLERK, WAITING, { eventKey, variables: PAID });
    await county.feed([publishedRecord(county, `reported-event/${id}`)]);
    const sweeper = county.module.get(ReportedEventMessages);
    await sweeper.sweep();
    expect(await holds(county)).toEqual([id]);

    county.clock.standAt(county.clock.epochMs() + 3 * 60_000);
    await sweeper.sweep();
    expect(await holds(county)).toEqual([]);
    expect(await sentences(county)).toContain('新情况“urging”没有生效：登记时案件已经办到别处');
    const { items } = await county.module.get(CaseRecordService).of(COMMANDER, WAITING, {});
    expect(items.map(({ kind }) => kind)).not.toContain('event');
  });

  it.each([1, 7])('are waited for the same however the log was cut: bulks of %i', async (size) => {
    const cut = await openWaiting(SAID, size);
    expect(await snapshot(cut.dataSource, ['event_subscription'])).toBe(
      await snapshot(county.dataSource, ['event_subscription']),
    );
    await cut.close();
  });
});

// helpers

/** The command comes when the engine is away, which it was not a moment before. */
async function breakingOff<Result>(county: County, work: () => Promise<Result>): Promise<Result> {
  const reachable = county.engine.isReachable.bind(county.engine);
  county.engine.isReachable = () => {
    county.engine.failing = true;
    return Promise.resolve(true);
  };
  return work().finally(() => (county.engine.isReachable = reachable));
}

async function arrive(county: County, elementId: string, id: string): Promise<void> {
  await county.feed([
    await factOf(county, elementId, 'CORRELATED', { variables: { reportedEvent: { id } } }),
  ]);
}

async function sentences(county: County): Promise<string[]> {
  return (await county.module.get(TimelineService).of(COMMANDER, WAITING)).map(({ text }) => text);
}

async function holds(county: County): Promise<string[]> {
  const rows: { key: string }[] = await county.dataSource.query(`select source_key as key from ledger_hold`);
  return rows.map(({ key }) => key);
}
