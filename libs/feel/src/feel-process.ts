import { type ChildProcess, spawn } from 'node:child_process';
import { FEEL_PROGRAM, type FeelJob, type FeelOutcome } from './feel-child.js';

export interface FeelBounds {
  /** The longest that one job may take. */
  readonly jobMs: number;
  /** The longest that a batch may take; what is left of it then counts as exceeded. */
  readonly batchMs: number;
  /** The most memory that values may take. */
  readonly heapMb: number;
}

/** What a batch gave: the outcomes so far, and whether the job after them broke a bound. */
export interface FeelBatch {
  readonly outcomes: FeelOutcome[];
  readonly broke: boolean;
}

/**
 * A process that evaluates jobs, and that can be ended whatever it does. A thread of this process could not: a single
 * allocation beyond the limit of its heap ends the whole process.
 */
export class FeelProcess {
  private child: Promise<ChildProcess> | undefined;

  constructor(private readonly bounds: FeelBounds) {}

  /** Runs jobs in their order up to the first that breaks a bound. One batch at a time. */
  async run(jobs: readonly FeelJob[], untilMs: number): Promise<FeelBatch> {
    const child = await (this.child ??= this.start());
    child.ref();
    child.channel?.ref();
    const batch = await this.collect(child, jobs, untilMs);
    child.unref();
    child.channel?.unref();
    if (batch.broke || batch.outcomes.length < jobs.length) await this.end();
    return batch;
  }

  /** Ends the process; the next batch starts another one. */
  async end(): Promise<void> {
    const child = await this.child?.catch(() => undefined);
    this.child = undefined;
    child?.kill('SIGKILL');
  }

  private async start(): Promise<ChildProcess> {
    const flags = [`--max-old-space-size=${this.bounds.heapMb}`, '--max-semi-space-size=8'];
    const program = ['--input-type=module', '--eval', 'await import(process.argv[1])', FEEL_PROGRAM];
    // nothing of the environment, which has the keys of the system in it, is within reach of an expression
    const child = spawn(process.execPath, [...flags, ...program], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
      env: {},
    });
    try {
      await ready(child);
      return child;
    } catch (error) {
      this.child = undefined;
      throw error;
    }
  }

  private collect(child: ChildProcess, jobs: readonly FeelJob[], untilMs: number): Promise<FeelBatch> {
    return new Promise((resolve) => {
      const outcomes: FeelOutcome[] = [];
      let timer: NodeJS.Timeout;
      const finish = (broke: boolean) => {
        clearTimeout(timer);
        child.off('message', take).off('exit', die).off('error', die);
        resolve({ outcomes, broke });
      };
      const watch = () => {
        const left = untilMs - performance.now();
        const isLast = left < this.bounds.jobMs;
        // the last of a batch that has no time left is not to blame
        timer = setTimeout(() => finish(!isLast), Math.max(0, Math.min(this.bounds.jobMs, left)));
      };
      const die = () => finish(true);
      const take = (outcome: FeelOutcome) => {
        clearTimeout(timer);
        outcomes.push(outcome);
        if (outcomes.length === jobs.length) finish(false);
        else watch();
      };
      child.on('message', take).once('exit', die).once('error', die);
      child.send([...jobs]);
      watch();
    });
  }
}

// helpers

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the process of expressions ended with ${code}`)));
  });
}
