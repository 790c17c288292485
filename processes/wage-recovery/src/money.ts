/** Writes an amount of fen for people, e.g. 1235000 as `¥12,350.00`. */
export function formatFen(fen: number): string {
  const yuan = (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return `¥${yuan}`;
}
