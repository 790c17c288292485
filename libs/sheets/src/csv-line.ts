/** What a spreadsheet would take for a formula; an apostrophe before it makes it a text. */
const FORMULA = /^[=+\-@\t\r]/;

/** A line of a CSV file (RFC 4180); no cell is taken for a formula. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** A text as a cell may hold it: what would be computed is marked as text. */
export function harmlessCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

// helpers

function cell(text: string): string {
  const safe = harmlessCell(text);
  return `"${safe.replaceAll('"', '""')}"`;
}
