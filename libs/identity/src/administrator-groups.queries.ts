import type { Transaction } from '@app/database';

/** The groups in which somebody administers the platform. */
export function administratorGroups(tx: Transaction): Promise<string[]> {
  return groupsWith(tx, ['administer']);
}

/** The groups in which somebody may change models. */
export function editorGroups(tx: Transaction): Promise<string[]> {
  return groupsWith(tx, ['administer', 'model']);
}

// helpers

async function groupsWith(tx: Transaction, grants: readonly string[]): Promise<string[]> {
  const rows: { group: string }[] = await tx.query(
    `select distinct p.unit_code || '/' || p.role as "group"
       from user_role p join org_role r on r.code = p.role and r.grants = any ($1) order by 1`,
    [grants],
  );
  return rows.map(({ group }) => group);
}
