import type { Actor } from '@app/identity';
import { CalendarPublicationService } from '@app/calendar-publication';
import { StageCardSweeper } from '@app/cards';
import { type OperationRequest, ClockDecisionService, ClockOperationService } from '@app/clock-operations';
import { PromiseService } from '@app/promises';
import { Logger } from '@nestjs/common';
import { MessageTaker } from '../stages/message-taker.js';
import { pairOf, recordedPairs, snapshot } from './intake-fixture.js';
import { FIGURES, PROJECTED_TABLES, type Projections, openProjections } from './projections-fixture.js';
import { loadUnits } from '../demonstration.js';

/** The version of the model in the recorded log. */
const DEFINITION = '2251799813685249';
const CASE_FACTS = `(select case_no, state, started_at, ended_at, outcome_code, pending from case_file)`;
const CARDS = `(select element_instance_key, level, due_on, withdrawn_at, withdrawn_reason from stage_card)`;
const SAVINGS = `(select sum(saved_calendar_days) as saved, count(*) from stage_run where state = 'closed')`;
const EVERYTHING = [...PROJECTED_TABLES, ...FIGURES, 'case_saving', CASE_FACTS, CARDS, SAVINGS];

describe('a replay after people changed what the log does not tell', () => {
  let county: Projections;
  let log: Log;

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    county = await openProjections(new MessageTaker());
    log = new Log(county);
    await loadUnits(county.database.dataSource);
    await county.intake.take(deployments().join(''));
  });
  afterEach(() => county.close());

  it('keeps the dates and savings of a stage that was closed before next year was published', async () => {
    const closed = await log.openHearing(1, '2026-11-25 09:00');
    const open = await log.openHearing(2, '2026-11-25 09:00');
    await log.close(closed, '2026-12-20 15:00');
    expect(await datesOf(closed)).toMatchObject({ due_on: '2027-01-11', provisional: true });

    await publish2027('2026-12-21 09:00');
    const before = await rows();
    expect(await datesOf(closed)).toMatchObject({ due_on: '2027-01-11', provisional: true });
    expect(await datesOf(open)).toMatchObject({ due_on: '2027-01-12', provisional: false });
    await county.replay.replayAll();

    expect(await rows()).toBe(before);
  });

  it('does so too when the record of the end came late, after the publication', async () => {
    const closed = await log.openHearing(1, '2026-11-25 09:00');
    await publish2027('2026-12-21 09:00');
    await log.close(closed, '2026-12-20 15:00');

    const before = await rows();
    await county.replay.replayAll();

    expect(await rows()).toBe(before);
  });

  it('reads what people did to a clock as of each record', async () => {
    // given a switch that was in time only because days had been excluded, which is found wrong later
    const hearing = await log.openHearing(1, '2026-09-29 09:00');
    const [exclusion] = await log.apply(hearing, '2026-10-20 10:00', { kind: 'exclude', to: '2026-11-20' });
    await log.variable(hearing, 'track', 'simplified', '2026-11-25 09:00');
    await log.apply(hearing, '2026-11-26 09:00', { kind: 'cancel', cancels: exclusion });
    const [second] = await log.apply(await log.openHearing(2, '2026-11-01 09:00'), '2026-11-26 10:00', {
      kind: 'exclude',
      to: '2026-11-29',
      on: '2026-11-26',
    });
    expect(second).toBeDefined();

    const before = await rows();
    await county.replay.replayAll();

    expect(await rows()).toBe(before);
  });

  it('keeps promises with the cases for which they were set, and the cards that were issued', async () => {
    const old = await log.openHearing(1, '2026-09-29 09:00');
    county.clock.standAt(instant('2026-10-01 09:00'));
    await county.application.get(PromiseService).change(ADMIN, 'wage-recovery', 'F1', {
      promisedLimit: { amount: 10, unit: 'calendar_day' },
      reason: '试',
      basedOn: null,
    });
    const young = await log.openHearing(2, '2026-10-02 09:00');
    county.clock.standAt(instant('2026-12-01 09:00'));
    await county.application.get(StageCardSweeper).sweep();

    const before = await rows();
    expect(await promiseOf(old)).not.toBe(await promiseOf(young));
    await county.replay.replayAll();
    await county.application.get(StageCardSweeper).sweep();

    expect(await rows()).toBe(before);
  });

  it('keeps it also where the clock of the broker is ahead of ours', async () => {
    county.clock.standAt(instant('2026-10-01 09:00'));
    const known = await log.openHearing(1, '2026-10-01 09:05');
    await county.application.get(PromiseService).change(ADMIN, 'wage-recovery', 'F1', {
      promisedLimit: { amount: 10, unit: 'calendar_day' },
      reason: '试',
      basedOn: null,
    });
    const later = await log.openHearing(2, '2026-10-01 09:06');

    const before = await rows();
    expect(await promiseOf(known)).not.toBe(await promiseOf(later));
    await county.replay.replayAll();

    expect(await rows()).toBe(before);
  });

  it('keeps what a model did by a job that came before its records', async () => {
    // given
    const hearing = hearingOf(1);
    const restart = {
      ...{ caseNo: hearing.caseNo, stageCode: 'F1', on: '2026-11-26', reason: '示例事由', jobKey: '77' },
      ...{ elementInstanceKey: hearing.stageKey, processInstanceKey: hearing.instanceKey },
    };
    const decisions = county.application.get(ClockDecisionService);
    county.clock.standAt(instant('2026-11-26 10:00'));

    // when
    const beginning = log.beginningOf(hearing);
    await expect(decisions.restart(restart)).rejects.toMatchObject({ code: 'RECORDS_BEHIND' });
    const [refused] = await Promise.all([decisions.restart(restart), county.intake.take(beginning)]);
    await log.variable(hearing, 'track', 'simplified', '2026-11-26 11:00');

    // then
    expect(refused).toBeNull();
    expect(await decisions.restart(restart)).toBeNull();
    const before = await rows();
    await county.replay.replayAll();
    expect(await rows()).toBe(before);
    const [entries] = await county.database.dataSource.query(
      `select count(*)::int as count, min(from_on) as "from" from clock_operation where state = 'applied'`,
    );
    expect(entries).toEqual({ count: 1, from: '2026-11-26' });
  });

  it('gives the same from two partitions whose bulks came side by side', async () => {
    const cases = [1, 2, 3, 4].map((serial) => hearingOf(serial));
    const bulks = [1, 2].map((partitionId) =>
      cases
        .filter((hearing) => hearing.partitionId === partitionId)
        .map((hearing) => log.beginningOf(hearing)),
    );
    await Promise.all(
      bulks.map(async (ofPartition) => {
        for (const bulk of ofPartition) await county.intake.take(bulk);
      }),
    );

    const before = await rows();
    await county.replay.replayAll();

    expect(await rows()).toBe(before);
  });

  it('counts the rounds of a case as they were, whose instances are far from each other', async () => {
    const hearings = Array.from({ length: 110 }, (_, index) => hearingOf(2 * (index + 1)));
    const [first, last] = [hearings[0]!, hearings.at(-1)!];
    const again = { ...last, caseNo: first.caseNo };
    await county.intake.take(
      hearings
        .slice(0, -1)
        .map((hearing) => log.beginningOf(hearing))
        .join(''),
    );
    await log.close(first, '2026-11-26 09:00');
    await county.intake.take(log.beginningOf(again, '2026-11-27 09:00'));

    const before = await rows();
    await county.replay.replayAll();

    expect(await roundsOf(first, last)).toEqual([1, 2]);
    expect(await rows()).toBe(before);
  });

  // helpers

  async function roundsOf(...hearings: Hearing[]): Promise<number[]> {
    const found: { round: number }[] = await county.database.dataSource.query(
      `select round from stage_run where element_instance_key = any($1::bigint[]) order by element_instance_key`,
      [hearings.map(({ stageKey }) => stageKey)],
    );
    return found.map(({ round }) => round);
  }

  function rows(): Promise<string> {
    return snapshot(county.database.dataSource, EVERYTHING);
  }

  async function publish2027(at: string): Promise<void> {
    county.clock.standAt(instant(at));
    const publications = county.application.get(CalendarPublicationService);
    const content = Buffer.from(JSON.stringify(MADE_UP_2027));
    const { id } = await publications.upload(ADMIN, { format: 'json', content });
    await publications.publish(ADMIN, id);
  }

  async function datesOf({ stageKey }: Hearing): Promise<unknown> {
    const [row] = await county.database.dataSource.query(
      `select due_on, provisional from stage_run where element_instance_key = $1`,
      [stageKey],
    );
    return row;
  }

  async function promiseOf({ stageKey }: Hearing): Promise<unknown> {
    const [row] = await county.database.dataSource.query(
      `select promised_limit from stage_run where element_instance_key = $1`,
      [stageKey],
    );
    return row.promised_limit;
  }
});

