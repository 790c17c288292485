import type { Tables } from './tables.js';

export const COLLEAGUE = { username: 'mediator-colleague', displayName: '示例-同事' };

/** A second person of the mediator's groups; the demonstration has one for each kind of work only. */
export async function addColleague(tables: Tables): Promise<void> {
  await tables.rows(
    `insert into app_user (username, display_name, password_hash)
     select $1, $2, password_hash from app_user where username = 'mediator'
     on conflict do nothing`,
    [COLLEAGUE.username, COLLEAGUE.displayName],
  );
  await tables.rows(
    `insert into user_role (username, unit_code, role)
     select $1, unit_code, role from user_role where username = 'mediator'
     on conflict do nothing`,
    [COLLEAGUE.username],
  );
}
