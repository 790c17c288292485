import { Logger } from '@nestjs/common';
import type { FeelJob, FeelOutcome } from './feel-child.js';
import { type FeelBounds, FeelProcess } from './feel-process.js';

export const FEEL_BOUNDS: FeelBounds = { jobMs: 2000, batchMs: 8000, heapMb: 96 };

/** A few processes that take batches of jobs in turn; an expression that breaks its bounds again and again is refused. */
export class FeelProcesses {
  private readonly logger = new Logger(FeelProcesses.name);
  private readonly strikes = new Map<string, number>();
  private readonly all: readonly FeelProcess[];
  private readonly idle: FeelProcess[];
  private readonly waiting: ((process: FeelProcess) => void)[] = [];

  constructor(
    private readonly bounds: FeelBounds = FEEL_BOUNDS,
    size = 2,
  ) {
    this.all = Array.from({ length: size }, () => new FeelProcess(bounds));
    this.idle = [...this.all];
  }

  /** The outcome of each job, in order; never an error, and never later than the bound of a batch. */
  async run(jobs: readonly FeelJob[]): Promise<FeelOutcome[]> {
    const process = await this.take();
    try {
      return await this.runIn(process, jobs);
    } catch (error) {
      this.logger.error(error);
      return jobs.map(() => EXCEEDED);
    } finally {
      this.give(process);
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.all.map((process) => process.end()));
  }

  private async runIn(process: FeelProcess, jobs: readonly FeelJob[]): Promise<FeelOutcome[]> {
    const outcomes: FeelOutcome[] = [];
    const until = performance.now() + this.bounds.batchMs;
    while (outcomes.length < jobs.length) {
      const rest = jobs.slice(outcomes.length);
      if (performance.now() >= until || this.isRefused(rest[0])) {
        outcomes.push(EXCEEDED);
        continue;
      }
      const allowed = rest.slice(
        0,
        countUntil(rest, (job) => this.isRefused(job)),
      );
      const batch = await process.run(allowed, until);
      outcomes.push(...batch.outcomes);
      const failed = allowed[batch.outcomes.length];
      if (failed === undefined) continue;
      outcomes.push(EXCEEDED);
      if (batch.broke) this.strike(failed);
    }
    return outcomes;
  }

  private isRefused(job: FeelJob | undefined): boolean {
    return job !== undefined && (this.strikes.get(job.text) ?? 0) >= MAX_STRIKES;
  }

  private strike({ text }: FeelJob): void {
    const strikes = (this.strikes.get(text) ?? 0) + 1;
    // the newest stay: what breaks its bounds now is more likely to come again
    this.strikes.delete(text);
    this.strikes.set(text, strikes);
    const [oldest] = this.strikes.keys();
    if (this.strikes.size > MAX_KNOWN && oldest !== undefined) this.strikes.delete(oldest);
    this.logger.warn(`an expression exceeded its bounds (${strikes}): ${text.slice(0, SHOWN)}`);
  }

  private async take(): Promise<FeelProcess> {
    return this.idle.pop() ?? new Promise((resolve) => this.waiting.push(resolve));
  }

  private give(process: FeelProcess): void {
    const next = this.waiting.shift();
    if (next === undefined) this.idle.push(process);
    else next(process);
  }
}

// helpers

const EXCEEDED: FeelOutcome = { fault: 'exceeded' };
/** One strike may be a machine that was busy; two are the expression. */
const MAX_STRIKES = 2;
const MAX_KNOWN = 1000;
const SHOWN = 200;

function countUntil<T>(items: readonly T[], isEnd: (item: T) => boolean): number {
  const index = items.findIndex(isEnd);
  return index === -1 ? items.length : index;
}
