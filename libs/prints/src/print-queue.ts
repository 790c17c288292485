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
    const turn = this.last.then(() => {
      signal.throwIfAborted();
      return work();
    });
    this.last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.people.delete(username);
    }
  }
}