interface Hearing {
  readonly partitionId: number;
  readonly caseNo: string;
  readonly instanceKey: string;
  readonly stageKey: string;
}

/** Cases in their hearing, in turn on two partitions. */
function hearingOf(serial: number): Hearing {
  const partitionId = 1 + (serial % 2);
  const base = (BigInt(partitionId) << 51n) + 900_000n + BigInt(serial * 10);
  return {
    ...{ partitionId, caseNo: `330681-GZWQ-20261122-0009${serial}` },
    ...{ instanceKey: String(base), stageKey: String(base + 1n) },
  };
}

/** Writes the log of cases in their hearing, and what people do beside it. */
class Log {
  private readonly positions = new Map<number, number>();

  constructor(private readonly county: Projections) {}

  async openHearing(serial: number, at: string): Promise<Hearing> {
    const hearing = hearingOf(serial);
    await this.county.intake.take(this.beginningOf(hearing, at));
    return hearing;
  }

  beginningOf(hearing: Hearing, at = '2026-11-25 09:00'): string {
    const { instanceKey: key, stageKey, caseNo } = hearing;
    const facts = { caseNo, track: 'ordinary', arbAcceptedOn: at.slice(0, 10) };
    return [
      this.element(hearing, key, 'PROCESS', 'wage-recovery', 'ELEMENT_ACTIVATING', at),
      ...Object.entries(facts).map(([name, value]) => this.fact(hearing, name, value, at)),
      this.element(hearing, stageKey, 'SUB_PROCESS', 'st_F1', 'ELEMENT_ACTIVATED', at),
    ].join('');
  }

