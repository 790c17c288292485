/** How many works may run at once. */
export interface TurnBounds {
  readonly inAll: number;
  readonly ofOne: number;
}

/**
 * Lets few works run at once, and fewer of one person; the others wait in their order. Who asks for much at once takes
 * from nobody else what all share.
 */
export class Turns {
  private readonly all: Turn;
  private readonly own = new Map<string, Turn>();

  constructor(private readonly bounds: TurnBounds) {
    this.all = new Turn(bounds.inAll);
  }

  async run<T>(username: string, work: () => Promise<T>): Promise<T> {
    const own = this.own.get(username) ?? new Turn(this.bounds.ofOne);
    this.own.set(username, own);
    try {
      return await own.run(() => this.all.run(work));
    } finally {
      if (own.isIdle) this.own.delete(username);
    }
  }
}

// helpers

class Turn {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly most: number) {}

  get isIdle(): boolean {
    return this.running === 0 && this.waiting.length === 0;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < this.most) this.running += 1;
    else await new Promise<void>((begin) => this.waiting.push(begin));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      // the place goes over to the next one
      if (next === undefined) this.running -= 1;
      else next();
    }
  }
}
