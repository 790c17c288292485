import { isRead, readDate } from '@app/fields';
import type { FieldFault } from '@app/kernel';
import { type Sheet, type SheetLine, isYes } from '@app/sheets';
import {
  ORGANISATION_SHEETS,
  type OrganisationRow,
  type OrganisationSheet,
  SHEET_SHAPES,
  type SheetColumn,
  longestOf,
} from './organisation-sheets.js';

/** A row of a file with the place where it stands. */
export interface FileRow {
  readonly sheet: OrganisationSheet;
  readonly line: number;
  /** Only the columns that the file has. */
  readonly row: OrganisationRow;
}

/** The rows of the sheets, and what kept others from being read. Sheets that are none of ours are faults. */
export function readOrganisation(sheets: readonly Sheet[]): { rows: FileRow[]; faults: FieldFault[] } {
  const read = sheets.filter(({ lines }) => lines.length > 0).map(readSheet);
  const faults = read.flatMap((sheet) => sheet.faults);
  const rows = read.flatMap((sheet) => sheet.rows);
  if (rows.length > 0 || faults.length > 0) return { rows, faults };
  return { rows, faults: [{ path: '', code: 'ORGANISATION_EMPTY', message: '文件里没有任何数据行。' }] };
}

/** Where a finding stands, as people find it in their file. */
export function placeOf({ sheet, line }: Pick<FileRow, 'sheet' | 'line'>, key?: string): string {
  if (line === OF_A_FORM) return key ?? '';
  const { title, columns } = SHEET_SHAPES[sheet];
  const column = columns.find((candidate) => candidate.key === key)?.title;
  return [title, `第${line}行`, ...(column === undefined ? [] : [column])].join('·');
}

/** One row as a form sends it, by the keys of its columns; faults stand at the keys. Columns that are none are faults. */
export function readRow(
  sheet: OrganisationSheet,
  given: Readonly<Record<string, string>>,
): { row: FileRow; faults: FieldFault[] } {
  const keys = Object.keys(given);
  const columns = keys.map((key) => SHEET_SHAPES[sheet].columns.find((column) => column.key === key));
  const cells = Object.values(given).map((value) => (typeof value === 'string' ? value : ''));
  const { row, faults } = readLine({ sheet, columns }, { line: OF_A_FORM, cells });
  const missing = requiredOf(sheet).filter(({ key }) => !keys.includes(key));
  const unknown = keys.filter((_, index) => columns[index] === undefined);
  const wrong = keys.filter((key) => typeof given[key] !== 'string');
  return {
    row,
    faults: [
      ...faults,
      ...missing.map(({ key }) => ({ path: key, code: 'REQUIRED', message: '这一格必须填写。' })),
      ...unknown.map((path) => ({ path, code: 'UNKNOWN', message: '没有这一列。' })),
      ...wrong.map((path) => ({ path, code: 'TYPE', message: '应为文本。' })),
    ],
  };
}

// helpers

/** The line of a row that stands in no file. */
const OF_A_FORM = 0;

type Heading = { sheet: OrganisationSheet; columns: (SheetColumn | undefined)[] };

function readSheet({ name, lines }: Sheet): { rows: FileRow[]; faults: FieldFault[] } {
  const [header, ...body] = lines;
  const heading = headingOf(name, header?.cells ?? []);
  if (heading === undefined) return { rows: [], faults: [unknownSheet(name)] };
  const repeated = repeatedColumns(heading);
  if (repeated.length > 0) return { rows: [], faults: repeated };
  const read = body.map((line) => readLine(heading, line));
  return { rows: read.map(({ row }) => row), faults: read.flatMap(({ faults }) => faults) };
}

/** The sheet that the name says, else the one whose required columns are all there, the most demanding first. */
function headingOf(name: string, cells: readonly string[]): Heading | undefined {
  const candidates = [...ORGANISATION_SHEETS]
    .map((sheet) => ({ sheet, columns: cells.map((cell) => columnOf(sheet, cell)) }))
    .filter(({ sheet, columns }) => requiredOf(sheet).every((column) => columns.includes(column)))
    .sort((a, b) => requiredOf(b.sheet).length - requiredOf(a.sheet).length);
  return candidates.find(({ sheet }) => [sheet, SHEET_SHAPES[sheet].title].includes(name)) ?? candidates[0];
}

/** Of two columns that are headed alike, nobody knows which one counts. */
function repeatedColumns({ sheet, columns }: Heading): FieldFault[] {
  const known = columns.filter((column) => column !== undefined);
  const repeated = new Set(known.filter((column, index) => known.indexOf(column) !== index));
  return [...repeated].map(({ title }) => ({
    path: SHEET_SHAPES[sheet].title,
    code: 'COLUMN_REPEATED',
    message: `有几列都叫“${title}”，请只留一列。`,
  }));
}

function requiredOf(sheet: OrganisationSheet): SheetColumn[] {
  return SHEET_SHAPES[sheet].columns.filter(({ required }) => required);
}

function columnOf(sheet: OrganisationSheet, cell: string): SheetColumn | undefined {
  const text = cell.trim().toLowerCase();
  return SHEET_SHAPES[sheet].columns.find(
    ({ key, title }) => text === key.toLowerCase() || text === title.toLowerCase(),
  );
}

function readLine({ sheet, columns }: Heading, { line, cells }: SheetLine) {
  const faults: FieldFault[] = [];
  const entries = columns.flatMap((column, index) => {
    if (column === undefined) return [];
    const cell = (cells[index] ?? '').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim();
    const value = valueOf(column, cell);
    const path = placeOf({ sheet, line }, column.key);
    const [shown, isLong] = shortened(cell, longestOf(column));
    if (isLong) faults.push({ path, code: 'LENGTH', message: `最多 ${longestOf(column)} 个字，请缩短。` });
    else if (value === undefined)
      faults.push({ path, code: 'DATE', message: `“${cell}”不是日期，请写成 2026-01-31 或 2026/1/31。` });
    else if (value === '' && column.required === true)
      faults.push({ path, code: 'REQUIRED', message: '这一格必须填写。' });
    return [[column.key, isLong ? shown : (value ?? '')]];
  });
  return { row: { sheet, line, row: Object.fromEntries(entries) as OrganisationRow }, faults };
}

/** A text as far as it may go, and whether it goes further. */
function shortened(text: string, most: number): [string, boolean] {
  const characters = text.length > most ? [...text] : [];
  return characters.length > most ? [characters.slice(0, most).join(''), true] : [text, false];
}

function valueOf({ kind }: SheetColumn, cell: string): string | undefined {
  if (kind === 'flag') return isYes(cell) ? '是' : '';
  if (kind !== 'date' || cell === '') return cell;
  const reading = readDate(cell);
  return isRead(reading) ? reading.value : undefined;
}

function unknownSheet(name: string): FieldFault {
  const sheets = ORGANISATION_SHEETS.map((sheet) => {
    return `${SHEET_SHAPES[sheet].title}（${requiredOf(sheet)
      .map(({ title }) => title)
      .join('、')}）`;
  });
  const message = `表头不符。可以导入的表：${sheets.join('；')}。`;
  return { path: name, code: 'SHEET_UNKNOWN', message };
}
