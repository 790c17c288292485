import { Injectable } from '@nestjs/common';
import { recordAct } from '@app/audit';
import { CancellationService, CaseService, CaseSightService, type CaseSummary } from '@app/cases';
import { inTransaction } from '@app/database';
import { notifyFacts } from '@app/engine-records';
import { formatMoney, ledgerAfter, type LedgerMove, type LedgerState } from '@app/fields';
import type { Actor } from '@app/identity';
import { Clock, InvalidInputError } from '@app/kernel';
import { DefinitionService } from '@app/models';
import { DataSource } from 'typeorm';
import type { CorrectedEntry, StoredLedgerEntry } from './ledger-entry.entity.js';
import {
  LedgerEntryCounteredError,
  LedgerEntryFollowedError,
  LedgerEntryInUseError,
  LedgerEntryNotFoundError,
  LedgerEntryNotYoursError,
} from './ledger.errors.js';
import { correctionFaults, isFollowed } from './ledger-correction.js';
import { LedgerRepository } from './ledger.repository.js';
import { ledgerRows, type LedgerRow, ledgerStateOf } from './ledger-rows.js';

export interface ShownLedgerRow extends LedgerRow<StoredLedgerEntry> {
  /** Name of the step at which it was entered; null at the registration and of jobs. */
  stepName: string | null;
  stepNameEn: string | null;
  mayCounter: boolean;
  /** Whether the right amount can be entered with it. */
  mayCorrect: boolean;
}

/** The money of a case: its lines and where it stands. */
export interface CaseLedger extends LedgerState {
  items: ShownLedgerRow[];
}

