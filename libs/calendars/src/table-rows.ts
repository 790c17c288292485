import { isRead, readDate } from '@app/fields';
import type { SheetLine } from '@app/sheets';
import type { CalendarRow, CalendarRows } from './calendar-rows.js';

/** Reads lines under a header with the columns date, name and kind, in any order. */
export function tableRows(lines: readonly SheetLine[]): CalendarRows {
  const [header, ...body] = lines;
  if (header === undefined) return { rows: [], faults: [] };
  const columns = columnsOf(header.cells);
  if (columns === undefined) return withoutHeader(pathOf(header));
  return {
    rows: body.map((line) => toRow(line, columns)),
    faults: body.flatMap((line) => lineFaults(line, columns)),
  };
}

// helpers

interface Columns {
  /** How many the header names. */
  count: number;
  date: number;
  name: number;
  kind: number;
  kinds: ReadonlyMap<string, CalendarRow['kind']>;
}

const KINDS: Columns['kinds'] = new Map([
  ['off', 'off'],
  ['休', 'off'],
  ['work', 'work'],
  ['班', 'work'],
]);

/** Under the heading isOffDay true and false have one meaning; under any other they have none. */
const IS_OFF_DAY: Columns['kinds'] = new Map([
  ['true', 'off'],
  ['false', 'work'],
]);

function columnsOf(header: readonly string[]): Columns | undefined {
  const names = header.map((cell) => cell.toLowerCase());
  const columnOf = (...titles: string[]) => names.findIndex((name) => titles.includes(name));
  const isOffDay = columnOf('isoffday');
  const [date, name, kind] = [columnOf('date', '日期'), columnOf('name', '名称'), columnOf('kind', '类型')];
  if (date < 0 || (kind < 0 && isOffDay < 0)) return undefined;
  const count = header.length;
  return kind < 0
    ? { count, date, name, kind: isOffDay, kinds: IS_OFF_DAY }
    : { count, date, name, kind, kinds: KINDS };
}

/** A cell behind the last column belongs to none: a comma too many has moved the others. */
function lineFaults(line: SheetLine, columns: Columns) {
  const isLong = line.cells.slice(columns.count).some((cell) => cell !== '');
  const message = `只有 ${columns.count} 列，这一行多出了内容`;
  return isLong ? [{ path: pathOf(line), code: 'CALENDAR_LINE_LONG', message }] : [];
}

function toRow(line: SheetLine, columns: Columns): CalendarRow {
  const { cells } = line;
  const kind = columns.kinds.get((cells[columns.kind] ?? '').toLowerCase());
  return { path: pathOf(line), date: dateOf(cells[columns.date] ?? ''), name: cells[columns.name], kind };
}

function pathOf({ line }: SheetLine): string {
  return `lines[${line}]`;
}

/** Spreadsheets write a date as the country does: `2027/1/1`. What is no date stays as it is, to be refused. */
function dateOf(cell: string): string {
  const reading = readDate(cell);
  return isRead(reading) ? reading.value : cell;
}

function withoutHeader(path: string): CalendarRows {
  const message = '第一行应为列名 date,name,kind';
  return { rows: [], faults: [{ path, code: 'CALENDAR_HEADER_MISSING', message }] };
}
