import type { Transaction } from '@app/database';
import { CalendarTables } from './calendar-tables.js';
import type { CalendarYear } from './calendar-year.entity.js';
import type { HolidayDay } from './holiday-day.entity.js';
import type { LocalDay } from './overlay-day.entity.js';

/** A revision of the calendar, and by partition the last record that was timed by an earlier one. */
export interface CalendarRevision {
  readonly revision: number;
  readonly afterPositions: Readonly<Record<string, string>>;
}

/**
 * Keeps the calendar as it is now under the present revision, behind the lock of the revision: whatever record has been
 * timed is timed by an earlier one, and every other record will be timed by this one.
 */
export async function keepRevision(tx: Transaction): Promise<void> {
  await tx.query(
    `insert into calendar_snapshot (revision, holds_from, after_positions, years, days, local_days)
     select revision, clock_timestamp() + coalesce((select offset_ms from published.engine_clock), 0) * interval '1 millisecond',
       (select coalesce(jsonb_object_agg(partition_id, position::text), '{}') from published.record_position),
       (select coalesce(jsonb_agg(jsonb_build_object('year', year, 'published', published, 'source', source)
          order by year), '[]') from calendar_year),
       (select coalesce(jsonb_agg(jsonb_build_object('day', day, 'year', year, 'kind', kind, 'name', name)
          order by day), '[]') from holiday_day),
       (select coalesce(jsonb_agg(jsonb_build_object('unitCode', unit_code, 'day', day, 'kind', kind)
          order by unit_code, day), '[]') from calendar_overlay_day where removed_at is null)
     from calendar_revision`,
  );
}

/** Every revision, the oldest first. */
export function findRevisions(tx: Transaction): Promise<CalendarRevision[]> {
  return tx.query(
    `select revision, after_positions as "afterPositions" from calendar_snapshot order by revision`,
  );
}

/** The calendar as it was under a revision. */
export async function findTablesOf(tx: Transaction, revision: number): Promise<CalendarTables> {
  const rows: { years: CalendarYear[]; days: HolidayDay[]; localDays: LocalDay[] }[] = await tx.query(
    `select years, days, local_days as "localDays" from calendar_snapshot where revision = $1`,
    [revision],
  );
  const [found] = rows;
  return new CalendarTables(found?.years ?? [], found?.days ?? [], found?.localDays ?? []);
}

/** The calendar as it was before a year was published the last time; nothing where it always was. */
export async function findTablesBefore(tx: Transaction, year: number): Promise<CalendarTables | undefined> {
  const rows: { revision: number }[] = await tx.query(
    `select revision from calendar_snapshot
     where not years @> jsonb_build_array(jsonb_build_object('year', $1::int, 'published', true))
     order by revision desc limit 1`,
    [year],
  );
  const [found] = rows;
  return found === undefined ? undefined : findTablesOf(tx, found.revision);
}
