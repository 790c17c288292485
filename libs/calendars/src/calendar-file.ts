import { type CivilDate, isCivilDate } from '@app/statutory-time';
import type { FieldFault } from '@app/kernel';
import { SheetUnreadableError, decodedText, isWorkbook, readSheets } from '@app/sheets';
import type { CalendarRow, CalendarRows } from './calendar-rows.js';
import type { NamedDay } from './named-day.js';
import { jsonRows } from './json-rows.js';
import { tableRows } from './table-rows.js';
import { warningsOf } from './calendar-warnings.js';

/** `xlsx` is a workbook, of which the first sheet is read. */
export type CalendarFormat = 'json' | 'csv' | 'xlsx';

/** A file as it was uploaded; `year` and `source` serve a file that does not tell them itself, as tables cannot. */
export interface CalendarUpload {
  readonly content: Uint8Array;
  readonly format: CalendarFormat;
  readonly year?: number;
  readonly source?: string;
}

/** The year that a file arranges. */
export interface CalendarFile {
  readonly year: number;
  readonly format: CalendarFormat;
  /** The notice, usually its address; empty where the file names none. */
  readonly source: string;
  /** In the order of their dates. */
  readonly days: NamedDay[];
  /** What is allowed but unusual. */
  readonly warnings: FieldFault[];
}

const [FIRST_YEAR, LAST_YEAR] = [1990, 2200];
const NAME_LIMIT = 50;
const SOURCE_LIMIT = 1000;

/**
 * Reads a year of the common holiday-cn JSON shape (`{year, papers, days: [{name, date, isOffDay}]}`) or of a table (CSV
 * or workbook) with the columns `date,name,kind`. Answers the year, or every fault with its place; never throws for what a file contains.
 */
export async function readCalendarFile(
  upload: CalendarUpload,
): Promise<CalendarFile | readonly FieldFault[]> {
  const read = upload.format === 'json' ? readJson(upload.content) : await readTable(upload.content);
  if (read.faults.length > 0 && read.rows.length === 0) return read.faults;
  const year = yearOf(read, upload.year);
  const source = (read.source || (upload.source ?? '')).trim();
  const days = read.rows.map((row) => dayOf(row, year));
  const faults = [
    ...read.faults,
    ...yearFaults(year),
    ...contradictionFaults(read.year, upload.year),
    ...(read.rows.length === 0 ? [fault('days', 'CALENDAR_EMPTY', '文件里没有任何日期')] : []),
    ...days.flatMap((day) => (Array.isArray(day) ? day : [])),
    ...repetitionFaults(read.rows),
    ...sourceFaults(source),
  ];
  if (faults.length > 0 || typeof year !== 'number') return faults;
  const named = days.filter(isNamed);
  const sorted = named.sort((a, b) => a.day.localeCompare(b.day));
  return { year, format: formatOf(upload), source, days: sorted, warnings: warningsOf(year, source, sorted) };
}

/** Tells a file that was read from the faults of one that was not. */
export function isCalendarFile(read: CalendarFile | readonly FieldFault[]): read is CalendarFile {
  return 'days' in read;
}

// helpers

function fault(path: string, code: string, message: string): FieldFault {
  return { path, code, message };
}

function readJson(content: Uint8Array): CalendarRows {
  const text = decodedText(content);
  return text === undefined || isWorkbook(content) ? unreadable('文件不是 JSON 文本') : jsonRows(text);
}

async function readTable(content: Uint8Array): Promise<CalendarRows> {
  try {
    const [sheet] = await readSheets(content);
    return tableRows(sheet?.lines ?? []);
  } catch (error) {
    if (!(error instanceof SheetUnreadableError)) throw error;
    const { line } = error.details;
    return typeof line === 'number'
      ? { rows: [], faults: [fault(`lines[${line}]`, 'CALENDAR_LINE_INVALID', error.message)] }
      : unreadable(error.message);
  }
}

function unreadable(message: string): CalendarRows {
  return { rows: [], faults: [fault('', 'CALENDAR_UNREADABLE', message)] };
}

/** What the bytes are counts, whatever the name of the file says. */
function formatOf({ format, content }: CalendarUpload): CalendarFormat {
  if (format === 'json') return format;
  return isWorkbook(content) ? 'xlsx' : 'csv';
}

