import { Injectable, Logger } from '@nestjs/common';
import { inTransaction } from '@app/database';
import { EngineService, MessageLedger, type OnceMessage, type Verdict } from '@app/engine';
import { notifyFacts } from '@app/engine-records';
import { civilDayOf } from '@app/fields';
import { Clock } from '@app/kernel';
import { LedgerHoldService } from '@app/ledger';
import { DataSource } from 'typeorm';
import { ReportedEventRepository, type UntoldReport } from './reported-event.repository.js';

const BATCH = 100;
/** What is entered anew must not catch the report of what was there before. */
const TIME_TO_LIVE_MS = 60 * 1000;
/** While the record of an arrival may be on its way from another partition. */
const ARRIVAL_MS = 2 * TIME_TO_LIVE_MS;

/** Tells the engine of what people reported; each is known to it once, however often it is told. */
@Injectable()
export class ReportedEventMessages {
  private readonly logger = new Logger('ReportedEvents');

  constructor(
    private readonly dataSource: DataSource,
    private readonly reports: ReportedEventRepository,
    private readonly engine: EngineService,
    private readonly ledger: MessageLedger,
    private readonly money: LedgerHoldService,
    private readonly clock: Clock,
  ) {}

  /** Tells of a report now; what the engine does not take is told by the sweeper. */
  async tell(id: string): Promise<void> {
    await this.publish(await this.reports.findUntold(1, [id]));
  }

  /** Tells of everything that the engine does not know yet, and closes what reached nothing. */
  async sweep(): Promise<number> {
    await this.lapse();
    const untold = await this.reports.findUntold(BATCH);
    if (untold.length === 0 || !(await this.engine.isReachable())) return 0;
    return this.publish(untold);
  }

  private async publish(untold: readonly UntoldReport[]): Promise<number> {
    const verdicts = await this.ledger.judge(untold.map(onceMessageOf));
    const told = await Promise.all(
      untold.map(async (report) => ((await this.isTold(report, verdicts)) ? [report.id] : [])),
    );
    await this.reports.markTold(told.flat(), this.clock.now());
    return told.flat().length;
  }

  private async isTold(report: UntoldReport, verdicts: ReadonlyMap<string, Verdict>): Promise<boolean> {
    const { id, correlationKey, timeToLiveMs } = onceMessageOf(report);
    const verdict = verdicts.get(id);
    if (verdict !== 'publish') return verdict === 'taken';
    try {
      const variables = variablesOf(report);
      await this.engine.publishMessage({
        ...{ name: report.messageName, correlationKey, messageId: id, timeToLiveMs, variables },
      });
      return true;
    } catch (error) {
      this.logger.warn(`Report ${report.id} is stored, the engine will be told again: ${String(error)}`);
      return false;
    }
  }

  private async lapse(): Promise<void> {
    const lapsed = await inTransaction(this.dataSource, async (tx) => {
      const closed = await this.reports.lapse(ARRIVAL_MS, this.clock.now(), tx);
      if (closed.length > 0)
        await notifyFacts(tx, [...new Set(closed.map(({ caseNo }) => `case:${caseNo}`))]);
      return closed;
    });
    await Promise.all(lapsed.map(({ id }) => this.money.release(id)));
  }
}

// helpers

function onceMessageOf({ id, correlationKey }: UntoldReport): OnceMessage {
  return { id: `reported-event/${id}`, correlationKey, timeToLiveMs: TIME_TO_LIVE_MS };
}

/** What was entered, and who reported it when. */
function variablesOf({ id, entered, reportedBy: by, reportedAt }: UntoldReport): object {
  return { ...entered, reportedEvent: { id, by, on: civilDayOf(reportedAt.getTime()) } };
}
