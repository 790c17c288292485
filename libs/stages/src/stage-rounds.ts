import type { StageRun } from './stage-run.entity.js';
import type { StageRounds } from './stage-state.js';

type Counted = Pick<StageRun, 'caseNo' | 'processId' | 'stageCode'>;

/**
 * Counts how often cases enter the stages of processes. A run that begins while another one of the same stage is open is
 * of its round: several bodies at work at once are no repetition.
 */
export class Rounds {
  private readonly known = new Map<string, { rounds: number; open: number }>();

  constructor(rounds: readonly StageRounds[]) {
    for (const known of rounds) this.known.set(keyOf(known), { rounds: known.rounds, open: known.open });
  }

  /** The round of a run that begins. */
  enter(run: Counted): number {
    const { rounds, open } = this.known.get(keyOf(run)) ?? { rounds: 0, open: 0 };
    const round = open > 0 ? rounds : rounds + 1;
    this.known.set(keyOf(run), { rounds: round, open: open + 1 });
    return round;
  }

  /** A run has ended. */
  leave(run: Counted): void {
    const known = this.known.get(keyOf(run));
    if (known !== undefined) known.open -= 1;
  }
}

// helpers

function keyOf({ caseNo, processId, stageCode }: Counted): string {
  return [caseNo, processId, stageCode].join(' ');
}
