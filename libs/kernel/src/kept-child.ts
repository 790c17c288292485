import type { ChildProcess } from 'node:child_process';

/**
 * A program in a process of its own, that can be ended whatever it does: started when it is needed, kept for the next
 * work, and started anew after it has ended. It sends one message when it is ready.
 */
export class KeptChild {
  private child: Promise<ChildProcess> | undefined;

  constructor(
    private readonly startProgram: () => ChildProcess,
    private readonly unavailable: (error: unknown) => Error,
  ) {}

  /** The process, started where there is none. Throws what `unavailable` makes where it cannot be started now. */
  ready(): Promise<ChildProcess> {
    if (this.child !== undefined) return this.child;
    const starting = this.start();
    this.child = starting;
    const forget = () => {
      if (this.child === starting) this.child = undefined;
    };
    // whatever ends it while nobody waits for it, the next work starts another one
    void starting.then((child) => {
      child.once('exit', forget).on('error', () => child.kill('SIGKILL'));
    }, forget);
    return starting;
  }

  /** Works with the process, which keeps this one alive only meanwhile. One work at a time. */
  async use<T>(work: (child: ChildProcess) => Promise<T>): Promise<T> {
    const child = await this.ready();
    child.ref();
    child.channel?.ref();
    const result = await work(child);
    child.unref();
    child.channel?.unref();
    return result;
  }

  /** Ends the process; the next work starts another one. */
  async end(): Promise<void> {
    const child = await this.child?.catch(() => undefined);
    this.child = undefined;
    child?.kill('SIGKILL');
  }

  private async start(): Promise<ChildProcess> {
    try {
      const child = this.startProgram();
      await isReady(child);
      return child;
    } catch (error) {
      throw this.unavailable(error);
    }
  }
}

// helpers

/** Far longer than a start takes on a busy machine. */
const START_MS = 20_000;

async function isReady(child: ChildProcess): Promise<void> {
  const timer = setTimeout(() => child.kill('SIGKILL'), START_MS);
  try {
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`the program ended with ${code}`)));
    });
  } finally {
    clearTimeout(timer);
  }
}
