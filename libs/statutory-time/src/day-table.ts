import { type DayNumber, LAST_DAY } from './civil-date.js';
import type { RunningTotal } from './running-total.js';

/** A block is filled when one of its days is asked for first; a case asks for one or two of these 17 months. */
const BLOCK_BITS = 9;
const BLOCK_DAYS = 2 ** BLOCK_BITS;

/** How many working days lie before each day, read from memory: 146 kB a century, of which only the asked blocks exist. */
export class DayTable {
  private readonly blocks: (Int32Array | undefined)[] = [];

  constructor(
    private readonly workingDaysBefore: RunningTotal,
    private readonly isWorked: (day: DayNumber) => boolean,
  ) {}

  before(day: DayNumber): number {
    // a period too long to be written is counted as well, but not remembered
    if (!(day >= 0 && day <= LAST_DAY)) return this.workingDaysBefore(day);
    const block = this.blocks[day >> BLOCK_BITS] ?? this.fill(day >> BLOCK_BITS);
    return block[day & (BLOCK_DAYS - 1)] ?? 0;
  }

  private fill(index: number): Int32Array {
    const block = new Int32Array(BLOCK_DAYS);
    const first = index * BLOCK_DAYS;
    let before = this.workingDaysBefore(first);
    for (let offset = 0; offset < BLOCK_DAYS; offset += 1) {
      block[offset] = before;
      if (this.isWorked(first + offset)) before += 1;
    }
    this.blocks[index] = block;
    return block;
  }
}
