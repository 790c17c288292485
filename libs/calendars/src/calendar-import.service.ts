import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { isBlank } from '@app/fields';
import type { FieldFault } from '@app/kernel';
import { differenceOf } from './calendar-difference.js';
import { type CalendarFile, type CalendarUpload, isCalendarFile, readCalendarFile } from './calendar-file.js';
import type { CalendarImport } from './calendar-import.entity.js';
import { CalendarImportRepository } from './calendar-import.repository.js';
import { improbabilitiesOf, isImprobable } from './calendar-plausibility.js';
import { CalendarSet } from './calendar-set.js';
import { CalendarRepository } from './calendar.repository.js';
import type { CalendarTables } from './calendar-tables.js';
import {
  CalendarChangedError,
  CalendarImportClosedError,
  CalendarImportNotFoundError,
  CalendarImprobableError,
  reasonMissing,
  unfitFile,
} from './calendars.errors.js';

/** Who does something, and when. */
export interface Deed {
  readonly by: string;
  readonly at: Date;
}

/** What is said to a publication besides: why a published year is replaced, and that an improbable one is meant. */
export interface PublicationWords {
  readonly reason?: string;
  readonly isMeant?: boolean;
}

export type Publication = Deed & PublicationWords;

/** Keeps uploaded years, and puts one in force. Whoever publishes times the open stages in the same transaction. */
@Injectable()
export class CalendarImportService {
  constructor(
    private readonly calendars: CalendarRepository,
    private readonly imports: CalendarImportRepository,
  ) {}

  /** The newest imports, the latest first. */
  list(): Promise<CalendarImport[]> {
    return this.imports.list();
  }

  /** Throws CALENDAR_IMPORT_NOT_FOUND. */
  async find(id: string, tx?: Transaction): Promise<CalendarImport> {
    const found = await this.imports.find(id, tx);
    if (found === undefined) throw new CalendarImportNotFoundError(id);
    return found;
  }

  /** Reads a file and keeps it as a draft, compared with the calendar in force; throws INVALID_INPUT with all faults. */
  async upload(
    tx: Transaction,
    upload: CalendarUpload & { note?: string },
    { by, at }: Deed,
  ): Promise<CalendarImport> {
    const file = await readCalendarFile(upload);
    if (!isCalendarFile(file)) throw unfitFile(file);
    const basedOn = await this.calendars.holdRevision(tx);
    const tables = await this.calendars.findTables(tx);
    const taken = takenDays(file, tables);
    if (taken.length > 0) throw unfitFile(taken);
    const id = randomUUID();
    const { year, format, source, days } = file;
    const improbabilities = improbabilitiesOf(year, tables.withYear(file).toSet().county);
    const warnings = [...improbabilities, ...file.warnings];
    const difference = differenceOf(tables.daysOf(year), days);
    const note = upload.note?.trim() || null;
    await this.imports.insert(
      { id, year, format, source, note, days, difference, warnings, basedOn, uploadedBy: by, uploadedAt: at },
      tx,
    );
    return this.find(id, tx);
  }

  /** The calendars as they would be with the import. */
  async candidate({ year, source, days }: CalendarImport, tx: Transaction): Promise<CalendarSet> {
    return (await this.calendars.findTables(tx)).withYear({ year, source, days }).toSet();
  }

  /** Whether it would replace a year that is published. */
  async replaces({ year }: CalendarImport, tx: Transaction): Promise<boolean> {
    return (await this.calendars.findTables(tx)).isPublished(year);
  }

  /**
   * Puts the import in force and locks out everybody else until the transaction ends. Throws CALENDAR_IMPORT_NOT_FOUND,
   * CALENDAR_IMPORT_CLOSED when somebody published or discarded it before, CALENDAR_CHANGED when the calendar in force
   * is not the one of the preview, INVALID_INPUT when a published year is replaced without a reason, and
   * CALENDAR_IMPROBABLE when nobody confirmed an improbable year.
   */
  async publish(tx: Transaction, id: string, { by, at, ...told }: Publication): Promise<CalendarImport> {
    const revision = await this.calendars.lockRevision(tx);
    const item = await this.find(id, tx);
    if (item.state !== 'draft') throw new CalendarImportClosedError(item);
    if (item.basedOn !== revision) throw new CalendarChangedError();
    const reason = told.reason?.trim() || null;
    if (isBlank(reason ?? '') && (await this.replaces(item, tx))) throw reasonMissing();
    if (told.isMeant !== true && isImprobable(item.warnings)) throw new CalendarImprobableError();
    await this.calendars.replaceYear(tx, item);
    await this.imports.markPublished({ id, by, at, reason }, tx);
    return this.find(id, tx);
  }

  /** Throws CALENDAR_IMPORT_NOT_FOUND or CALENDAR_IMPORT_CLOSED. */
  async discard(id: string, tx: Transaction): Promise<CalendarImport> {
    const isDiscarded = await this.imports.discardDraft(id, tx);
    const item = await this.find(id, tx);
    if (!isDiscarded) throw new CalendarImportClosedError(item);
    return item;
  }
}

// helpers

/** A day that the published notice of another year arranges otherwise: one of the two notices was misread. */
function takenDays(file: CalendarFile, tables: CalendarTables): FieldFault[] {
  return file.days.flatMap(({ day, kind }) => {
    const other = tables.publishedDay(day);
    if (other === undefined || other.year === file.year || other.kind === kind) return [];
    const message = `${day} 在 ${other.year} 年的安排里是${other.kind === 'off' ? '休息' : '上班'}`;
    return [{ path: day, code: 'CALENDAR_DAY_TAKEN', message }];
  });
}