  async variable(hearing: Hearing, name: string, value: unknown, at: string): Promise<void> {
    await this.county.intake.take(this.fact(hearing, name, value, at));
  }

  async close(hearing: Hearing, at: string): Promise<void> {
    await this.county.intake.take(
      [
        this.fact(hearing, 'hearingOutcome', 'award', at),
        this.element(hearing, hearing.stageKey, 'SUB_PROCESS', 'st_F1', 'ELEMENT_COMPLETED', at),
      ].join(''),
    );
  }

  /** Asks for an operation and has it approved; answers its id. */
  async apply(
    { caseNo, stageKey }: Hearing,
    at: string,
    changes: Partial<OperationRequest>,
  ): Promise<[string]> {
    const { application, clock } = this.county;
    clock.standAt(instant(at));
    const request: OperationRequest = {
      ...{ kind: 'pause', on: at.slice(0, 10), to: null, period: null, cancels: null, reason: '示例事由' },
      ...{ article: null, documentNo: null, attachmentIds: [], approvedOn: null, idempotencyKey: null },
      ...changes,
    };
    const { id } = await application
      .get(ClockOperationService)
      .request(ARBITRATOR, { caseNo, stageRunId: stageKey }, request);
    const refused = await application
      .get(ClockDecisionService)
      .apply(id, { decidedBy: 'arbhead', note: null });
    if (refused !== null) throw new Error(refused.message);
    return [id];
  }

  private fact(hearing: Hearing, name: string, value: unknown, at: string): string {
    const { instanceKey } = hearing;
    return this.record(hearing, at, {
      ...{ valueType: 'VARIABLE', intent: 'UPDATED', key: 99 },
      value: {
        ...{ name, value: JSON.stringify(value), scopeKey: instanceKey },
        ...{
          processInstanceKey: instanceKey,
          processDefinitionKey: DEFINITION,
          bpmnProcessId: 'wage-recovery',
        },
      },
    });
  }

  private element(
    hearing: Hearing,
    key: string,
    bpmnElementType: string,
    elementId: string,
    intent: string,
    at: string,
  ): string {
    const { instanceKey } = hearing;
    return this.record(hearing, at, {
      ...{ valueType: 'PROCESS_INSTANCE', intent, key },
      value: {
        ...{
          bpmnElementType,
          elementId,
          bpmnProcessId: 'wage-recovery',
          version: 1,
          flowScopeKey: instanceKey,
        },
        ...{
          processInstanceKey: instanceKey,
          processDefinitionKey: DEFINITION,
          parentProcessInstanceKey: '-1',
        },
      },
    });
  }

  private record({ partitionId }: Hearing, at: string, fields: Record<string, unknown>): string {
    const position = (this.positions.get(partitionId) ?? 1_000_000) + 1;
    this.positions.set(partitionId, position);
    return pairOf({ partitionId, position, timestamp: instant(at), ...fields });
  }
}

/** What the recorded log tells of deployments, as if long before the cases. */
function deployments(): string[] {
  return recordedPairs()
    .filter((pair) => /"valueType":"(PROCESS|FORM)"/.test(pair))
    .map((pair) => pair.replace(/"timestamp":\d{13}/, `"timestamp":${instant('2026-01-01 08:00')}`));
}

function instant(at: string): number {
  return Date.parse(`${at.replace(' ', 'T')}:00+08:00`);
}

function anActor(username: string, groups: string[], isAdministrator: boolean): Actor {
  return {
    ...{ username, displayName: username, groups, towns: [] },
    ...{ countyWide: isAdministrator, isAdministrator, isAnalyst: false },
    sight: { units: [], trees: [], stageOnly: [], ledger: false },
  };
}

const ADMIN = anActor('admin', [], true);
const ARBITRATOR = anActor('arbitrator', ['zj.arb/arbitrator'], false);
const MADE_UP_2027 = {
  year: 2027,
  papers: ['https://example.gov.cn/2027'],
  days: [
    { name: '元旦', date: '2027-01-01', isOffDay: true },
    { name: '示例假期', date: '2027-01-11', isOffDay: true },
    { name: '春节', date: '2027-02-05', isOffDay: true },
    { name: '春节', date: '2027-02-06', isOffDay: true },
    { name: '春节', date: '2027-02-07', isOffDay: true },
    { name: '春节', date: '2027-02-08', isOffDay: true },
  ],
};
