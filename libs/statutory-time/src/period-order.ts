import type { Period } from './period.js';

/** Calendar days that a period lasts at least and at most; the longest holidays are nine days. */
const DAYS: Record<Period['unit'], (amount: number) => { min: number; max: number }> = {
  hour: (amount) => ({ min: amount / 24, max: amount / 24 }),
  // office hours are data: a day may have all of them or, by default, seven
  working_hour: (amount) => ({ min: amount / 24, max: Math.ceil((amount / 7) * (7 / 5)) + 9 }),
  calendar_day: (amount) => ({ min: amount, max: amount }),
  working_day: (amount) => ({ min: amount, max: Math.ceil((amount * 7) / 5) + 9 }),
  month: (amount) => ({ min: amount * 28, max: amount * 31 }),
  year: (amount) => ({ min: amount * 365, max: amount * 366 }),
};

/** Whether one period lasts longer than the other wherever they begin; false where that depends on the calendar. */
export function isLonger(one: Period, other: Period): boolean {
  if (one.unit === other.unit) return one.amount > other.amount;
  return DAYS[one.unit](one.amount).min > DAYS[other.unit](other.amount).max;
}

/** Whether one period lasts longer than the other for some beginning, e.g. 7 working days and 7 calendar days. */
export function canBeLonger(one: Period, other: Period): boolean {
  if (one.unit === other.unit) return one.amount > other.amount;
  return DAYS[one.unit](one.amount).max > DAYS[other.unit](other.amount).min;
}
