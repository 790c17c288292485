import { StatutoryTimeError } from './statutory-time.errors.js';
import { SHANGHAI_ZONE } from './zone.js';

/** A day of the civil calendar, `YYYY-MM-DD`, from 0001-01-01 to 9999-12-31; it belongs to no time zone. */
export type CivilDate = string;

/** Days counted from 0001-01-01, which is day 0 and a Monday: all arithmetic is on these numbers. */
export type DayNumber = number;

const CIVIL_DATE_LENGTH = 10;
const DASH = 45;
const ZERO = 48;
/** Less than any date field, and still so after others are added to it. */
const NO_DIGITS = -1_000_000;
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const MEAN_YEAR = 365.2425;

/** The last day that can be written as a civil date. */
export const LAST_DAY: DayNumber = dayNumber(9999, 12, 31);

/** Tells whether the text names a real day in the form `YYYY-MM-DD`. */
export function isCivilDate(text: unknown): text is CivilDate {
  return typeof text === 'string' && tryParseDay(text) !== null;
}

/** The instant after the last moment of the day in Asia/Shanghai: the next day's `T00:00:00+08:00`. */
export function endOfDayInstant(date: CivilDate): string {
  return `${addDays(date, 1)}T00:00:00${SHANGHAI_ZONE}`;
}

/** The date `days` calendar days later (earlier when negative); throws `INVALID_DATE` outside years 1 to 9999. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return formatDay(parseDay(date) + days);
}

/** Calendar days from one date to another, negative when `to` is earlier; throws `INVALID_DATE`. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return parseDay(to) - parseDay(from);
}

/** The corresponding date some months later, or that month's last day (民法典§202); throws `INVALID_DATE`. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  return formatDay(correspondingDay(parseDay(date), months));
}

/** As `addMonths`, on day numbers and beyond the year 9999 as well. */
export function correspondingDay(day: DayNumber, months: number): DayNumber {
  const { year, month, dayOfMonth } = fieldsOf(day);
  const monthIndex = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(monthIndex / 12);
  const targetMonth = monthIndex - targetYear * 12 + 1;
  return dayNumber(targetYear, targetMonth, Math.min(dayOfMonth, daysInMonth(targetYear, targetMonth)));
}

/** The day number of a civil date; throws `INVALID_DATE`. */
export function parseDay(date: CivilDate): DayNumber {
  const day = tryParseDay(date);
  if (day === null) throw new StatutoryTimeError('INVALID_DATE', `"${date}" is not a day as YYYY-MM-DD`);
  return day;
}

/** The day number of a civil date, or `null` when the text names no real day. */
export function tryParseDay(text: string): DayNumber | null {
  return text.length === CIVIL_DATE_LENGTH ? tryParseLeadingDay(text) : null;
}

/**
 * The day number of the civil date with which a text of at least that length begins, or `null`. It reads character by
 * character: reading dates by a regular expression took longer than all the counting.
 */
export function tryParseLeadingDay(text: string): DayNumber | null {
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return null;
  const year = parseTwoDigits(text, 0) * 100 + parseTwoDigits(text, 2);
  const month = parseTwoDigits(text, 5);
  const day = parseTwoDigits(text, 8);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayNumber(year, month, day);
}

/** The number that two digits of a text write, or a negative one when they are no digits. */
export function parseTwoDigits(text: string, index: number): number {
  const tens = text.charCodeAt(index) - ZERO;
  const ones = text.charCodeAt(index + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NO_DIGITS;
}

/** Writes a day number as a civil date; throws `INVALID_DATE` outside years 1 to 9999. */
export function formatDay(day: DayNumber): CivilDate {
  if (!Number.isInteger(day) || day < 0 || day > LAST_DAY) {
    throw new StatutoryTimeError('INVALID_DATE', `day ${day} lies outside the years 0001 to 9999`);
  }
  const { year, month, dayOfMonth } = fieldsOf(day);
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

/** The calendar year in which a day lies. */
export function yearOf(day: DayNumber): number {
  const guess = Math.floor(day / MEAN_YEAR) + 1;
  if (firstDayOfYear(guess) > day) return guess - 1;
  return firstDayOfYear(guess + 1) <= day ? guess + 1 : guess;
}

/** The day number of 1 January. */
export function firstDayOfYear(year: number): DayNumber {
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
}

// helpers

function dayNumber(year: number, month: number, dayOfMonth: number): DayNumber {
  return firstDayOfYear(year) + daysBeforeMonth(year, month) + dayOfMonth - 1;
}

function fieldsOf(day: DayNumber): { year: number; month: number; dayOfMonth: number } {
  const year = yearOf(day);
  const dayOfYear = day - firstDayOfYear(year);
  // the twelfth part of a year is more than 29 days, so that the guess is right or too late by one
  let month = Math.min(12, Math.floor(dayOfYear / 29) + 1);
  while (daysBeforeMonth(year, month) > dayOfYear) month -= 1;
  return { year, month, dayOfMonth: dayOfYear - daysBeforeMonth(year, month) + 1 };
}

function daysBeforeMonth(year: number, month: number): number {
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0;
  return (DAYS_BEFORE_MONTH[month - 1] ?? 0) + leapDay;
}

function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : daysBeforeMonth(year, month + 1) - daysBeforeMonth(year, month);
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}
