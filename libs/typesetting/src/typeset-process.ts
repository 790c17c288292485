import { type ChildProcess, spawn } from 'node:child_process';
import { KeptChild } from '@app/kernel';
import {
  TYPESET_PROGRAM,
  type TypesetJob,
  type TypesetOutcome,
  type TypesetSettings,
} from './typeset-child.js';
import { TypesettingUnavailableError } from './typesetting.errors.js';

export interface TypesetBounds {
  /** The longest that one paper may take. */
  readonly jobMs: number;
  /** The most memory that the process may take; the compiler with its fonts needs about 150. */
  readonly memoryMb: number;
  /** After so long without a paper the process ends, and gives its memory back. */
  readonly idleMs: number;
}

/**
 * A process that sets papers, one at a time, and that can be ended whatever a template does: the compiler is native code, which
 * no thread could be ended in. It is started when it is needed.
 */
export class TypesetProcess {
  private readonly child: KeptChild;
  private last: Promise<unknown> = Promise.resolve();
  private idle: NodeJS.Timeout | undefined;

  constructor(
    private readonly bounds: TypesetBounds,
    fontDirs: readonly string[],
  ) {
    this.child = new KeptChild(
      () => startProgram({ fontDirs, memoryMb: bounds.memoryMb }),
      (error) => new TypesettingUnavailableError(error),
    );
  }

  /**
   * What becomes of a job; undefined where it broke a bound or nobody wants it any more. Throws TypesettingUnavailableError
   * where no process can be started.
   */
  run(job: TypesetJob, signal?: AbortSignal): Promise<TypesetOutcome | undefined> {
    const turn = this.last.then(() => this.runWanted(job, signal));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** Ends the process; the next job starts another one. */
  async end(): Promise<void> {
    clearTimeout(this.idle);
    await this.child.end();
  }

  /** A job that nobody wants any more is not begun, and ended where it runs. */
  private async runWanted(
    job: TypesetJob,
    signal: AbortSignal | undefined,
  ): Promise<TypesetOutcome | undefined> {
    if (signal?.aborted === true) return undefined;
    const end = () => void this.end();
    signal?.addEventListener('abort', end);
    try {
      return await this.runAlone(job);
    } finally {
      signal?.removeEventListener('abort', end);
    }
  }

  private async runAlone(job: TypesetJob): Promise<TypesetOutcome | undefined> {
    clearTimeout(this.idle);
    const outcome = await this.child.use((child) => answerOf(child, job, this.bounds.jobMs));
    if (outcome === undefined) await this.end();
    else this.idle = setTimeout(() => void this.end(), this.bounds.idleMs).unref();
    return outcome;
  }
}

// helpers

/** Nobody listens there: what a template asks of a network goes nowhere. */
const NO_NETWORK = 'http://127.0.0.1:1';
/** Nothing of the environment, and no folder of packages of the machine. */
const ENVIRONMENT = {
  ...{ HTTP_PROXY: NO_NETWORK, HTTPS_PROXY: NO_NETWORK, ALL_PROXY: NO_NETWORK, NO_PROXY: '' },
  ...{ HOME: '/no-home', XDG_DATA_HOME: '/no-home', XDG_CACHE_HOME: '/no-home' },
};

function startProgram(settings: TypesetSettings): ChildProcess {
  const flags = [
    '--max-old-space-size=128',
    '--input-type=module',
    '--eval',
    'await import(process.argv[1])',
  ];
  return spawn(process.execPath, [...flags, TYPESET_PROGRAM, JSON.stringify(settings)], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    env: ENVIRONMENT,
  });
}

function answerOf(child: ChildProcess, job: TypesetJob, ms: number): Promise<TypesetOutcome | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => finish(undefined), ms);
    const finish = (outcome: TypesetOutcome | undefined) => {
      clearTimeout(timer);
      child.off('message', finish).off('exit', die).off('error', die);
      resolve(outcome);
    };
    const die = () => finish(undefined);
    child.on('message', finish).once('exit', die).once('error', die);
    child.send(job);
  });
}
