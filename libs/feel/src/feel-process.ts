import { type ChildProcess, spawn } from 'node:child_process';
import { KeptChild } from '@app/kernel';
import { FEEL_PROGRAM, type FeelJob, type FeelOutcome } from './feel-child.js';
import { FeelUnavailableError } from './feel.errors.js';

export interface FeelBounds {
  /** The longest that one job may take. */
  readonly jobMs: number;
  /** The longest that a batch may take; what is left of it comes in the next one. */
  readonly batchMs: number;
  /** The most memory that values may take. */
  readonly heapMb: number;
}

/**
 * What a batch gave: the outcomes so far, and how it ended at the job after them. `exceeded`: the job took all of its own
 * time; `died`: the process died at it, for its memory or for another reason; `late`: the time of the batch was over.
 */
export interface FeelBatch {
  readonly outcomes: FeelOutcome[];
  readonly end: 'done' | 'exceeded' | 'died' | 'late';
}

/** Starts the program that evaluates jobs. */
export type FeelStart = (heapMb: number) => ChildProcess;

/** Nothing of the environment, which has the keys of the system in it, is within reach of an expression. */
export const startProgram: FeelStart = (heapMb) => {
  const flags = [`--max-old-space-size=${heapMb}`, '--max-semi-space-size=8'];
  const program = ['--input-type=module', '--eval', 'await import(process.argv[1])', FEEL_PROGRAM];
  return spawn(process.execPath, [...flags, ...program], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    env: {},
  });
};

/**
 * A process that evaluates jobs, and that can be ended whatever it does. A thread of this process could not: a single
 * allocation beyond the limit of its heap ends the whole process.
 */
export class FeelProcess {
  private readonly child: KeptChild;

  constructor(
    private readonly bounds: FeelBounds,
    startChild: FeelStart,
  ) {
    this.child = new KeptChild(
      () => startChild(bounds.heapMb),
      (error) => new FeelUnavailableError(error),
    );
  }

  /** Starts the process where there is none. Throws FeelUnavailableError where it cannot be started now. */
  async ready(): Promise<void> {
    await this.child.ready();
  }

  /** Runs jobs in their order up to the first that breaks a bound. One batch at a time. */
  async run(jobs: readonly FeelJob[], untilMs: number): Promise<FeelBatch> {
    const batch = await this.child.use((child) => this.collect(child, jobs, untilMs));
    if (batch.end !== 'done') await this.end();
    return batch;
  }

  /** Ends the process; the next batch starts another one. */
  end(): Promise<void> {
    return this.child.end();
  }

  private collect(child: ChildProcess, jobs: readonly FeelJob[], untilMs: number): Promise<FeelBatch> {
    return new Promise((resolve) => {
      const outcomes: FeelOutcome[] = [];
      let timer: NodeJS.Timeout;
      const finish = (end: FeelBatch['end']) => {
        clearTimeout(timer);
        child.off('message', take).off('exit', die).off('error', die);
        resolve({ outcomes, end });
      };
      const watch = () => {
        const left = untilMs - performance.now();
        // the last of a batch that has no time left is not to blame
        const end = left < this.bounds.jobMs ? 'late' : 'exceeded';
        timer = setTimeout(() => finish(end), Math.max(0, Math.min(this.bounds.jobMs, left)));
      };
      const die = () => finish('died');
      const take = (outcome: FeelOutcome) => {
        clearTimeout(timer);
        outcomes.push(outcome);
        if (outcomes.length === jobs.length) finish('done');
        else watch();
      };
      child.send([...jobs]);
      child.on('message', take).once('exit', die).once('error', die);
      watch();
    });
  }
}
