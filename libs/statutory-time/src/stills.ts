import type { StillSpan } from './deadline-step.js';
import type { TimedEvent } from './events.js';
import type { CountUnit } from './period.js';
import { type SuspendedApart, clipped, suspendedApart } from './suspended-apart.js';
import type { Timeline } from './timeline.js';

/** The stretches in which a clock of hours stood still, and why. */
export class Stills {
  private readonly apart: SuspendedApart;

  constructor(
    private readonly timeline: Timeline,
    events: readonly TimedEvent[],
  ) {
    this.apart = suspendedApart(events, false);
  }

  /** Those from one second to another that took something of the unit: a pause at night takes no office hours. */
  within(unit: CountUnit, from: number, to: number): StillSpan[] {
    const told = (reason: StillSpan['reason']) =>
      clipped(this.apart[reason], from, to - 1).map((span) => ({
        ...span,
        seconds: this.timeline.elapsed(unit, span.from, span.to),
        reason,
      }));
    return [...told('paused'), ...told('excluded')]
      .filter(({ seconds }) => seconds > 0)
      .sort((a, b) => a.from - b.from)
      .map((span) => ({
        ...span,
        from: this.timeline.format(span.from),
        to: this.timeline.format(span.to),
      }));
  }
}
