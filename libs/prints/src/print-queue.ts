import { Injectable } from '@nestjs/common';
import { PrintBusyError, PrintUnderwayError } from './prints.errors.js';

/** More than these do not wait for one another. */
const MOST_WAITING = 10;

/** One print after the other, and one at a time of each person, so that memory stays bounded whatever is printed. */
@Injectable()
export class PrintQueue {
  private readonly people = new Set<string>();
  private last: Promise<unknown> = Promise.resolve();

  /** Does the work when its turn comes; throws PRINT_UNDERWAY, PRINT_BUSY. */
  async run<T>(username: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    if (this.people.has(username)) throw new PrintUnderwayError();
    if (this.people.size >= MOST_WAITING) throw new PrintBusyError();
    this.people.add(username);
    const wait = new Wait(signal);
    const turn = this.last.then(() => {
      wait.end();
      return work();
    });
    this.last = turn.catch(() => undefined);
    try {
      return await Promise.race([turn, wait.givenUp]);
    } finally {
      this.people.delete(username);
    }
  }
}

// helpers

/** The time before a turn; what is given up in it is over at once, and does not wait for the turn. */
class Wait {
  readonly givenUp: Promise<never>;
  private readonly ending = new AbortController();

  constructor(private readonly signal: AbortSignal) {
    this.givenUp = new Promise((_, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason as Error), { signal: this.ending.signal }),
    );
  }

  /** The turn has come; throws where it was given up before. */
  end(): void {
    this.ending.abort();
    this.signal.throwIfAborted();
  }
}
