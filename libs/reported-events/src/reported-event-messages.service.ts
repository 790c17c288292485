import { Injectable } from '@nestjs/common';
import { inTransaction } from '@app/database';
import { EngineService, MessageLedger, type SentOnce } from '@app/engine';
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
    const taken = await this.ledger.publish(untold.map(messageOf));
    const told = untold.filter((report) => taken.has(messageOf(report).messageId));
    await this.reports.markTold(
      told.map(({ id }) => id),
      this.clock.now(),
    );
    return told.length;
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

function messageOf(report: UntoldReport): SentOnce {
  const { id, messageName: name, correlationKey } = report;
  return {
    ...{ name, correlationKey, messageId: `reported-event/${id}`, timeToLiveMs: TIME_TO_LIVE_MS },
    variables: variablesOf(report),
  };
}

/** What was entered, and who reported it when. */
function variablesOf({ id, entered, reportedBy: by, reportedAt }: UntoldReport): object {
  return { ...entered, reportedEvent: { id, by, on: civilDayOf(reportedAt.getTime()) } };
}
