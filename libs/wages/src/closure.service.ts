import { Injectable } from '@nestjs/common';
import { StageService, type StageRunView } from '@app/stages';
import { formatFen } from './money.js';
import { RecoveryRepository } from './recovery.repository.js';

/** The stage in which a case is closed: while it is not seen, the facts before it may be on their way. */
const CLOSING_STAGE = 'W3';
const FACTS_WAIT_MS = 8_000;
const FACTS_POLL_MS = 250;

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
    private readonly recoveries: RecoveryRepository,
  ) {}

  /** Open stages and money that did not arrive. */
  async check(caseNo: string): Promise<ClosureFinding> {
    const runs = await this.settledRuns(caseNo);
    const recoveredTotal = await this.recoveries.totalOf(caseNo);
    const owed = await this.recoveries.owedIn(caseNo);
    return { openItems: openItems(runs, owed, recoveredTotal), recoveredTotal };
  }

  /** The job may overtake the records of the stages before it; they have arrived when the closing stage itself has. */
  private async settledRuns(caseNo: string): Promise<StageRunView[]> {
    const deadline = performance.now() + FACTS_WAIT_MS;
    for (;;) {
      const runs = await this.stages.byCase(caseNo);
      const isClosing = runs.some(({ stageCode, state }) => stageCode === CLOSING_STAGE && state === 'open');
      if (isClosing || performance.now() >= deadline) return runs;
      await new Promise((resolve) => setTimeout(resolve, FACTS_POLL_MS));
    }
  }
}

/** What is open in a case that is about to be closed. */
export function openItems(
  runs: readonly Pick<StageRunView, 'stageCode' | 'stageName' | 'state'>[],
  owedFen: number | null,
  recoveredFen: number,
): string[] {
  const stages = runs
    .filter(({ stageCode, state }) => state === 'open' && stageCode !== CLOSING_STAGE)
    .map(({ stageName }) => `环节“${stageName}”尚未结束`);
  const missing = owedFen === null ? 0 : owedFen - recoveredFen;
  return missing > 0 ? [...stages, `还有 ${formatFen(missing)} 没有追回`] : stages;
}
