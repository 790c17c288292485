import { CancellationService, CaseService, CaseSweeper, TimelineService } from '@app/cases';
import { FactStream, notifyFacts } from '@app/engine-records';
import { NoticeService } from '@app/notices';
import { COLLEAGUE, type County, MEDIATOR, MEDIATOR2, actor, openCounty } from './county.js';

const HEAD = actor('judge', ['zj.arb/arb-head']);
const MODEL = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t"><bpmn:process id="matter" isExecutable="true" /></bpmn:definitions>`;
const PROPERTIES = {
  cancelGroups: '=[townCode + ".mediate/mediation-lead"]',
  cancelApprover: '=if holder = "zj.arb" then "zj.arb/arb-head" else "zj.gov/commander"',
};

describe('cancelling a case', () => {
  let county: County;
  let serial = 0;
  let caseNo: string;

  beforeAll(async () => {
    county = await openCounty();
    await county.dataSource.query(
      `insert into definition (definition_key, process_id, version, name, resource_name, resource, checksum, properties, deployed_at)
       values (1, 'matter', 1, '一件事', 'matter.bpmn', $1, '', $2, now())`,
      [MODEL, PROPERTIES],
    );
  });
  beforeEach(async () => {
    serial += 1;
    caseNo = await openedCase(serial);
    county.engine.failing = false;
  });
  afterAll(() => county.close());

  const cancellations = () => county.module.get(CancellationService);
  const optionsFor = async (person: typeof MEDIATOR) =>
    cancellations().optionsOf(person, await county.module.get(CaseService).summary(person, caseNo));
  const instance = () => String(1000 + serial);

  it('is done at once by its own unit, and refused and recorded otherwise', async () => {
    await heldBy('zj.t09.mediate/mediator');
    await expect(cancellations().cancel(COLLEAGUE, caseNo, '试一试')).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(cancellations().cancel(MEDIATOR2, caseNo, '试一试')).rejects.toMatchObject({
      code: 'CASE_NOT_FOUND',
    });
    expect(await acts()).toEqual(['colleague CASE_CANCEL_REFUSED done']);

    expect(await cancellations().cancel(MEDIATOR, caseNo, '申请人撤回')).toEqual({ state: 'cancelling' });
    expect(county.engine.cancelled).toContain(instance());
  });

  it('goes to the approver once another unit holds the case, who sees it, is told, and decides', async () => {
    await heldBy('zj.arb/arbitrator');
    expect((await optionsFor(MEDIATOR)).mode).toBe('request');
    await expect(county.module.get(CaseService).summary(HEAD, caseNo)).rejects.toMatchObject({ status: 404 });

    // when
    expect(await cancellations().cancel(MEDIATOR, caseNo, '申请人撤回')).toEqual({ state: 'requested' });

    // then nothing happens until the approver has decided
    expect(county.engine.cancelled).not.toContain(instance());
    await expect(cancellations().cancel(MEDIATOR, caseNo, '再来')).rejects.toMatchObject({
      code: 'CANCELLATION_CLOSED',
    });
    expect(await optionsFor(MEDIATOR)).toMatchObject({
      mode: null,
      request: {
        state: 'requested',
        approverName: '市劳动人事争议仲裁院',
        canDecide: false,
        canWithdraw: true,
      },
    });
    expect((await optionsFor(HEAD)).request).toMatchObject({ canDecide: true, canWithdraw: false });
    const [notice] = await county.module.get(NoticeService, { strict: false }).list(HEAD);
    expect(notice).toMatchObject({ caseNo, template: 'cancel-requested' });
    await expect(cancellations().decide(MEDIATOR, caseNo, 'approve')).rejects.toMatchObject({
      code: 'CANCELLATION_NOT_YOURS',
    });

    // when the engine is away, the request waits on
    county.engine.failing = true;
    await expect(cancellations().decide(HEAD, caseNo, 'approve')).rejects.toMatchObject({
      code: 'ENGINE_UNAVAILABLE',
    });
    expect((await optionsFor(HEAD)).request).toMatchObject({ state: 'requested', canDecide: true });
    county.engine.failing = false;
    await cancellations().decide(HEAD, caseNo, 'approve');

    // then
    expect(county.engine.cancelled).toContain(instance());
    expect((await optionsFor(MEDIATOR)).request).toMatchObject({
      state: 'approved',
      decidedByName: '示例-judge',
    });
    await expect(cancellations().decide(HEAD, caseNo, 'refuse', '已经开庭')).rejects.toMatchObject({
      code: 'CANCELLATION_CLOSED',
    });
  });

  it('is carried out by the next round where a process died after the approval', async () => {
    await heldBy('zj.arb/arbitrator');
    await cancellations().cancel(MEDIATOR, caseNo, '申请人撤回');
    await county.dataSource.query(
      `update case_cancellation set state = 'approved', decided_by = 'judge', decided_at = now() where case_no = $1`,
      [caseNo],
    );

    await county.module.get(CaseSweeper).sweep();

    expect(county.engine.cancelled).toContain(instance());
    const [row] = await county.dataSource.query<object[]>(
      `select pending, cancelled_by from case_file where case_no = $1`,
      [caseNo],
    );
    expect(row).toEqual({ pending: 'cancelling', cancelled_by: 'judge' });
  });

  it('is work of the approver until it is decided, and of nobody else', async () => {
    await heldBy('zj.arb/arbitrator');
    const waitingFor = async (person: typeof MEDIATOR) =>
      (await cancellations().waitingFor(person)).filter((waiting) => waiting.caseNo === caseNo);
    await cancellations().cancel(MEDIATOR, caseNo, '申请人撤回');

    expect(await waitingFor(HEAD)).toEqual([
      {
        ...{ caseNo, title: expect.any(String), reason: '申请人撤回' },
        ...{ requestedByName: '示例-mediator', requestedAt: expect.any(Date) },
      },
    ]);
    expect(await waitingFor(MEDIATOR)).toEqual([]);
    await cancellations().decide(HEAD, caseNo, 'refuse', '已经开庭');

    expect(await waitingFor(HEAD)).toEqual([]);
  });

  it('comes back to everybody who may decide, where the engine does not take the approval', async () => {
    await heldBy('zj.arb/arbitrator');
    await cancellations().cancel(MEDIATOR, caseNo, '申请人撤回');
    county.engine.failing = true;

    const told = await changesUntilMarked(() =>
      expect(cancellations().decide(HEAD, caseNo, 'approve')).rejects.toMatchObject({
        code: 'ENGINE_UNAVAILABLE',
      }),
    );

    // then of its end, and of its waiting again
    const changed = ['tasks:zj.arb/arb-head', `case:${caseNo}`];
    expect(told).toEqual([changed, changed]);
    const colleague = actor('judge2', ['zj.arb/arb-head']);
    expect((await cancellations().waitingFor(colleague)).map((waiting) => waiting.caseNo)).toContain(caseNo);
  });

  it('can be refused with a reason, which the person who asked reads', async () => {
    await heldBy('zj.arb/arbitrator');
    await cancellations().cancel(MEDIATOR, caseNo, '申请人撤回');
    for (const note of [undefined, '', '  ']) {
      await expect(cancellations().decide(HEAD, caseNo, 'refuse', note)).rejects.toMatchObject({
        ...{ code: 'INVALID_INPUT', faults: [{ path: 'note', code: 'REQUIRED' }] },
      });
    }
    await cancellations().decide(HEAD, caseNo, 'refuse', '已经开庭');

    expect(county.engine.cancelled).not.toContain(instance());
    expect(await optionsFor(MEDIATOR)).toMatchObject({
      mode: 'request',
      request: { state: 'refused', note: '已经开庭' },
    });
    const [notice] = await county.module.get(NoticeService, { strict: false }).list(MEDIATOR);
    expect(notice).toMatchObject({ caseNo, template: 'cancel-refused' });
    const timeline = await county.module.get(TimelineService).of(MEDIATOR, caseNo);
    expect(timeline.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        '示例-mediator申请撤销案件（申请人撤回），等待市劳动人事争议仲裁院决定',
        '示例-judge没有批准撤销案件：已经开庭',
      ]),
    );
    expect(await acts()).toEqual(['mediator CASE_CANCEL_REQUESTED done', 'judge CASE_CANCEL_DECIDED done']);
  });

  it('is taken back by whoever asked alone, and is at once what the approver wants', async () => {
    await heldBy('zj.arb/arbitrator');
    await cancellations().cancel(MEDIATOR, caseNo, '申请人撤回');
    await expect(cancellations().withdraw(HEAD, caseNo)).rejects.toMatchObject({
      code: 'CANCELLATION_NOT_YOURS',
    });
    await cancellations().withdraw(MEDIATOR, caseNo);
    expect((await optionsFor(MEDIATOR)).mode).toBe('request');

    expect(await cancellations().cancel(HEAD, caseNo, '双方和解')).toEqual({ state: 'cancelling' });
    expect(county.engine.cancelled).toContain(instance());
  });

  // helpers

  /** The topics of every change that was told while this was done; they come in the order of the commits. */
  async function changesUntilMarked(work: () => Promise<void>): Promise<string[][]> {
    const stream = new FactStream(county.dataSource);
    const told: string[][] = [];
    const marked = new Promise<void>((resolve) =>
      stream.changes().subscribe(({ topics }) => (topics[0] === 'mark' ? resolve() : told.push(topics))),
    );
    try {
      await stream.ready();
      await work();
      await notifyFacts(county.dataSource.manager, ['mark']);
      await marked;
    } finally {
      await stream.onApplicationShutdown();
    }
    return told;
  }

  async function openedCase(number: number): Promise<string> {
    const no = `330681-SLSX-20261120-${String(number).padStart(5, '0')}`;
    await county.dataSource.query(
      `insert into case_file (case_no, process_id, title, town_code, received_on, start_variables, created_by, created_at, state, search_terms)
       values ($1, 'matter', '示例案件', 'zj.t09', '2026-11-20', '{}', 'mediator', now(), 'active', '{}')`,
      [no],
    );
    await county.dataSource.query(
      `insert into engine_instance (process_instance_key, case_no, process_id, definition_key, version, state, started_at)
       values ($1, $2, 'matter', 1, 1, 'active', now())`,
      [1000 + number, no],
    );
    return no;
  }

  async function heldBy(group: string): Promise<void> {
    await county.dataSource.query(
      `insert into task (task_key, process_instance_key, case_no, element_instance_key, definition_key, element_id,
         candidate_groups, state, created_at, position)
       values ($1, $1, $2, $1, 1, 'work', array[$3], 'open', now(), 1)`,
      [1000 + serial, caseNo, group],
    );
  }

  async function acts(): Promise<string[]> {
    const rows: { content: string }[] = await county.dataSource.query(
      `select content from audit_entry where content like '%' || $1 || '%' and content like '%CASE_CANCEL_%' order by 1`,
      [caseNo],
    );
    return rows
      .map(({ content }) => JSON.parse(content) as { at: number; by: string; action: string; phase: string })
      .sort((a, b) => a.at - b.at)
      .map(({ by, action, phase }) => `${by} ${action} ${phase}`);
  }
});
