import type { Transaction } from '@app/database';

/** The groups in which somebody administers the platform. */
export async function administratorGroups(tx: Transaction): Promise<string[]> {
  const rows: { group: string }[] = await tx.query(
    `select distinct p.unit_code || '/' || p.role as "group"
       from user_role p join org_role r on r.code = p.role and r.grants = 'administer' order by 1`,
  );
  return rows.map(({ group }) => group);
}
