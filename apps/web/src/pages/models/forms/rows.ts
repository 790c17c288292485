/** A row of a list of settings. */
export type Row = Record<string, string | undefined>;

export function withRow<T>(rows: readonly T[], index: number, row: T): T[] {
  return rows.map((one, other) => (other === index ? row : one));
}

export function withoutRow<T>(rows: readonly T[], index: number): T[] {
  return rows.filter((_, other) => other !== index);
}

export function movedRow<T>(rows: readonly T[], index: number, by: 1 | -1): T[] {
  const moved = rows[index];
  if (moved === undefined) return [...rows];
  const rest = withoutRow(rows, index);
  return [...rest.slice(0, index + by), moved, ...rest.slice(index + by)];
}
