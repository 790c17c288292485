// This file is the program of the process that reads one workbook. It imports packages only, so that it can be started alone; the
// reader is for that process, and not for those who start it.

/** A sheet as it was read; lines are counted from 1, blank ones left out. */
export interface WorkbookSheet {
  readonly name: string;
  readonly lines: readonly { readonly line: number; readonly cells: readonly unknown[] }[];
}

/** What became of a workbook. */
export type WorkbookOutcome =
  { readonly sheets: readonly WorkbookSheet[] } | { readonly fault: 'unreadable' };

/** Where this program is. */
export const WORKBOOK_PROGRAM = import.meta.url;

// helpers

type Reader = (typeof import('read-excel-file/universal'))['default'];

async function serve(): Promise<void> {
  process.on('disconnect', () => process.exit());
  const { default: readWorkbook } = await import('read-excel-file/universal');
  process.on('message', (file: Uint8Array) => void answer(readWorkbook, file));
  process.send?.('ready');
}

async function answer(readWorkbook: Reader, file: Uint8Array): Promise<void> {
  const outcome = await outcomeOf(readWorkbook, file);
  process.send?.(outcome);
}

async function outcomeOf(readWorkbook: Reader, file: Uint8Array): Promise<WorkbookOutcome> {
  try {
    const sheets = await readWorkbook(new Uint8Array(file).buffer, { trim: false });
    return { sheets: sheets.map(({ sheet, data }) => ({ name: sheet, lines: linesOf(data) })) };
  } catch {
    // whatever the library stumbles over, it is a file that it does not know
    return { fault: 'unreadable' };
  }
}

function linesOf(rows: readonly (readonly unknown[])[]): WorkbookSheet['lines'] {
  return rows.flatMap((cells, index) =>
    cells.every((cell) => cell === null) ? [] : [{ line: index + 1, cells }],
  );
}

if (process.argv[1] === WORKBOOK_PROGRAM) void serve();
