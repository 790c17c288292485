import {
  type DayNumber,
  civilDateInShanghai,
  formatDay,
  parseTwoDigits,
  tryParseLeadingDay,
} from './civil-date.js';

const DATE_LENGTH = 'YYYY-MM-DD'.length;
const MOMENT_LENGTH = 'YYYY-MM-DDTHH:MM:SS+08:00'.length;
const SECONDS_PER_DAY = 86_400;
const SHANGHAI_OFFSET_SECONDS = 8 * 3600;

/** A parsed moment: the civil date as written, and the second of that day when a time was written. */
export interface Moment {
  readonly day: DayNumber;
  readonly secondOfDay: number | null;
}

/** Reads `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS+08:00`; anything else, or no real day or time, is `null`. */
export function parseMoment(text: unknown): Moment | null {
  if (typeof text !== 'string') return null;
  if (text.length !== DATE_LENGTH && text.length !== MOMENT_LENGTH) return null;
  const day = tryParseLeadingDay(text);
  if (day === null) return null;
  if (text.length === DATE_LENGTH) return { day, secondOfDay: null };
  const secondOfDay = parseTime(text);
  return secondOfDay === null ? null : { day, secondOfDay };
}

/** Seconds from 0001-01-01T00:00:00 in China's zone; a moment without a time is its midnight. */
export function secondNumber(moment: Moment): number {
  return moment.day * SECONDS_PER_DAY + (moment.secondOfDay ?? 0);
}

/** Writes a second number as `YYYY-MM-DDTHH:MM:SS+08:00`; throws `INVALID_DATE` after year 9999. */
export function formatSecond(second: number): string {
  const secondOfDay = second % SECONDS_PER_DAY;
  return `${formatDay((second - secondOfDay) / SECONDS_PER_DAY)}${timeText(secondOfDay)}`;
}

/** The moment in Asia/Shanghai of an instant in milliseconds since the Unix epoch, cut to whole seconds. */
export function momentInShanghai(epochMs: number): string {
  const second = Math.floor(epochMs / 1000) + SHANGHAI_OFFSET_SECONDS;
  const secondOfDay = ((second % SECONDS_PER_DAY) + SECONDS_PER_DAY) % SECONDS_PER_DAY;
  return `${civilDateInShanghai(epochMs)}${timeText(secondOfDay)}`;
}

// helpers

function timeText(secondOfDay: number): string {
  const fields = [Math.floor(secondOfDay / 3600), Math.floor(secondOfDay / 60) % 60, secondOfDay % 60];
  return `T${fields.map((field) => String(field).padStart(2, '0')).join(':')}+08:00`;
}

/** The second of the day that `THH:MM:SS+08:00` after the date names, or `null`. */
function parseTime(text: string): number | null {
  if (text[10] !== 'T' || text[13] !== ':' || text[16] !== ':' || !text.endsWith('+08:00')) return null;
  const [hour, minute, second] = [
    parseTwoDigits(text, 11),
    parseTwoDigits(text, 14),
    parseTwoDigits(text, 17),
  ];
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return null;
  return hour * 3600 + minute * 60 + second;
}
