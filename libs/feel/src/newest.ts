/** Values by their texts, of which the newest stay. */
export class Newest<Value> {
  private readonly values = new Map<string, Value>();

  constructor(private readonly most: number) {}

  /** The value of a text, made when it is not known. */
  of(key: string, make: () => Value): Value {
    const known = this.values.get(key);
    if (known !== undefined) return known;
    const made = make();
    const [oldest] = this.values.keys();
    if (this.values.size >= this.most && oldest !== undefined) this.values.delete(oldest);
    this.values.set(key, made);
    return made;
  }
}
