import type { EngineRecord } from '@app/engine-records';
import type { Actor } from '@app/identity';
import { type OperationRequest, ClockDecisionService, ClockOperationService } from '@app/clock-operations';
import { County, InstanceRecords, registerCase } from './county.js';
import { MessageTaker } from './message-taker.js';

export const caseNo = '330681-GZWQ-20260918-00001';
export const HEARING = '71';
export const STAGE = { caseNo, stageRunId: HEARING };

export interface HearingOptions {
  /** What is changed in the model. */
  edit?: (xml: string) => string;
  /** What the case knows beside its number. */
  variables: Record<string, unknown>;
  /** When people act, as `2026-10-20 10:00`. */
  now: string;
  arbitrator: Actor;
  /** When something is asked for whose moment or day a test does not name. */
  usualOn: string;
}

/** A hearing that began on 29 September 2026 at 09:00, in a county for the tests of a file, anew before each of them. */
export function aHearing({ edit, variables, now, arbitrator, usualOn }: HearingOptions) {
  const engine = new MessageTaker();
  const log = new InstanceRecords('9001');
  const hearing = { county: {} as County, beginning: [] as EngineRecord[] };
  beforeAll(async () => {
    hearing.county = await County.found(engine);
    await hearing.county.deployModel(edit);
  });
  beforeEach(async () => {
    await hearing.county.forgetCases();
    engine.reset();
    await registerCase(hearing.county.dataSource, { caseNo, receivedOn: '2026-09-18' });
    hearing.beginning = [
      ...log.variables('2026-09-29 09:00', { caseNo, ...variables }),
      log.entered('F1', HEARING, '2026-09-29 09:00'),
    ];
    await hearing.county.take(hearing.beginning);
    hearing.county.setTime(now);
  });
  afterAll(() => hearing.county.close());

  const aRequest = (changes: Partial<OperationRequest>): OperationRequest => ({
    ...{ kind: 'pause', on: usualOn, to: null, period: null, cancels: null, reason: '示例事由' },
    ...{ article: null, documentNo: null, attachmentIds: [], approvedOn: null, idempotencyKey: null },
    ...changes,
  });
  const ask = (changes: Partial<OperationRequest>) =>
    hearing.county.get(ClockOperationService).request(arbitrator, STAGE, aRequest(changes));

  return Object.assign(hearing, {
    engine,
    log,
    aRequest,
    ask,
    /** Asks for it, and the head decides for it. */
    async applied(changes: Partial<OperationRequest>): Promise<string> {
      const { id } = await ask(changes);
      const decision = { decidedBy: 'arbhead', note: null };
      expect(await hearing.county.get(ClockDecisionService).apply(id, decision)).toBeNull();
      return id;
    },
    /** The row of the hearing. */
    async run(): Promise<Record<string, unknown>> {
      const rows = await hearing.county.dataSource.query<Record<string, unknown>[]>(
        `select * from stage_run where element_instance_key = $1`,
        [HEARING],
      );
      return rows[0] ?? {};
    },
  });
}
