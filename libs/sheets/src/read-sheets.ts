import { isDate } from 'node:util/types';
import { CsvError, parse } from 'csv-parse/sync';
import { decodedText } from './decoded-text.js';
import { SheetUnreadableError } from './sheets.errors.js';
import { unpackedSize } from './unpacked-size.js';
import { readInProcess } from './workbook-process.js';

/** A sheet of a workbook, or the only one of a CSV file, which has no name. */
export interface Sheet {
  readonly name: string;
  /** In the order of the file, without blank ones. */
  readonly lines: readonly SheetLine[];
}

/** A line as people count it in their spreadsheet, its cells as trimmed texts; dates as `2026-01-31`. */
export interface SheetLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Twenty thousand lines are a large county with all its grids. */
const MOST_LINES = 20_000;
const MOST_UNPACKED_BYTES = 64 * 1024 * 1024;

/**
 * Reads a workbook (XLSX) or CSV, whose separator is a comma, a semicolon or a tab. What a formula shows is read, the
 * formula is not.
 * @throws SheetUnreadableError for everything that is neither, and what is too large
 */
export async function readSheets(file: Uint8Array): Promise<Sheet[]> {
  const sheets = isWorkbook(file) ? await workbookSheets(Buffer.from(file)) : [csvSheet(file)];
  if (sheets.some(({ lines }) => lines.length > MOST_LINES))
    throw new SheetUnreadableError(`每张表最多 ${MOST_LINES} 行，请分成几个文件。`);
  return sheets;
}

/** Whether the first bytes are those of a workbook: a zip, or the old binary kind. */
export function isWorkbook(file: Uint8Array): boolean {
  return isZip(file) || isOldWorkbook(file);
}

// helpers

function isZip(file: Uint8Array): boolean {
  return firstBytes(file) === '504b0304';
}

function isOldWorkbook(file: Uint8Array): boolean {
  return firstBytes(file) === 'd0cf11e0';
}

function firstBytes(file: Uint8Array): string {
  return Buffer.from(file.subarray(0, 4)).toString('hex');
}

async function workbookSheets(file: Buffer): Promise<Sheet[]> {
  if (isOldWorkbook(file))
    throw new SheetUnreadableError('这是旧格式（.xls）或加密的工作簿，请另存为 .xlsx 再导入。');
  if (unpackedSize(file, MOST_UNPACKED_BYTES) === undefined) throw tooLarge();
  const outcome = await readInProcess(file);
  if (outcome === undefined) throw tooLarge();
  if ('fault' in outcome)
    throw new SheetUnreadableError('这个文件不是可以读取的 .xlsx 工作簿，请重新保存后再导入。');
  return outcome.sheets.map(({ name, lines }) => ({
    name,
    lines: withoutBlank(lines.map(({ line, cells }) => ({ line, cells: cells.map(cellText) }))),
  }));
}

function tooLarge(): SheetUnreadableError {
  return new SheetUnreadableError('工作簿已损坏或过大，请检查后重新保存。');
}

/** A date of a workbook has no zone: the library gives its midnight in UTC. */
function cellText(cell: unknown): string {
  if (isDate(cell)) return dayText(cell);
  if (typeof cell === 'string') return plain(cell);
  if (typeof cell === 'number') return String(cell);
  return cell === true ? '是' : '';
}

/** A number that is styled as a date and is none of the calendar is shown as spreadsheets do. */
function dayText(day: Date): string {
  const text = Number.isNaN(day.getTime()) ? '' : day.toISOString();
  return /^\d{4}-/.test(text) ? text.slice(0, 10) : '#####';
}

function csvSheet(file: Uint8Array): Sheet {
  const text = decodedText(file);
  if (text === undefined)
    throw new SheetUnreadableError('文件既不是 UTF-8 也不是 GB18030 编码的文本，请另存为 CSV（UTF-8）。');
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = [',', '\t', ';'].find((separator) => header.includes(separator)) ?? ',';
  return { name: '', lines: withoutBlank(recordsOf(text, delimiter)) };
}

/** A cell may run over several lines, so that a record has the line on which the one before it ended, and one more. */
function recordsOf(text: string, delimiter: string): SheetLine[] {
  const records: SheetLine[] = [];
  let ended = 0;
  try {
    parse(text, {
      ...{ delimiter, bom: true, trim: true, record_delimiter: ['\r\n', '\n', '\r'] },
      ...{ relax_column_count: true, relax_quotes: true },
      on_record: (cells: string[], { lines }) => {
        records.push({ line: ended + 1, cells: cells.map(plain) });
        ended = lines;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new SheetUnreadableError(`第 ${ended + 1} 行的引号没有成对，请检查这一行。`, ended + 1);
  }
  return records;
}

/** Without the apostrophe by which our own files keep a text from being computed. */
function plain(cell: string): string {
  return cell.trim().replace(/^'(?=[=+\-@])/, '');
}

/** Spreadsheets keep lines that somebody emptied, as commas and nothing else. */
function withoutBlank(lines: readonly SheetLine[]): SheetLine[] {
  return lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
}
