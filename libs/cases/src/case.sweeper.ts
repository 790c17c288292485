import { Injectable, Logger } from '@nestjs/common';
import { EngineService } from '@app/engine';
import { CaseRepository } from './case.repository.js';

const BATCH = 50;
/** A cancellation whose fact has not come after this time did not happen. */
const CANCELLING_SECONDS = 30;

/** Finishes what was interrupted between our row and the engine. */
@Injectable()
export class CaseSweeper {
  private readonly logger = new Logger(CaseSweeper.name);

  constructor(
    private readonly cases: CaseRepository,
    private readonly engine: EngineService,
  ) {}

  /** One round; safe to run in several processes at once and as often as one likes. */
  async sweep(): Promise<{ published: number; cleared: number }> {
    const cleared = await this.cases.clearStaleCancelling(CANCELLING_SECONDS);
    return { published: await this.publishUnstarted(), cleared };
  }

  /** Publishing twice is harmless: the case number is the message's id, and no case runs twice at a time. */
  private async publishUnstarted(): Promise<number> {
    if (!(await this.engine.isReachable())) return 0;
    const unstarted = await this.cases.takeUnstarted(BATCH);
    const results = await Promise.allSettled(
      unstarted.map(({ caseNo, processId, startVariables }) =>
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