/** Shows the money of a case to whoever may see the case, and takes wrong entries out again. */
@Injectable()
export class LedgerService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: CaseService,
    private readonly cancellations: CancellationService,
    private readonly sights: CaseSightService,
    private readonly definitions: DefinitionService,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** Throws CASE_NOT_FOUND. */
  async of(actor: Actor, caseNo: string): Promise<CaseLedger> {
    const summary = await this.cases.summary(actor, caseNo);
    const entries = await this.ledger.entriesOf(caseNo);
    const leads = entries.length > 0 && (await this.cancellations.leads(actor, summary));
    const rows = ledgerRows(entries).map((row) => this.shown(row, { leads, actor, entries }));
    const readable = await this.readable(actor, caseNo);
    return { ...ledgerStateOf(entries), items: (await Promise.all(rows)).map(readable) };
  }

  /**
   * Takes an entry out by a counter-entry, and enters the right amount in its place where it is known; all stay.
   * CASE_NOT_FOUND, LEDGER_ENTRY_NOT_FOUND, LEDGER_ENTRY_NOT_YOURS, LEDGER_ENTRY_COUNTERED, LEDGER_ENTRY_IN_USE,
   * LEDGER_ENTRY_FOLLOWED, INVALID_INPUT.
   */
  async counter(
    actor: Actor,
    { caseNo, entryKey }: { caseNo: string; entryKey: string },
    { reason, instead }: { reason: string; instead?: CorrectedEntry },
  ): Promise<void> {
    const summary = await this.cases.summary(actor, caseNo);
    await inTransaction(this.dataSource, async (tx) => {
      await this.ledger.lock(tx, caseNo);
      const entries = await this.ledger.entriesOf(caseNo, tx);
      const at = this.clock.now();
      const by = actor.username;
      // what is on its way to the ledger rests on what stands in it as well
      const held = await this.ledger.heldBeside(tx, caseNo, null, at);
      const entry = await this.counterable(actor, summary, { entries, held }, entryKey);
      await this.ledger.counter(tx, { entryKey, reason, by, at });
      if (instead !== undefined) {
        const above = this.refuseWrong(entry, { entries, held }, instead);
        await this.ledger.insertInstead(tx, entry, { ...instead, reason: above ? reason : null, by, at });
      }
      const details = {
        ...{ kind: entry.kind, amount: formatMoney(entry.fen), on: entry.on },
        ...(instead === undefined ? {} : { to: `${formatMoney(instead.fen)} ${instead.on}` }),
      };
      await recordAct(tx, {
        ...{ by: actor, at, action: 'LEDGER_COUNTERED', objectKind: 'case', objectId: caseNo },
        ...{ caseNo, reason, details },
      });
      await notifyFacts(tx, [`case:${caseNo}`]);
    });
  }

  /** Whether what stands in place of an entry is above the claim, for which its reason is told. */
  private refuseWrong(
    entry: StoredLedgerEntry,
    { entries, held }: { entries: readonly StoredLedgerEntry[]; held: readonly LedgerMove[] },
    instead: CorrectedEntry,
  ): boolean {
    if (isFollowed(entry, entries)) throw new LedgerEntryFollowedError();
    const state = ledgerAfter(held, ledgerStateOf(entries.filter((one) => one !== entry)));
    const faults = correctionFaults({ kind: entry.kind, ...instead }, state, this.clock.today());
    if (faults.length > 0) throw new InvalidInputError(faults);
    const isTitle = entry.kind !== 'paid' && entry.kind !== 'claimed';
    return isTitle && state.claimed !== null && instead.fen > state.claimed;
  }

  /** Of what was entered at a step that the person does not read, the sum and its day are all that there is. */
  private async readable(actor: Actor, caseNo: string): Promise<(row: ShownLedgerRow) => ShownLedgerRow> {
    const sight = await this.sights.of(actor, caseNo);
    const isRead = await this.sights.tasksRead(sight);
    return (row) => {
      const { taskKey } = row.entry;
      if (taskKey === null ? sight.isWhole : isRead(taskKey)) return row;
      return { ...row, entry: { ...row.entry, ...UNREAD } };
    };
  }

  private async counterable(
    actor: Actor,
    summary: CaseSummary,
    { entries, held }: { entries: readonly StoredLedgerEntry[]; held: readonly LedgerMove[] },
    entryKey: string,
  ): Promise<StoredLedgerEntry> {
    const entry = entries.find((one) => one.entryKey === entryKey);
    if (entry === undefined) throw new LedgerEntryNotFoundError();
    if (entry.recordedBy !== actor.username && !(await this.cancellations.leads(actor, summary)))
      throw new LedgerEntryNotYoursError();
    if (entry.counter !== null) throw new LedgerEntryCounteredError();
    if (isBasisOfPayments(entry, entries, held)) throw new LedgerEntryInUseError();
    return entry;
  }

  private async shown(
    row: LedgerRow<StoredLedgerEntry>,
    { leads, actor, entries }: { leads: boolean; actor: Actor; entries: readonly StoredLedgerEntry[] },
  ): Promise<ShownLedgerRow> {
    const { entry, isCounter } = row;
    const { definitionKey, elementId } = entry;
    const step =
      definitionKey === null || elementId === null
        ? undefined
        : (await this.definitions.elements(definitionKey)).get(elementId);
    const isMine = leads || entry.recordedBy === actor.username;
    const mayCounter = isMine && !isCounter && entry.counter === null && !isBasisOfPayments(entry, entries);
    return {
      ...row,
      stepName: step?.name ?? null,
      stepNameEn: step?.nameEn ?? null,
      mayCounter,
      mayCorrect: mayCounter && !isFollowed(entry, entries),
    };
  }
}

// helpers

const UNREAD = { method: null, methodLabel: null, methodLabelEn: null, proofText: null, proofFiles: [] };

/** Whether payments that were right have nothing to rest on without a title or a claim. */
function isBasisOfPayments(
  entry: StoredLedgerEntry,
  entries: readonly StoredLedgerEntry[],
  held: readonly LedgerMove[] = [],
): boolean {
  if (entry.kind === 'paid') return false;
  const standing = entries.filter(({ counter }) => counter === null);
  const without = standing.filter((one) => one !== entry);
  return isUnfounded([...without, ...held]) && !isUnfounded([...standing, ...held]);
}

/** Whether a payment went beyond what was owed when it was entered, or nothing was. */
function isUnfounded(moves: readonly LedgerMove[]): boolean {
  return moves.some((move, index) => {
    if (move.kind !== 'paid') return false;
    const { outstanding } = ledgerAfter(moves.slice(0, index));
    return outstanding === null || move.fen > outstanding;
  });
}
