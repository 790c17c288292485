import { SqlParameters } from '@app/database';
import { type Page, decodeCursor, encodeCursor, pageSize } from '@app/kernel';
import type { DataSource } from 'typeorm';
import type { AuditAction, AuditObjectKind } from './audit-action.js';
import type { AuditContent, AuditEntry } from './audit-entry.js';

/** Which entries are asked for. */
export interface AuditFilter {
  /** User name. */
  by?: string;
  action?: AuditAction;
  objectKind?: AuditObjectKind;
  /** Number or key of the object, or the number of a case to which it belongs. */
  object?: string;
  /** Civil dates, both included. */
  from?: string;
  to?: string;
  cursor?: string;
  limit?: number;
}

interface StoredEntry {
  seq: string;
  hash: Buffer;
  content: string;
  byName: string | null;
}

/** A page of the entries that match, the newest first. */
export async function listAudit(dataSource: DataSource, filter: AuditFilter): Promise<Page<AuditEntry>> {
  const size = pageSize(filter.limit);
  const parameters = new SqlParameters();
  const conditions = conditionsOf(filter, parameters);
  const rows: StoredEntry[] = await dataSource.query(
    `select e.seq, e.hash, e.content, u.display_name as "byName"
       from audit_entry e left join published.app_user u on u.username = e.actor
      ${conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`}
      order by e.seq desc limit ${parameters.add(size + 1)}`,
    parameters.values,
  );
  const items = rows.slice(0, size).map(toEntry);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > size && last ? encodeCursor([last.seq]) : null };
}

// helpers

function conditionsOf(filter: AuditFilter, parameters: SqlParameters): string[] {
  const { by, action, objectKind, object, from, to, cursor } = filter;
  const conditions: string[] = [];
  const where = (condition: (place: string) => string, value: unknown) => {
    if (value !== undefined) conditions.push(condition(parameters.add(value)));
  };
  where((p) => `e.actor = ${p}`, by);
  where((p) => `e.action = ${p}`, action);
  where((p) => `e.object_kind = ${p}`, objectKind);
  where((p) => `(e.object_id = ${p} or e.case_no = ${p})`, object);
  where((p) => `e.at >= ${p}::date::timestamp at time zone 'Asia/Shanghai'`, from);
  where((p) => `e.at < (${p}::date + 1)::timestamp at time zone 'Asia/Shanghai'`, to);
  where((p) => `e.seq < ${p}::bigint`, cursor === undefined ? undefined : decodeCursor(cursor, 1)[0]);
  return conditions;
}

function toEntry({ seq, hash, content, byName }: StoredEntry): AuditEntry {
  const { at, groups, ...rest } = JSON.parse(content) as AuditContent;
  return { ...rest, groups: [...groups], seq, at: new Date(at), byName, hash: hash.toString('hex') };
}
