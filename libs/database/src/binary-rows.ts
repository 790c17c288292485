const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const END = -1;
const NULL = -1;
const FIRST_CAPACITY = 1 << 20;
const UTF8_BYTES_PER_UNIT = 3;
/** PostgreSQL counts microseconds from the year 2000. */
const EPOCH_2000_MS = Date.UTC(2000, 0, 1);

/** Writes rows in PostgreSQL's binary COPY format: nothing to escape here, nothing to read there. */
export class BinaryRows {
  private buffer = Buffer.allocUnsafe(FIRST_CAPACITY);
  private length = SIGNATURE.copy(this.buffer);

  /** Begins a row of so many fields; each of them follows by one of the calls below. */
  row(fields: number): this {
    this.reserve(2);
    this.length = this.buffer.writeInt16BE(fields, this.length);
    return this;
  }

  /** An `integer`. */
  integer(value: number): this {
    this.reserve(8);
    this.length = this.buffer.writeInt32BE(4, this.length);
    this.length = this.buffer.writeInt32BE(value, this.length);
    return this;
  }

  /** A `bigint`, in digits; null where there is none. */
  bigint(digits: string | null): this {
    return digits === null ? this.none() : this.long(BigInt(digits));
  }

  /** A `timestamptz`, in milliseconds since 1970. */
  timestamp(epochMs: number): this {
    return this.long(BigInt(epochMs - EPOCH_2000_MS) * 1000n);
  }

  /** A `text` or `json`. */
  text(value: string): this {
    this.reserve(4 + value.length * UTF8_BYTES_PER_UNIT);
    const bytes = this.buffer.write(value, this.length + 4);
    this.length = this.buffer.writeInt32BE(bytes, this.length) + bytes;
    return this;
  }

  /** Everything written so far, as COPY wants it. */
  finish(): Buffer {
    this.reserve(2);
    this.length = this.buffer.writeInt16BE(END, this.length);
    return this.buffer.subarray(0, this.length);
  }

  private none(): this {
    this.reserve(4);
    this.length = this.buffer.writeInt32BE(NULL, this.length);
    return this;
  }

  private long(value: bigint): this {
    this.reserve(12);
    this.length = this.buffer.writeInt32BE(8, this.length);
    this.length = this.buffer.writeBigInt64BE(value, this.length);
    return this;
  }

  private reserve(bytes: number): void {
    if (this.length + bytes <= this.buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.length + bytes));
    this.buffer.copy(larger, 0, 0, this.length);
    this.buffer = larger;
  }
}
