import { AdjustableClock } from '@app/kernel';

/** Runs with the machine until a test says what time it is; from then on it stands, however long the machine takes. */
export class StandingClock extends AdjustableClock {
  private standsAt?: number;

  standAt(epochMs: number): void {
    this.standsAt = epochMs;
  }

  override epochMs(): number {
    return this.standsAt ?? super.epochMs();
  }

  /** The contract asks for the distance to the machine's clock, so this one thing has to read it. */
  override offsetMs(): number {
    return this.standsAt === undefined ? super.offsetMs() : this.standsAt - Date.now();
  }
}
