import { Injectable } from '@nestjs/common';
import { type Transaction, jsonText } from '@app/database';
import type { LedgerMove } from '@app/fields';
import { DataSource } from 'typeorm';
import type { CorrectedEntry, LedgerEntry, StoredLedgerEntry } from './ledger-entry.entity.js';

/** A hold that nothing ended was left by a program that broke off. */
const HOLD_LASTS = `interval '15 minutes'`;

/** The ledgers of cases: entries, counter-entries, and what is about to be entered. */
@Injectable()
export class LedgerRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Nobody else decides about the money of the case until the transaction ends. */
  async lock(tx: Transaction, caseNo: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('ledger:' || $1, 0))`, [caseNo]);
  }

  /** In the order in which they were written. */
  async entriesOf(caseNo: string, tx?: Transaction): Promise<StoredLedgerEntry[]> {
    const rows: StoredLedgerEntry[] = await (tx ?? this.dataSource).query(
      `select e.entry_key as "entryKey", e.case_no as "caseNo", e.kind, e.amount_fen::float8 as fen, e.dated_on as "on",
              e.method, e.method_label as "methodLabel", e.method_label_en as "methodLabelEn",
              e.proof_text as "proofText", e.proof_files as "proofFiles", e.reason, e.recorded_by as "recordedBy",
              e.recorded_at as "recordedAt", e.definition_key as "definitionKey", e.element_id as "elementId",
              e.task_key as "taskKey",
              (select u.display_name from published.app_user u where u.username = e.recorded_by) as "recordedByName",
              (select o.amount_fen::float8 from ledger_entry o where o.entry_key = e.instead_of) as "insteadOfFen",
              case when c.entry_key is null then null else json_build_object('reason', c.reason, 'by', c.countered_by,
                'byName', (select u.display_name from published.app_user u where u.username = c.countered_by),
                'at', c.countered_at) end as counter
         from ledger_entry e left join ledger_counter c using (entry_key)
        where e.case_no = $1
        order by e.recorded_at, case e.kind when 'claimed' then 0 when 'paid' then 2 else 1 end, e.entry_key`,
      [caseNo],
    );
    // a time within JSON comes as text
    return rows.map(({ counter, ...entry }) => ({
      ...entry,
      counter: counter === null ? null : { ...counter, at: new Date(counter.at) },
    }));
  }

  /** What forms of the case are about to enter, but for one. */
  async heldBeside(
    tx: Transaction,
    caseNo: string,
    sourceKey: string | null,
    at: Date,
  ): Promise<LedgerMove[]> {
    const rows: { moves: LedgerMove[] }[] = await tx.query(
      `select moves from ledger_hold
        where case_no = $1 and source_key is distinct from $2 and held_at > $3::timestamptz - ${HOLD_LASTS} order by held_at, source_key`,
      [caseNo, sourceKey, at],
    );
    return rows.flatMap(({ moves }) => moves);
  }

  async hold(
    tx: Transaction,
    { sourceKey, caseNo, moves, at }: { sourceKey: string; caseNo: string; moves: LedgerMove[]; at: Date },
  ): Promise<void> {
    await tx.query(
      `insert into ledger_hold (source_key, case_no, moves, held_at) values ($1, $2, $3, $4)
       on conflict (source_key) do update set moves = excluded.moves, held_at = excluded.held_at`,
      [sourceKey, caseNo, jsonText(moves), at],
    );
  }

  async release(sourceKey: string): Promise<void> {
    await this.dataSource.query(`delete from ledger_hold where source_key = $1`, [sourceKey]);
  }

  async counter(
    tx: Transaction,
    { entryKey, reason, by, at }: { entryKey: string; reason: string; by: string; at: Date },
  ): Promise<void> {
    await tx.query(
      `insert into ledger_counter (entry_key, reason, countered_by, countered_at) values ($1, $2, $3, $4)`,
      [entryKey, reason, by, at],
    );
  }

  /** An entry in place of one that was taken out, with its way of payment and proof. */
  async insertInstead(
    tx: Transaction,
    wrong: StoredLedgerEntry,
    { fen, on, reason, by, at }: CorrectedEntry & { reason: string | null; by: string; at: Date },
  ): Promise<void> {
    await tx.query(
      `insert into ledger_entry (entry_key, instead_of, case_no, kind, amount_fen, dated_on, method, method_label,
         method_label_en, proof_text, proof_files, reason, recorded_by, recorded_at)
       select 'instead:' || entry_key, entry_key, case_no, kind, $2, $3, method, method_label, method_label_en,
              proof_text, proof_files, $4, $5, $6
         from ledger_entry where entry_key = $1`,
      [wrong.entryKey, fen, on, reason, by, at],
    );
  }

  /** The entry to which a job led before. */
  async isOfJob(tx: Transaction, jobKey: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(`select 1 from ledger_job where job_key = $1`, [jobKey]);
    return rows.length > 0;
  }

  /** Gives a job the oldest payment of that amount that a form entered and no job has; whether there was one. */
  async takeOver(
    tx: Transaction,
    jobKey: string,
    { caseNo, fen }: { caseNo: string; fen: number },
  ): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `insert into ledger_job (job_key, entry_key)
       select $1, e.entry_key from ledger_entry e
        where e.case_no = $2 and e.kind = 'paid' and e.amount_fen = $3
          -- what people entered, in a task or where they reported an event
          and (e.task_key is not null or e.entry_key like 'report:%')
          and not exists (select from ledger_job j where j.entry_key = e.entry_key)
        order by e.recorded_at, e.entry_key limit 1
       returning 1`,
      [jobKey, caseNo, fen],
    );
    return rows.length > 0;
  }

  /** An entry that a job makes itself. */
  async insertOfJob(tx: Transaction, jobKey: string, entry: Omit<LedgerEntry, 'entryKey'>): Promise<void> {
    await tx.query(
      `with entry as (
         insert into ledger_entry (entry_key, case_no, kind, amount_fen, dated_on, method, method_label, recorded_at)
         values ($2, $3, $4, $5, $6, $7, $8, $9) returning entry_key)
       insert into ledger_job (job_key, entry_key) select $1, entry_key from entry`,
      [
        ...[jobKey, `job:${jobKey}`, entry.caseNo, entry.kind, entry.fen, entry.on, entry.method],
        ...[entry.methodLabel, entry.recordedAt],
      ],
    );
  }
}
