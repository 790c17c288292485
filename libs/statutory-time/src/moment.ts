import { type DayNumber, formatDay, parseDay, parseTwoDigits, tryParseLeadingDay } from './civil-date.js';
import { SHANGHAI_OFFSET_MS, SHANGHAI_ZONE } from './zone.js';

const DATE_LENGTH = 'YYYY-MM-DD'.length;
const MOMENT_LENGTH = 'YYYY-MM-DDTHH:MM:SS+08:00'.length;
const SECONDS_PER_DAY = 86_400;
/** The second number at which the Unix epoch begins in China's zone, 08:00 of that day. */
const UNIX_EPOCH_SECOND = parseDay('1970-01-01') * SECONDS_PER_DAY + SHANGHAI_OFFSET_MS / 1000;

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
  const fields = [Math.floor(secondOfDay / 3600), Math.floor(secondOfDay / 60) % 60, secondOfDay % 60];
  const time = fields.map((field) => String(field).padStart(2, '0')).join(':');
  return `${formatDay((second - secondOfDay) / SECONDS_PER_DAY)}T${time}${SHANGHAI_ZONE}`;
}

/** The moment in Asia/Shanghai of an instant in milliseconds since the Unix epoch, cut to whole seconds. */
export function momentInShanghai(epochMs: number): string {
  return formatSecond(UNIX_EPOCH_SECOND + Math.floor(epochMs / 1000));
}

// helpers

/** The second of the day that `THH:MM:SS+08:00` after the date names, or `null`. */
function parseTime(text: string): number | null {
  if (text[10] !== 'T' || text[13] !== ':' || text[16] !== ':' || !text.endsWith(SHANGHAI_ZONE)) return null;
  const [hour, minute, second] = [
    parseTwoDigits(text, 11),
    parseTwoDigits(text, 14),
    parseTwoDigits(text, 17),
  ];
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return null;
  return hour * 3600 + minute * 60 + second;
}
