import type { Transaction } from '@app/database';

/** The groups in which somebody administers the platform. */
export async function administratorGroups(tx: Transaction): Promise<string[]> {
  const rows: { group: string }[] = await tx.query(
    `select distinct unit_code || '/' || role as "group" from user_role where role = 'platform-admin' order by 1`,
  );
  return rows.map(({ group }) => group);
}
