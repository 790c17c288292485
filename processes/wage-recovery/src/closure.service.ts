import { Injectable } from '@nestjs/common';
import { PaymentService } from '@app/ledger';
import { type JobPlace, type StageRunView, PassedJobReader, StageService } from '@app/stages';
import { ClaimRepository } from './claim.repository.js';
import { formatFen } from './money.js';

/** The stage in which a case is closed. */
const CLOSING_STAGE = 'W3';

export interface ClosureFinding {
  /** What is not settled yet, in words for the person who closes the case. */
  openItems: string[];
  /** In fen. */
  recoveredTotal: number;
}

/** Looks for what would be forgotten if a case were closed now. */
@Injectable()
export class ClosureService {
  constructor(
    private readonly stages: StageService,
    private readonly passedJobs: PassedJobReader,
    private readonly claims: ClaimRepository,
    private readonly payments: PaymentService,
  ) {}

  /** Open stages and money that did not arrive, as of the job that asks. Throws RECORDS_BEHIND. */
  async check(caseNo: string, job: JobPlace): Promise<ClosureFinding> {
    await this.passedJobs.wait(job);
    const runs = await this.stages.byCase(caseNo);
    const { paid, outstanding } = await this.payments.stateOf(caseNo);
    const missing = outstanding ?? ((await this.claims.owedIn(caseNo)) ?? 0) - paid;
    return { openItems: openItems(runs, missing), recoveredTotal: paid };
  }
}

/** What is open in a case that is about to be closed. */
export function openItems(
  runs: readonly Pick<StageRunView, 'stageCode' | 'stageName' | 'state'>[],
  missingFen: number,
): string[] {
  const stages = runs
    .filter(({ stageCode, state }) => state === 'open' && stageCode !== CLOSING_STAGE)
    .map(({ stageName }) => `环节“${stageName}”尚未结束`);
  return missingFen > 0 ? [...stages, `还有 ${formatFen(missingFen)} 没有追回`] : stages;
}
