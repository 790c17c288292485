import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { InvalidInputError } from '@app/kernel';
import type { Deed } from './calendar-import.service.js';
import { CalendarSet } from './calendar-set.js';
import { CalendarRepository } from './calendar.repository.js';
import type { CalendarTables } from './calendar-tables.js';
import { CalendarChangedError, OverlayDayExistsError, OverlayDayNotFoundError } from './calendars.errors.js';
import type { NewOverlayDay, OverlayDay } from './overlay-day.entity.js';
import { OverlayDayRepository } from './overlay-day.repository.js';

/** Keeps the local days of units. Whoever adds or removes one times the open stages in the same transaction. */
@Injectable()
export class OverlayDayService {
  constructor(
    private readonly calendars: CalendarRepository,
    private readonly overlays: OverlayDayRepository,
  ) {}

  /** Every local day, removed ones included, in the order of units and days. */
  list(): Promise<OverlayDay[]> {
    return this.overlays.list();
  }

  /** A local day in force; throws OVERLAY_DAY_NOT_FOUND. */
  async find(id: string, tx?: Transaction): Promise<OverlayDay> {
    const found = await this.overlays.findInForce(id, tx);
    if (found === undefined) throw new OverlayDayNotFoundError(id);
    return found;
  }

  /** The calendars with the day, and the revision on which they build; throws INVALID_INPUT, OVERLAY_DAY_EXISTS. */
  async candidateWith(day: NewOverlayDay, tx: Transaction): Promise<Candidate> {
    const revision = await this.calendars.holdRevision(tx);
    await this.assertNew(day, tx);
    return { revision, set: (await this.tables(tx)).withLocalDay(day).toSet() };
  }

  /** The calendars without a day in force, and the revision on which they build; throws OVERLAY_DAY_NOT_FOUND. */
  async candidateWithout(id: string, tx: Transaction): Promise<Candidate> {
    const revision = await this.calendars.holdRevision(tx);
    const day = await this.find(id, tx);
    return { revision, set: (await this.tables(tx)).withoutLocalDay(day).toSet() };
  }

  /** Throws INVALID_INPUT, OVERLAY_DAY_EXISTS, and CALENDAR_CHANGED when `basedOn` is no longer in force. */
  async add(tx: Transaction, day: NewOverlayDay, { by, at, basedOn }: OverlayDeed): Promise<OverlayDay> {
    await this.lock(tx, basedOn);
    await this.assertNew(day, tx);
    const id = randomUUID();
    await this.overlays.insert({ ...day, id }, by, at, tx);
    await this.calendars.countRevision(tx);
    return this.find(id, tx);
  }

  /** Throws OVERLAY_DAY_NOT_FOUND, and CALENDAR_CHANGED when `basedOn` is no longer in force. */
  async remove(tx: Transaction, id: string, { by, at, basedOn }: OverlayDeed): Promise<OverlayDay> {
    await this.lock(tx, basedOn);
    const day = await this.find(id, tx);
    await this.overlays.markRemoved(id, by, at, tx);
    await this.calendars.countRevision(tx);
    return day;
  }

  private async lock(tx: Transaction, basedOn: number | undefined): Promise<void> {
    const revision = await this.calendars.lockRevision(tx);
    if (basedOn !== undefined && basedOn !== revision) throw new CalendarChangedError();
  }

  private async assertNew({ unitCode, day }: NewOverlayDay, tx: Transaction): Promise<void> {
    if (!(await this.overlays.isUnit(unitCode, tx))) {
      throw new InvalidInputError([{ path: 'unitCode', code: 'UNKNOWN_UNIT', message: '没有这个单位' }]);
    }
    if (await this.overlays.isTaken(unitCode, day, tx)) throw new OverlayDayExistsError(unitCode, day);
  }

  private tables(tx: Transaction): Promise<CalendarTables> {
    return this.calendars.findTables(tx);
  }
}

/** Calendars as they would be. */
export interface Candidate {
  readonly set: CalendarSet;
  readonly revision: number;
}

/** Who does something when, and after looking at which calendar. */
export interface OverlayDeed extends Deed {
  readonly basedOn?: number;
}
