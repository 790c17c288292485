import type { Transaction } from '@app/database';

/** Which of these units have open work, or one below them has; `unit_work` tells of the tasks and stages of a unit. */
export async function findBusyUnits(tx: Transaction, codes: readonly string[]): Promise<ReadonlySet<string>> {
  if (codes.length === 0) return new Set();
  const rows: { code: string }[] = await tx.query(
    `select code from unnest($1::text[]) as asked (code)
      where exists (select from unit_work w where w.unit_code = code or starts_with(w.unit_code, code || '.'))`,
    [codes],
  );
  return new Set(rows.map(({ code }) => code));
}
