import { Injectable } from '@nestjs/common';
import { type AuditAction, type AuditDetail, recordAct } from '@app/audit';
import {
  type CalendarImport,
  type CalendarDifference,
  CalendarImportService,
  type CalendarRevocation,
  CalendarRevocationService,
  CalendarService,
  type CalendarSet,
  type CalendarUpload,
  type NewOverlayDay,
  type OverlayDay,
  type PublicationWords,
  type RevocationDeed,
  OverlayDayService,
  isImprobable,
} from '@app/calendars';
import { type Transaction, inTransaction } from '@app/database';
import { notifyFacts } from '@app/engine-records';
import type { Actor } from '@app/identity';
import { Clock } from '@app/kernel';
import { DataSource } from 'typeorm';
import { type StageRun, StageRepository } from '@app/stages';
import type { CalendarChange, CalendarChangeCause } from './calendar-change.entity.js';
import { CalendarChangeRepository } from './calendar-change.repository.js';
import { type RetimedRun, isMoved, retimedRuns } from './run-dates.js';

/** An import with the dates that it would move, or did move when it was published. */
export interface CalendarImportView extends CalendarImport {
  affected: CalendarChange[];
  /** It takes, or took, the place of a published year, which needs a reason. */
  replaces: boolean;
  /** It is published only when somebody confirms that it is meant. */
  improbable: boolean;
}

/** An import in the history. */
export interface CalendarImportSummary extends Omit<CalendarImport, 'days' | 'difference' | 'warnings'> {
  /** How many stages got other dates. */
  changedRuns: number;
}

/** A published year that was taken back, in the history. */
export interface CalendarRevocationView extends CalendarRevocation {
  /** How many stages got other dates. */
  changedRuns: number;
}

/** What taking a published year back would change, for a calendar of a certain revision. */
export interface RevocationPreview {
  year: number;
  revision: number;
  difference: CalendarDifference;
  affected: CalendarChange[];
}

export type RevocationWords = Pick<RevocationDeed, 'reason' | 'basedOn'>;

/** What a change of local days would move, for a calendar of a certain revision. */
export interface OverlayPreview {
  revision: number;
  affected: CalendarChange[];
}

/** A change of local days that was made, with what it moved. */
export interface OverlayResult {
  overlay: OverlayDay;
  affected: CalendarChange[];
}

/**
 * Changes the calendar, and with it the dates of every open stage that it touches, in one transaction: nobody ever reads
 * a date that rests on a calendar which is not in force. Previews compute with the same code.
 */
