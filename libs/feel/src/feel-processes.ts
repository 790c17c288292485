import { createHash } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { FadingCounts } from './fading-counts.js';
import type { FeelJob, FeelOutcome } from './feel-child.js';
import { FeelUnavailableError } from './feel.errors.js';
import { type FeelBounds, FeelProcess, type FeelStart, startProgram } from './feel-process.js';

export const FEEL_BOUNDS: FeelBounds = { jobMs: 2000, batchMs: 8000, heapMb: 96 };

/** A few processes that take batches of jobs in turn; what breaks its bounds again and again is refused for a while. */
export class FeelProcesses {
  private readonly logger = new Logger(FeelProcesses.name);
  private readonly strikes = new FadingCounts(REMEMBERED_MS, MAX_KNOWN);
  private readonly strikesOfText = new FadingCounts(REMEMBERED_MS, MAX_KNOWN);
  private readonly tries = new FadingCounts(REMEMBERED_MS, MAX_KNOWN);
  private readonly all: readonly FeelProcess[];
  private readonly idle: FeelProcess[];
  private readonly waiting: ((process: FeelProcess) => void)[] = [];

  constructor(
    private readonly bounds: FeelBounds = FEEL_BOUNDS,
    size = 2,
    start: FeelStart = startProgram,
  ) {
    this.all = Array.from({ length: size }, () => new FeelProcess(bounds, start));
    this.idle = [...this.all];
  }

  /**
   * The outcome of each job, in order, after a few batches at most: what the time of one did not reach comes in the next.
   * Throws FeelUnavailableError where no process can be started, but not for ever for the same jobs.
   */
  async run(jobs: readonly FeelJob[]): Promise<FeelOutcome[]> {
    const outcomes: FeelOutcome[] = [];
    for (let batches = MAX_BATCHES; batches > 0 && outcomes.length < jobs.length; batches -= 1) {
      outcomes.push(...(await this.runBatch(jobs.slice(outcomes.length))));
    }
    return jobs.map((_, index) => outcomes[index] ?? EXCEEDED);
  }

  async end(): Promise<void> {
    await Promise.all(this.all.map((process) => process.end()));
  }

  private async runBatch(jobs: readonly FeelJob[]): Promise<FeelOutcome[]> {
    const process = await this.take();
    try {
      return await this.runIn(process, jobs);
    } catch (error) {
      this.logger.error(error);
      if (error instanceof FeelUnavailableError && !this.isLastTry(jobs)) throw error;
      return jobs.map(() => EXCEEDED);
    } finally {
      this.give(process);
    }
  }

  /** The outcomes as far as the time of a batch goes, at least of what needs no evaluation. */
  private async runIn(process: FeelProcess, jobs: readonly FeelJob[]): Promise<FeelOutcome[]> {
    const outcomes: FeelOutcome[] = [];
    let until: number | undefined;
    while (outcomes.length < jobs.length) {
      const rest = jobs.slice(outcomes.length);
      const allowed = rest.slice(
        0,
        countUntil(rest, (job) => this.isRefused(job)),
      );
      if (allowed.length === 0) {
        outcomes.push(EXCEEDED);
        continue;
      }
      await process.ready();
      until ??= performance.now() + this.bounds.batchMs;
      const batch = await process.run(allowed, until);
      outcomes.push(...batch.outcomes);
      if (batch.end === 'late') break;
      const failed = allowed[batch.outcomes.length];
      if (failed !== undefined) this.strike(failed);
      // a process may die for a reason that is not the job's, so the job has another one; two are the expression
      if (batch.end === 'exceeded') outcomes.push(EXCEEDED);
    }
    return outcomes;
  }

  /** Whether these jobs had no process so often that they go without values: nothing may stop the intake for ever. */
  private isLastTry([first]: readonly FeelJob[]): boolean {
    return first === undefined || this.tries.add(keyOf(first)) >= MAX_TRIES;
  }

  /** What an expression costs depends on the values too, so it takes many of them to refuse it for every value. */
  private isRefused(job: FeelJob): boolean {
    const ofText = this.strikesOfText.of(job.text);
    if (ofText >= MAX_STRIKES_OF_TEXT) return true;
    return ofText >= MAX_STRIKES && this.strikes.of(keyOf(job)) >= MAX_STRIKES;
  }

  private strike(job: FeelJob): void {
    const ofText = this.strikesOfText.add(job.text);
    const strikes = this.strikes.add(keyOf(job));
    const shown = job.text.slice(0, SHOWN);
    this.logger.warn(`an expression exceeded its bounds (${strikes}, with other values ${ofText}): ${shown}`);
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
/** A hostile limit costs the intake this often its time, then nothing for as long as it is remembered. */
const MAX_STRIKES_OF_TEXT = 10;
const MAX_KNOWN = 1000;
/** Innocent jobs have their values beside a dozen that take all of their time, and a bulk is answered within half a minute. */
const MAX_BATCHES = 3;
/** The broker sends a bulk again at growing distances, so this is minutes. */
const MAX_TRIES = 20;
const REMEMBERED_MS = 10 * 60_000;
const SHOWN = 200;

function countUntil<T>(items: readonly T[], isEnd: (item: T) => boolean): number {
  const index = items.findIndex(isEnd);
  return index === -1 ? items.length : index;
}

function keyOf(job: FeelJob): string {
  return createHash('sha256').update(JSON.stringify(job)).digest('base64');
}
