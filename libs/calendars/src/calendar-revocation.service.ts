import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { type CalendarDifference, differenceOf } from './calendar-difference.js';
import type { Deed } from './calendar-import.service.js';
import type { CalendarRevocation } from './calendar-revocation.entity.js';
import { CalendarRevocationRepository } from './calendar-revocation.repository.js';
import { findTablesBefore } from './calendar-revision.queries.js';
import { CalendarSet } from './calendar-set.js';
import { CalendarRepository } from './calendar.repository.js';
import { CalendarTables, type ProvisionalYear } from './calendar-tables.js';
import {
  CalendarChangedError,
  CalendarNotFoundError,
  CalendarNotPublishedError,
} from './calendars.errors.js';
import { BUILT_IN_NOTICES, daysOfNotice } from './holiday-notices.js';

/** A published year as it would be taken back. */
export interface RevocationCandidate {
  readonly year: number;
  /** The revision of the calendar on which it builds. */
  readonly revision: number;
  readonly difference: CalendarDifference;
  readonly set: CalendarSet;
}

/** Who takes a year back, why, and after looking at which calendar. */
export interface RevocationDeed extends Deed {
  readonly reason: string;
  readonly basedOn: number;
}

/** Takes published years back. Whoever does times the open stages in the same transaction. */
@Injectable()
export class CalendarRevocationService {
  constructor(
    private readonly calendars: CalendarRepository,
    private readonly revocations: CalendarRevocationRepository,
  ) {}

  /** The newest ones, the latest first. */
  list(): Promise<CalendarRevocation[]> {
    return this.revocations.list();
  }

  /** The calendars as they would be without the notice of a year; CALENDAR_NOT_FOUND, CALENDAR_NOT_PUBLISHED. */
  async candidate(year: string, tx: Transaction): Promise<RevocationCandidate> {
    const revision = await this.calendars.holdRevision(tx);
    const { tables, after, difference } = await this.read(year, tx);
    return { year: after.year, revision, difference, set: tables.withoutNotice(after).toSet() };
  }

  /**
   * Makes a published year provisional again and locks out everybody else until the transaction ends. Throws
   * CALENDAR_NOT_FOUND, CALENDAR_NOT_PUBLISHED, and CALENDAR_CHANGED when `basedOn` is no longer in force.
   */
  async revoke(tx: Transaction, year: string, deed: RevocationDeed): Promise<CalendarRevocation> {
    const revision = await this.calendars.lockRevision(tx);
    const { source, after, difference } = await this.read(year, tx);
    if (deed.basedOn !== revision) throw new CalendarChangedError();
    const { by: revokedBy, at: revokedAt, reason } = deed;
    const item = { id: randomUUID(), year: after.year, source, reason, difference, revokedBy, revokedAt };
    await this.calendars.takeBackYear(tx, after);
    await this.revocations.insert(item, tx);
    return item;
  }

  /** The calendar in force, and the year as it would be without its notice. */
  private async read(wanted: string, tx: Transaction) {
    const tables = await this.calendars.findTables(tx);
    const known = tables.years.find(({ year }) => String(year) === wanted);
    if (known === undefined) throw new CalendarNotFoundError(wanted);
    const { year, source, published } = known;
    if (!published) throw new CalendarNotPublishedError(year);
    const after = provisional(year, tables, await findTablesBefore(tx, year));
    return { tables, source, after, difference: differenceOf(tables.daysOf(year), after.days) };
  }
}

// helpers

/** The year as it was before its notice came; where nobody knows that, as it is built in, else plain weeks. */
function provisional(year: number, tables: CalendarTables, before?: CalendarTables): ProvisionalYear {
  const known = before?.years.find((other) => other.year === year);
  const estimate = BUILT_IN_NOTICES.find((notice) => notice.year === year && !notice.published);
  const own =
    known === undefined && estimate !== undefined
      ? daysOfNotice(estimate).map((day) => ({ ...day, year }))
      : (before?.daysOf(year) ?? []);
  const source = known?.source ?? estimate?.source ?? '';
  const others = new Set(tables.days.filter((day) => day.year !== year).map(({ day }) => day));
  const days = [...own, ...lentDays(year, tables, before)].filter(({ day }) => !others.has(day));
  return { year, source, days };
}

/** The days that the year's notice took over from other years when it came. */
function lentDays(year: number, tables: CalendarTables, before?: CalendarTables) {
  const taken = new Set(tables.daysOf(year).map(({ day }) => day));
  return before?.days.filter((other) => other.year !== year && taken.has(other.day)) ?? [];
}
