/** Collects the parameters of a statement that is put together from conditions. */
export class SqlParameters {
  readonly values: unknown[] = [];

  /** Keeps a value and gives the place that stands for it, e.g. `$3`. */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}
