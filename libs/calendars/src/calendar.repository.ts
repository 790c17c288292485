import { Injectable } from '@nestjs/common';
import { type Transaction, inTransaction, jsonText } from '@app/database';
import { DataSource } from 'typeorm';
import type { NamedDay } from './named-day.js';
import { keepRevision } from './calendar-revision.queries.js';
import { CalendarTables, type ProvisionalYear } from './calendar-tables.js';
import type { CalendarYear } from './calendar-year.entity.js';
import type { HolidayDay } from './holiday-day.entity.js';
import type { LocalDay } from './overlay-day.entity.js';
import { type HolidayNotice, daysOfNotice } from './holiday-notices.js';

/** Reads and writes the years and named days of the working calendar. */
@Injectable()
export class CalendarRepository {
  constructor(private readonly dataSource: DataSource) {}

  findYears(tx: Transaction = this.dataSource.manager): Promise<CalendarYear[]> {
    return tx.query(`select year, published, source from calendar_year order by year`);
  }

  findDays(tx: Transaction = this.dataSource.manager): Promise<HolidayDay[]> {
    return tx.query(`select day, year, kind, name from holiday_day order by day`);
  }

  /** The local days in force. */
  findLocalDays(tx: Transaction = this.dataSource.manager): Promise<LocalDay[]> {
    return tx.query(
      `select unit_code as "unitCode", day, kind from calendar_overlay_day where removed_at is null
       order by unit_code, day`,
    );
  }

  /** Everything from which the calendars are made. */
  async findTables(tx?: Transaction): Promise<CalendarTables> {
    const years = await this.findYears(tx);
    const days = await this.findDays(tx);
    return new CalendarTables(years, days, await this.findLocalDays(tx));
  }

  /** How often the calendar has been changed. */
  revision(tx: Transaction = this.dataSource.manager): Promise<number> {
    return readRevision(tx, '');
  }

  /** As `revision`; nobody publishes until the transaction ends. */
  holdRevision(tx: Transaction): Promise<number> {
    return readRevision(tx, 'for share');
  }

  /** As `revision`; nobody else publishes, or times a stage, until the transaction ends. */
  lockRevision(tx: Transaction): Promise<number> {
    return readRevision(tx, 'for update');
  }

  /** Makes what the tables hold now the next revision, and keeps it; under `lockRevision`. */
  async countRevision(tx: Transaction): Promise<void> {
    await tx.query(`update calendar_revision set revision = revision + 1`);
    await keepRevision(tx);
  }

  /** Publishes a year with these days and counts the revision, under `lockRevision`. */
  async replaceYear(
    tx: Transaction,
    { year, source, days }: { year: number; source: string; days: readonly NamedDay[] },
  ): Promise<void> {
    await tx.query(
      `insert into calendar_year (year, published, source) values ($1, true, $2)
       on conflict (year) do update set published = true, source = excluded.source`,
      [year, source],
    );
    await tx.query(`delete from holiday_day where year = $1`, [year]);
    await tx.query(
      `insert into holiday_day (day, year, kind, name)
       select day, $1, kind, name from jsonb_to_recordset($2) as d (day date, kind text, name text)
       on conflict (day) do update set year = excluded.year, kind = excluded.kind, name = excluded.name`,
      [year, jsonText(days)],
    );
    await this.countRevision(tx);
  }

  /** Makes a year provisional and counts the revision, under `lockRevision`; its row stays, so that nothing seeds it. */
  async takeBackYear(tx: Transaction, { year, source, days }: ProvisionalYear): Promise<void> {
    await tx.query(`update calendar_year set published = false, source = $2 where year = $1`, [year, source]);
    await tx.query(`delete from holiday_day where year = $1`, [year]);
    await tx.query(
      `insert into holiday_day (day, year, kind, name)
       select day, year, kind, name from jsonb_to_recordset($1) as d (day date, year int, kind text, name text)`,
      [jsonText(days)],
    );
    await this.countRevision(tx);
  }

  /** The days that are named for a unit between two dates: by the notices, or by the nearest unit with a local day. */
  findDaysBetween(from: string, to: string, unitCode: string | null): Promise<HolidayDay[]> {
    return this.dataSource.query(
      `select distinct on (day) day, year, kind, name
       from (
         select day, year, kind, name, 0 as depth from holiday_day
         union all
         select day, extract(year from day)::int, kind, name, length(unit_code) from calendar_overlay_day
         where removed_at is null and ($3 = unit_code or starts_with($3, unit_code || '.'))
       ) named
       where day between $1 and $2
       order by day, depth desc`,
      [from, to, unitCode],
    );
  }

  /** Inserts the years that are not there yet; a year that an administrator imported stays as it is. */
  async insertMissing(notices: readonly HolidayNotice[]): Promise<void> {
    const known = new Set((await this.findYears()).map(({ year }) => year));
    if (notices.every(({ year }) => known.has(year))) return;
    await inTransaction(this.dataSource, async (tx) => {
      await this.lockRevision(tx);
      await this.insertYears(tx, notices);
      await this.countRevision(tx);
    });
  }

  private async insertYears(tx: Transaction, notices: readonly HolidayNotice[]): Promise<void> {
    const days = notices.flatMap((notice) =>
      daysOfNotice(notice).map((day) => ({ ...day, year: notice.year })),
    );
    await tx.query(
      `with inserted as (
         insert into calendar_year (year, published, source)
         select year, published, source from jsonb_to_recordset($1) as n (year int, published boolean, source text)
         on conflict (year) do nothing
         returning year
       )
       insert into holiday_day (day, year, kind, name)
       select d.day, d.year, d.kind, d.name
       from jsonb_to_recordset($2) as d (day date, year int, kind text, name text)
       join inserted using (year)
       on conflict (day) do nothing`,
      [jsonText(notices), jsonText(days)],
    );
  }
}

// helpers

async function readRevision(tx: Transaction, lock: '' | 'for share' | 'for update'): Promise<number> {
  const rows: { revision: number }[] = await tx.query(`select revision from calendar_revision ${lock}`);
  return rows[0]?.revision ?? 0;
}