@Injectable()
export class CalendarPublicationService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly calendars: CalendarService,
    private readonly imports: CalendarImportService,
    private readonly revoked: CalendarRevocationService,
    private readonly overlays: OverlayDayService,
    private readonly stages: StageRepository,
    private readonly changes: CalendarChangeRepository,
    private readonly clock: Clock,
  ) {}

  /** The newest imports, the latest first. */
  async history(): Promise<CalendarImportSummary[]> {
    const items = await this.imports.list();
    const counts = await this.changes.countByCause(
      items.map(({ id }) => id),
      'import',
    );
    return items.map(({ days: _days, difference: _difference, warnings: _warnings, ...item }) => ({
      ...item,
      changedRuns: counts.get(item.id) ?? 0,
    }));
  }

  /** A draft with what it would move now, a published import with what it moved; throws CALENDAR_IMPORT_NOT_FOUND. */
  async find(importId: string): Promise<CalendarImportView> {
    const item = await this.imports.find(importId);
    if (item.state === 'draft') return inTransaction(this.dataSource, (tx) => this.preview(tx, item));
    return published(item, await this.changes.findByCause(importId, 'import'));
  }

  /** Keeps a file as a draft and shows what it would change; throws INVALID_INPUT with every fault of the file. */
  upload(actor: Actor, upload: CalendarUpload & { note?: string }): Promise<CalendarImportView> {
    return inTransaction(this.dataSource, async (tx) => {
      const item = await this.imports.upload(tx, upload, this.deedOf(actor));
      await this.noteImport(tx, actor, 'CALENDAR_UPLOADED', item);
      return this.preview(tx, item);
    });
  }

  /**
   * Puts a draft in force and times every open stage anew. Throws CALENDAR_IMPORT_NOT_FOUND, CALENDAR_IMPORT_CLOSED,
   * CALENDAR_CHANGED: of two administrators who publish at once one wins, and the other is told. Throws INVALID_INPUT
   * when a published year is replaced without a reason, CALENDAR_IMPROBABLE when nobody confirmed such a year.
   */
  publish(actor: Actor, importId: string, words: PublicationWords = {}): Promise<CalendarImportView> {
    return this.inForce(async (tx) => {
      const item = await this.imports.publish(tx, importId, { ...words, ...this.deedOf(actor) });
      const affected = await this.retimeOpenRuns(tx, 'import', importId);
      await this.noteImport(tx, actor, 'CALENDAR_PUBLISHED', item, { changedRuns: affected.length });
      return published(item, affected);
    });
  }

  /** Throws CALENDAR_IMPORT_NOT_FOUND, CALENDAR_IMPORT_CLOSED. */
  discard(actor: Actor, importId: string): Promise<void> {
    return inTransaction(this.dataSource, async (tx) => {
      await this.noteImport(tx, actor, 'CALENDAR_DISCARDED', await this.imports.discard(importId, tx));
    });
  }

  /** The published years that were taken back, the latest first. */
  async revocations(): Promise<CalendarRevocationView[]> {
    const items = await this.revoked.list();
    const counts = await this.changes.countByCause(
      items.map(({ id }) => id),
      'revocation',
    );
    return items.map((item) => ({ ...item, changedRuns: counts.get(item.id) ?? 0 }));
  }

  /** What taking a published year back would change; throws CALENDAR_NOT_FOUND, CALENDAR_NOT_PUBLISHED. */
  previewRevocation(year: string): Promise<RevocationPreview> {
    return inTransaction(this.dataSource, async (tx) => {
      const { set, ...candidate } = await this.revoked.candidate(year, tx);
      return { ...candidate, affected: await this.affectedBy(tx, set) };
    });
  }

  /**
   * Makes a published year provisional again and times every open stage anew. Throws CALENDAR_NOT_FOUND,
   * CALENDAR_NOT_PUBLISHED, CALENDAR_CHANGED.
   */
  revoke(actor: Actor, year: string, words: RevocationWords): Promise<CalendarRevocationView> {
    return this.inForce(async (tx) => {
      const item = await this.revoked.revoke(tx, year, { ...words, ...this.deedOf(actor) });
      const { length: changedRuns } = await this.retimeOpenRuns(tx, 'revocation', item.id);
      const act = {
        by: actor,
        at: item.revokedAt,
        action: 'CALENDAR_REVOKED',
        objectKind: 'calendar',
      } as const;
      const details = { year: item.year, changedRuns };
      await recordAct(tx, { ...act, objectId: item.id, reason: item.reason, details });
      return { ...item, revokedBy: actor.displayName, changedRuns };
    });
  }

  /** What a local day would move; throws INVALID_INPUT, OVERLAY_DAY_EXISTS. */
  previewOverlay(day: NewOverlayDay): Promise<OverlayPreview> {
    return inTransaction(this.dataSource, async (tx) => {
      const { set, revision } = await this.overlays.candidateWith(day, tx);
      return { revision, affected: await this.affectedBy(tx, set) };
    });
  }

  /** What would move if a local day were removed; throws OVERLAY_DAY_NOT_FOUND. */
  previewRemoval(overlayId: string): Promise<OverlayPreview> {
    return inTransaction(this.dataSource, async (tx) => {
      const { set, revision } = await this.overlays.candidateWithout(overlayId, tx);
      return { revision, affected: await this.affectedBy(tx, set) };
    });
  }

  /** Adds a local day and times the stages of its unit anew; throws INVALID_INPUT, OVERLAY_DAY_EXISTS, CALENDAR_CHANGED. */
  addOverlay(actor: Actor, day: NewOverlayDay, basedOn?: number): Promise<OverlayResult> {
    return this.inForce(async (tx) => {
      const overlay = await this.overlays.add(tx, day, { ...this.deedOf(actor), basedOn });
      await this.noteOverlay(tx, actor, 'LOCAL_DAY_ADDED', overlay);
      return { overlay, affected: await this.retimeOpenRuns(tx, 'overlay-added', overlay.id) };
    });
  }

  /** Removes a local day and times the stages of its unit anew; throws OVERLAY_DAY_NOT_FOUND, CALENDAR_CHANGED. */
  removeOverlay(actor: Actor, overlayId: string, basedOn?: number): Promise<OverlayResult> {
    return this.inForce(async (tx) => {
      const overlay = await this.overlays.remove(tx, overlayId, { ...this.deedOf(actor), basedOn });
      await this.noteOverlay(tx, actor, 'LOCAL_DAY_REMOVED', overlay);
      return { overlay, affected: await this.retimeOpenRuns(tx, 'overlay-removed', overlayId) };
    });
  }

  private async preview(tx: Transaction, item: CalendarImport): Promise<CalendarImportView> {
    const affected = await this.affectedBy(tx, await this.imports.candidate(item, tx));
    const replaces = await this.imports.replaces(item, tx);
    return { ...item, affected, replaces, improbable: isImprobable(item.warnings) };
  }

  private async affectedBy(tx: Transaction, set: CalendarSet): Promise<CalendarChange[]> {
    return retimedRuns(await this.stages.readOpen(tx), set)
      .filter(isMoved)
      .map(toChange);
  }

  /** Follows a change of the calendar within the same transaction. */
  private async retimeOpenRuns(
    tx: Transaction,
    cause: CalendarChangeCause,
    causeId: string,
  ): Promise<CalendarChange[]> {
    const set = await this.calendars.readSet(tx);
    const retimed = retimedRuns(await this.stages.findOpen(tx), set);
    const affected = retimed.filter(isMoved).map(toChange);
    await this.stages.save(tx, { runs: retimed.map(({ after }) => after), facts: [], endedInstances: [] });
    await this.changes.insert(tx, { cause, causeId, at: this.clock.now() }, affected);
    await notifyFacts(tx, topicsOf(retimed));
    return affected;
  }

  /** The next reader in this process sees the change at once; other processes within seconds. */
  private async inForce<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const done = await inTransaction(this.dataSource, work);
    this.calendars.forget();
    return done;
  }

  private noteImport(
    tx: Transaction,
    by: Actor,
    action: AuditAction,
    { id: objectId, year, reason }: CalendarImport,
    details: Record<string, AuditDetail> = {},
  ): Promise<void> {
    const act = { by, at: this.clock.now(), action, objectKind: 'calendar', objectId } as const;
    return recordAct(tx, { ...act, ...(reason === null ? {} : { reason }), details: { year, ...details } });
  }

  private noteOverlay(tx: Transaction, by: Actor, action: AuditAction, overlay: OverlayDay): Promise<void> {
    const { id: objectId, unitCode, day, kind } = overlay;
    const act = { by, at: this.clock.now(), action, objectKind: 'local-day', objectId } as const;
    return recordAct(tx, { ...act, details: { unitCode, day, kind } });
  }

  private deedOf({ username }: Actor): { by: string; at: Date } {
    return { by: username, at: this.clock.now() };
  }
}

// helpers

function published(item: CalendarImport, affected: CalendarChange[]): CalendarImportView {
  return { ...item, affected, replaces: item.reason !== null, improbable: isImprobable(item.warnings) };
}

function toChange({ before, after }: RetimedRun): CalendarChange {
  const { elementInstanceKey, caseNo, stageCode, stageName, stageNameEn } = before;
  return {
    stageRunId: elementInstanceKey,
    caseNo,
    stageCode,
    stageName,
    stageNameEn,
    before: datesOf(before),
    after: datesOf(after),
  };
}

function datesOf({ dueOn, promisedDueOn, provisional }: StageRun) {
  return { dueOn, promisedDueOn, provisional };
}

function topicsOf(retimed: readonly RetimedRun[]): Set<string> {
  const cases = retimed.flatMap(({ before: { caseNo } }) => (caseNo === null ? [] : [`case:${caseNo}`]));
  return new Set(cases.length === 0 ? [] : ['cases', 'tasks', ...cases]);
}
