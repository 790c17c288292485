export interface TableUse {
  reads: boolean;
  writes: boolean;
}
export type TableUses = Record<string, Record<string, TableUse>>;
export function tablesOf(root?: string): Set<string>;
export function tableUses(root?: string): TableUses;
export function ownersOf(
  uses: TableUses,
  shared?: Record<string, readonly string[]>,
): Record<string, string[]>;
export function hiddenSql(root?: string): string[];