/** A notice that is told too long is not the one that would be kept of it. */
function sourceFaults(source: string): FieldFault[] {
  if ([...source].length <= SOURCE_LIMIT) return [];
  return [fault('source', 'CALENDAR_SOURCE_TOO_LONG', `依据最多 ${SOURCE_LIMIT} 个字符`)];
}

/** The year that the file names, else the one that came with it, else the one in which all its days lie. */
function yearOf(read: CalendarRows, given: number | undefined): unknown {
  const named = read.year ?? given;
  if (named !== undefined) return named;
  const dates = read.rows.map(({ date }) => date).filter(isCivilDate);
  const years = new Set(dates.map((date) => date.slice(0, 4)));
  const [only] = [...years];
  return years.size === 1 ? Number(only) : undefined;
}

function yearFaults(year: unknown): FieldFault[] {
  if (year === undefined) return [fault('year', 'CALENDAR_YEAR_MISSING', '没有写明是哪一年的放假安排')];
  if (isYear(year)) return [];
  return [fault('year', 'CALENDAR_YEAR_INVALID', `年份应为 ${FIRST_YEAR} 至 ${LAST_YEAR} 的整数`)];
}

/** Whoever names the year of a file that is for another one means one of the two. */
function contradictionFaults(named: unknown, given: number | undefined): FieldFault[] {
  if (named === undefined || given === undefined || named === given) return [];
  return [fault('year', 'CALENDAR_YEAR_OTHER', `文件写的是 ${shown(named)} 年，不是 ${given} 年`)];
}

function isYear(year: unknown): year is number {
  return typeof year === 'number' && Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

function dayOf({ path, date, name, kind }: CalendarRow, year: unknown): NamedDay | FieldFault[] {
  const faults: FieldFault[] = [];
  const isDate = isCivilDate(date);
  if (!isDate) faults.push(fault(`${path}.date`, 'CALENDAR_DAY_INVALID', `“${shown(date)}”不是有效的日期`));
  if (isDate && isYear(year) && !isNear(date, year))
    faults.push(fault(`${path}.date`, 'CALENDAR_YEAR_MISMATCH', `${date} 不属于 ${year} 年的安排`));
  if (kind === undefined)
    faults.push(fault(`${path}.kind`, 'CALENDAR_KIND_INVALID', '应写明是休息（off）还是上班（work）'));
  const text = nameOf(name);
  if (text === undefined)
    faults.push(
      fault(`${path}.name`, 'CALENDAR_NAME_INVALID', `名称应为不超过 ${NAME_LIMIT} 字、没有控制字符的文本`),
    );
  if (!isDate || kind === undefined || text === undefined || faults.length > 0) return faults;
  return { day: date, kind, name: text };
}

function isNamed(day: NamedDay | FieldFault[]): day is NamedDay {
  return !Array.isArray(day);
}

/** A year's notice names days of the last weeks before it and of the first after it, e.g. 2018-12-29 for 2019. */
function isNear(date: CivilDate, year: number): boolean {
  return date >= `${year - 1}-12-01` && date <= `${year + 1}-01-31`;
}

/** A name without control characters and without marks that turn the direction of writing; undefined when it is none. */
function nameOf(name: unknown): string | undefined {
  if (name === undefined || name === null) return '';
  if (typeof name !== 'string') return undefined;
  const text = name.trim();
  const isPlain = text.length <= NAME_LIMIT && !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(text);
  return isPlain ? text : undefined;
}

/** A day may be named once; named as rest and as work, the file contradicts itself. */
function repetitionFaults(rows: readonly CalendarRow[]): FieldFault[] {
  const kinds = new Map<unknown, CalendarRow['kind']>();
  return rows.flatMap(({ path, date, kind }) => {
    if (!isCivilDate(date)) return [];
    if (!kinds.has(date)) {
      kinds.set(date, kind);
      return [];
    }
    return kinds.get(date) === kind
      ? [fault(`${path}.date`, 'CALENDAR_DAY_TWICE', `${date} 重复出现`)]
      : [fault(`${path}.date`, 'CALENDAR_DAY_CONFLICT', `${date} 既写为休息又写为调休上班`)];
  });
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
