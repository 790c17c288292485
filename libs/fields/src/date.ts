import { plainText, type Reading } from './reading.js';

const SHAPES = [
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})$/,
  /^(?<year>\d{4}) ?年 ?(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2}) ?日$/,
];
const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/;
const FIRST_YEAR = 1850;

/** The civil date of a text such as `2026-11-20`, `2026/11/20`, `2026.11.20`, `20261120` or `2026年11月20日`. */
export function readDate(text: string): Reading<string> {
  const plain = plainText(text);
  for (const shape of SHAPES) {
    const parts = shape.exec(plain)?.groups;
    if (parts !== undefined)
      return dayOf(Number(parts['year']), Number(parts['month']), Number(parts['day']));
  }
  return { fault: 'DATE' };
}

/** Whether a text is a day as it is kept: `2026-11-20`. */
export function isKeptDate(text: string): boolean {
  return CIVIL_DATE.test(text) && 'value' in readDate(text);
}

// helpers

function dayOf(year: number, month: number, day: number): Reading<string> {
  if (year < FIRST_YEAR) return { fault: 'DATE' };
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return { fault: 'NO_SUCH_DAY' };
  return { value: `${year}-${twoDigits(month)}-${twoDigits(day)}` };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
