import { Injectable, Logger } from '@nestjs/common';
import { EngineService, MessageLedger, type OnceMessage, START_TIME_TO_LIVE_MS } from '@app/engine';
import { CancellationRepository } from './cancellation.repository.js';
import { CaseService } from './case.service.js';
import { CaseRepository, type UnstartedCase } from './case.repository.js';

const BATCH = 50;
/** A cancellation whose fact has not come after this time did not happen. */
const CANCELLING_SECONDS = 30;

/** Finishes what was interrupted between our row and the engine. */
@Injectable()
export class CaseSweeper {
  private readonly logger = new Logger(CaseSweeper.name);

  constructor(
    private readonly cases: CaseRepository,
    private readonly cancellations: CancellationRepository,
    private readonly service: CaseService,
    private readonly engine: EngineService,
    private readonly ledger: MessageLedger,
  ) {}

  /** One round; safe to run in several processes at once and as often as one likes. */
  async sweep(): Promise<{ published: number; cleared: number }> {
    const cleared = await this.cases.clearStaleCancelling(CANCELLING_SECONDS);
    await this.cancelApproved();
    return { published: await this.publishUnstarted(), cleared };
  }

  /** Carries out approved cancellations that were interrupted before the engine heard of them. */
  private async cancelApproved(): Promise<void> {
    const undone = await this.cancellations.findUndone(BATCH);
    const results = await Promise.allSettled(
      undone.map(({ caseNo, reason, decidedBy: username, approverGroup }) =>
        this.service.endInstances({ username, groups: [approverGroup] }, caseNo, reason),
      ),
    );
    for (const result of results) {
      if (result.status === 'rejected')
        this.logger.warn(`a cancellation was not sent: ${String(result.reason)}`);
    }
  }

  /**
   * Publishes again where that cannot begin a second instance: while the engine knows the case number as the message's id,
   * and later only when the records have come as far as the last attempt and tell of no instance.
   */
  private async publishUnstarted(): Promise<number> {
    if (!(await this.engine.isReachable())) return 0;
    const unstarted = await this.cases.takeUnstarted(BATCH);
    const verdicts = await this.ledger.judge(unstarted.map(startOf));
    const results = await Promise.allSettled(
      unstarted
        .filter(({ caseNo }) => verdicts.get(caseNo) === 'publish')
        .map(({ caseNo, processId, startVariables }) =>
          this.engine.publishStart({ messageName: `${processId}.start`, caseNo, variables: startVariables }),
        ),
    );
    for (const result of results) {
      if (result.status === 'rejected')
        this.logger.warn(`a start was not published: ${String(result.reason)}`);
    }
    return results.filter(({ status }) => status === 'fulfilled').length;
  }
}

// helpers

function startOf({ caseNo }: UnstartedCase): OnceMessage {
  return {
    id: caseNo,
    correlationKey: caseNo,
    timeToLiveMs: START_TIME_TO_LIVE_MS,
    startsInstance: true,
  };
}
