/** Counts by key that are forgotten some time after the last one, and of which the newest stay. */
export class FadingCounts {
  private readonly counts = new Map<string, { count: number; untilMs: number }>();

  constructor(
    private readonly keptMs: number,
    private readonly most: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  of(key: string): number {
    const known = this.counts.get(key);
    return known === undefined || known.untilMs <= this.now() ? 0 : known.count;
  }

  /** Counts one more and answers how many there are now. */
  add(key: string): number {
    const count = this.of(key) + 1;
    // the newest stand last
    this.counts.delete(key);
    this.counts.set(key, { count, untilMs: this.now() + this.keptMs });
    const [oldest] = this.counts.keys();
    if (this.counts.size > this.most && oldest !== undefined) this.counts.delete(oldest);
    return count;
  }
}
