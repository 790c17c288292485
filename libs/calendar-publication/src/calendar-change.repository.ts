import { Injectable } from '@nestjs/common';
import { type Transaction, jsonText } from '@app/database';
import { stageNameEnOfRow } from '@app/models';
import { DataSource } from 'typeorm';
import type { CalendarChange, CalendarChangeCause } from './calendar-change.entity.js';

/** Keeps which dates a published calendar moved. */
@Injectable()
export class CalendarChangeRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** What one publication moved, in the order of cases. */
  findByCause(causeId: string, cause: CalendarChangeCause): Promise<CalendarChange[]> {
    return this.dataSource.query(
      `select element_instance_key as "stageRunId", case_no as "caseNo", stage_code as "stageCode",
         stage_name as "stageName",
         ${stageNameEnOfRow('calendar_change')} as "stageNameEn",
         jsonb_build_object('dueOn', due_on_before, 'promisedDueOn', promised_due_on_before,
           'provisional', provisional_before) as before,
         jsonb_build_object('dueOn', due_on_after, 'promisedDueOn', promised_due_on_after,
           'provisional', provisional_after) as after
       from calendar_change where cause_id = $1 and cause = $2 order by case_no, id`,
      [causeId, cause],
    );
  }

  /** How many dates each change of the calendar moved, by the id of its import or revocation. */
  async countByCause(causeIds: readonly string[], cause: CalendarChangeCause): Promise<Map<string, number>> {
    const rows: { id: string; count: number }[] = await this.dataSource.query(
      `select cause_id as id, count(*)::int as count from calendar_change
       where cause = $2 and cause_id = any ($1::uuid[]) group by 1`,
      [causeIds, cause],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  async insert(
    tx: Transaction,
    { cause, causeId, at }: { cause: CalendarChangeCause; causeId: string; at: Date },
    changes: readonly CalendarChange[],
  ): Promise<void> {
    await tx.query(
      `insert into calendar_change (cause, cause_id, changed_at, element_instance_key, case_no, stage_code, stage_name,
         due_on_before, due_on_after, promised_due_on_before, promised_due_on_after, provisional_before,
         provisional_after)
       select $1, $2, $3, "stageRunId", "caseNo", "stageCode", "stageName",
         before ->> 'dueOn', after ->> 'dueOn', before ->> 'promisedDueOn', after ->> 'promisedDueOn',
         (before ->> 'provisional')::boolean, (after ->> 'provisional')::boolean
       from jsonb_to_recordset($4) as c (
         "stageRunId" bigint, "caseNo" text, "stageCode" text, "stageName" text, before jsonb, after jsonb)`,
      [cause, causeId, at, jsonText(changes)],
    );
  }
}
