import { Injectable } from '@nestjs/common';
import { type Transaction, jsonText } from '@app/database';
import type { NewLedgerEntry } from './ledger-entry.entity.js';

/** What a case began with, and by which model. */
export interface BegunCase {
  caseNo: string;
  processInstanceKey: string;
  definitionKey: string;
  startVariables: Record<string, unknown>;
  createdBy: string | null;
  createdAt: Date;
}

/** What was entered where an event was reported. */
export interface ReportedMoney {
  id: string;
  processInstanceKey: string;
  definitionKey: string;
  elementId: string;
  formKey: string;
  entered: Record<string, unknown>;
  recordedBy: string;
  reportedAt: Date;
}

/** Writes what the engine's log tells about the money of cases. */
@Injectable()
export class LedgerFactsRepository {
  /** Each entry once; what belongs to no case is none. */
  async insertAll(rows: readonly NewLedgerEntry[], tx: Transaction): Promise<string[]> {
    if (rows.length === 0) return [];
    const written: { case_no: string }[] = await tx.query(
      `insert into ledger_entry
         (entry_key, case_no, process_instance_key, task_key, definition_key, element_id, kind, amount_fen, dated_on,
          method, method_label, method_label_en, proof_text, proof_files, reason, recorded_by, recorded_at)
       select "entryKey", i.case_no, "processInstanceKey", "taskKey", r."definitionKey", "elementId", kind, fen, "on",
              method, "methodLabel", "methodLabelEn", "proofText", coalesce("proofFiles", '{}'), reason, "recordedBy",
              "recordedAt"
         from jsonb_to_recordset($1::jsonb) as r
           ("entryKey" text, "processInstanceKey" bigint, "taskKey" bigint, "definitionKey" bigint, "elementId" text,
            kind text, fen bigint, "on" date, method text, "methodLabel" text, "methodLabelEn" text, "proofText" text,
            "proofFiles" text[], reason text, "recordedBy" text, "recordedAt" timestamptz)
         join published.engine_instance i on i.process_instance_key = r."processInstanceKey"
        where i.case_no is not null
       on conflict (entry_key) do nothing
       returning case_no`,
      [jsonText(rows)],
    );
    return [...new Set(written.map((row) => row.case_no))];
  }

  /** The cases of which these instances are the first ones. */
  async begunBy(instances: readonly string[], tx: Transaction): Promise<BegunCase[]> {
    if (instances.length === 0) return [];
    return tx.query(
      `select c.case_no as "caseNo", i.process_instance_key as "processInstanceKey", i.definition_key as "definitionKey",
              c.start_variables as "startVariables", c.created_by as "createdBy", c.created_at as "createdAt"
         from published.engine_instance i join published.case_file c on c.case_no = i.case_no and c.process_id = i.process_id
        where i.process_instance_key = any($1::bigint[]) and i.parent_process_instance_key is null`,
      [instances],
    );
  }

  /** What people entered where they reported these events, by the ids of the reports. */
  async reportedBy(ids: readonly string[], tx: Transaction): Promise<ReportedMoney[]> {
    if (ids.length === 0) return [];
    return tx.query(
      `select id, process_instance_key as "processInstanceKey", definition_key as "definitionKey",
              element_id as "elementId", form_key as "formKey", entered, reported_by as "recordedBy",
              reported_at as "reportedAt"
         from published.reported_event where id = any($1::uuid[]) and form_key is not null and entered is not null
        order by reported_at, id`,
      [ids],
    );
  }

  /** What was held for tasks that have ended now, and for reports that have arrived. */
  async release(sourceKeys: readonly string[], tx: Transaction): Promise<void> {
    if (sourceKeys.length === 0) return;
    await tx.query(`delete from ledger_hold where source_key = any($1::text[])`, [sourceKeys]);
  }

  async forget(instances: readonly string[], tx: Transaction): Promise<void> {
    await tx.query(`delete from ledger_entry where process_instance_key = any($1::bigint[])`, [instances]);
  }
}
