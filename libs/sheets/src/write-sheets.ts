import { csvLine, harmlessCell } from './csv-line.js';

type Rows = readonly (readonly string[])[];

/** A workbook (XLSX) of sheets of texts; the first line of each is its header. */
export async function workbook(sheets: readonly { name: string; rows: Rows }[]): Promise<Buffer> {
  // few files of a process are workbooks, and those who write none need not read the writer
  const { default: writeWorkbook } = await import('write-excel-file/node');
  const file = writeWorkbook(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      data: rows.map((cells, index) =>
        cells.map((value) => ({ value: harmlessCell(value), type: String, ...(index === 0 ? HEADER : {}) })),
      ),
    })),
  );
  return Buffer.from(await file.toBuffer());
}

/** CSV with a byte order mark, without which spreadsheets take Chinese for another encoding. */
export function csvText(rows: Rows): string {
  return `\uFEFF${rows.map(csvLine).join('')}`;
}

// helpers

const HEADER = { fontWeight: 'bold' } as const;
