import { type DayNumber, formatDay, tryParseDay } from './civil-date.js';

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}):(\d{2})\+08:00)?$/;
const SECONDS_PER_DAY = 86_400;

/** A parsed moment: the civil date as written, and the second of that day when a time was written. */
export interface Moment {
  readonly day: DayNumber;
  readonly secondOfDay: number | null;
}

/** Reads `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS+08:00`; anything else, or no real day or time, is `null`. */
export function parseMoment(text: unknown): Moment | null {
  if (typeof text !== 'string') return null;
  const match = MOMENT.exec(text);
  const day = match?.[1] === undefined ? null : tryParseDay(match[1]);
  if (match === null || day === null) return null;
  if (match[2] === undefined) return { day, secondOfDay: null };
  const [hour, minute, second] = [Number(match[2]), Number(match[3]), Number(match[4])];
  if (hour > 23 || minute > 59 || second > 59) return null;
  return { day, secondOfDay: hour * 3600 + minute * 60 + second };
}

/** Seconds from 0001-01-01T00:00:00 in China's zone; a moment without a time is its midnight. */
export function secondNumber(moment: Moment): number {
  return moment.day * SECONDS_PER_DAY + (moment.secondOfDay ?? 0);
}

/** Writes a second number as `YYYY-MM-DDTHH:MM:SS+08:00`; throws `INVALID_DATE` after year 9999. */
export function formatSecond(second: number): string {
  const secondOfDay = second % SECONDS_PER_DAY;
  const fields = [Math.floor(secondOfDay / 3600), Math.floor(secondOfDay / 60) % 60, secondOfDay % 60];
  const time = fields.map((field) => String(field).padStart(2, '0')).join(':');
  return `${formatDay((second - secondOfDay) / SECONDS_PER_DAY)}T${time}+08:00`;
}
