import type { CalendarRow, CalendarRows } from './calendar-rows.js';

/** Reads the holiday-cn shape; fields that it does not know are left alone. */
export function jsonRows(text: string): CalendarRows {
  const value = parsed(text);
  if (!isRecord(value)) return unreadable('', '内容不是 JSON 对象，应为 {"year": …, "days": […]}');
  const { year, papers, days } = value;
  const source = sourceOf(papers);
  if (days === undefined) return { year, source, rows: [], faults: [] };
  if (!Array.isArray(days)) return unreadable('days', 'days 应为日期列表');
  return { year: year ?? undefined, source, rows: days.map(toRow), faults: [] };
}

// helpers

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // told to the person as a fault
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sourceOf(papers: unknown): string {
  const list: unknown[] = Array.isArray(papers) ? papers : [papers];
  const texts = list.filter((paper) => typeof paper === 'string');
  return texts.join(' ').replace(/[\p{Cc}\p{Cs}]/gu, '');
}

function toRow(entry: unknown, index: number): CalendarRow {
  const path = `days[${index}]`;
  if (!isRecord(entry)) return { path, date: entry, name: undefined, kind: undefined };
  return { path, date: entry.date, name: entry.name, kind: KINDS.get(entry.isOffDay) };
}

const KINDS: ReadonlyMap<unknown, CalendarRow['kind']> = new Map([
  [true, 'off'],
  [false, 'work'],
]);

function unreadable(path: string, message: string): CalendarRows {
  return { rows: [], faults: [{ path, code: 'CALENDAR_UNREADABLE', message }] };
}
