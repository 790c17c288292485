import { Injectable } from '@nestjs/common';
import { type Transaction, dayAndMoment, momentColumns, momentOrDayText } from '@app/database';
import { DataSource } from 'typeorm';
import type { ClockOperationKind, StageRun } from '@app/stages';
import type { ClockOperationRow, ProposedOperation } from './clock-operation.entity.js';

import type { ApprovalCase } from './operation-approval.service.js';

const COLUMNS = `
  o.id, o.element_instance_key as "elementInstanceKey", o.case_no as "caseNo", o.stage_code as "stageCode", o.kind,
  ${momentOrDayText(momentColumns('o.from'))} as "fromOn", ${momentOrDayText(momentColumns('o.to'))} as "toOn", o.period, o.reason, o.article, o.document_no as "documentNo",
  o.attachment_ids as "attachmentIds", ${momentOrDayText(momentColumns('o.approved'))} as "approvedOn", o.cancels,
  o.cancelled_by as "cancelledBy", o.state, o.requested_by as "requestedBy", o.requested_at as "requestedAt",
  o.approver_group as "approverGroup", o.decided_by as "decidedBy", o.decided_at as "decidedAt",
  o.decision_note as "decisionNote", coalesce(o.approver, o.decided_by, o.requested_by) as approver,
  o.refusal_code as "refusalCode", o.applied_at as "appliedAt"`;

/** A new entry with what goes with it. */
export interface NewOperation extends ProposedOperation {
  readonly reason: string;
  readonly article: string | null;
  readonly documentNo: string | null;
  readonly attachmentIds: readonly string[];
  readonly approverGroup: string | null;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly idempotencyKey: string | null;
  /** Set where no process has to be started: a model applies the entry itself. */
  readonly toldAt: Date | null;
}

/** How an entry was decided. */
export interface Decision {
  readonly decidedBy: string | null;
  readonly note: string | null;
  readonly at: Date;
}

/** The dates of a run around an operation. */
export type DatesOfRun = Pick<StageRun, 'dueOn' | 'promisedDueOn'>;

/** An entry of which the engine has to be told. */
export interface UntoldOperation extends ClockOperationRow, ApprovalCase {
  townCode: string | null;
  responsible: string | null;
  stageName: string | null;
  loopInstance: string | null;
  requestedByName: string;
  /** What the entry does, or of a cancellation what the cancelled entry did. */
  effectiveKind: Exclude<ClockOperationKind, 'cancel'>;
}

/** Stores what people do to the clocks of stages. */
@Injectable()
export class ClockOperationRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The entries of a run in their order. */
  ofRun(runKey: string, tx: Transaction = this.dataSource.manager): Promise<ClockOperationRow[]> {
    return tx.query(
      `select ${COLUMNS} from clock_operation o where o.element_instance_key = $1 order by o.id`,
      [runKey],
    );
  }

  /** What the model and the case of a run say about who decides. */
  async approvalCaseOf(
    { processInstanceKey, definitionKey, caseNo }: StageRun,
    tx: Transaction = this.dataSource.manager,
  ): Promise<ApprovalCase> {
    const rows: ApprovalCase[] = await tx.query(
      `select (select process_id from published.definition where definition_key = $2) as "processId",
              (select value #>> '{}' from published.case_variable
                where process_instance_key = $1 and name = 'track') as track,
              (select town_code from published.case_file where case_no = $3) as "townCode"`,
      [processInstanceKey, definitionKey, caseNo],
    );
    return rows[0] ?? { processId: null, track: null, townCode: null };
  }

  async find(id: string, tx: Transaction = this.dataSource.manager): Promise<ClockOperationRow | undefined> {
    const rows: ClockOperationRow[] = await tx.query(
      `select ${COLUMNS} from clock_operation o where o.id = $1`,
      [id],
    );
    return rows[0];
  }

  async findRepeated(
    username: string,
    key: string,
    tx: Transaction = this.dataSource.manager,
  ): Promise<ClockOperationRow | undefined> {
    const rows: ClockOperationRow[] = await tx.query(
      `select ${COLUMNS} from clock_operation o where o.requested_by = $1 and o.idempotency_key = $2`,
      [username, key],
    );
    return rows[0];
  }

  async insert(run: StageRun, operation: NewOperation, tx: Transaction): Promise<string> {
    const rows: { id: string }[] = await tx.query(
      `insert into clock_operation
         (element_instance_key, case_no, stage_code, kind, from_on, from_at, to_on, to_at, period, cancels, reason,
          article, document_no, approver_group, requested_by, requested_at, idempotency_key, told_at, attachment_ids,
          approved_on, approved_at, state)
       values ($1, $2, $3, $4, ${dayAndMoment('$5::text')}, ${dayAndMoment('$6::text')}, $7, $8, $9, $10, $11, $12, $13,
          $14, $15, $16, $17, ${dayAndMoment('$18::text')}, 'requested')
       returning id`,
      [
        run.elementInstanceKey,
        run.caseNo,
        run.stageCode,
        operation.kind,
        operation.on,
        operation.to,
        operation.period,
        operation.cancels,
        operation.reason,
        operation.article,
        operation.documentNo,
        operation.approverGroup,
        operation.requestedBy,
        operation.requestedAt,
        operation.idempotencyKey,
        operation.toldAt,
        operation.attachmentIds,
        operation.approvedOn,
      ],
    );
    return rows[0]?.id ?? '';
  }

  /** Lets an entry act from now on; a `cancel` takes its entry out at the same moment. */
  async markApplied(
    { id, cancels }: ClockOperationRow,
    { position }: Pick<StageRun, 'position'>,
    { decidedBy, note, at }: Decision,
    tx: Transaction,
  ): Promise<void> {
    await tx.query(
      `update clock_operation o
          set state = 'applied', applied_at = $4, after_position = $5, told_at = null, decided_by = $2, decision_note = $3,
              decided_at = case when $2::text is not null then $4::timestamptz end,
              approver = (select u.display_name from published.app_user u where u.username = coalesce($2, o.requested_by))
        where o.id = $1`,
      [id, decidedBy, note, at, position],
    );
    if (cancels === null) return;
    await tx.query(`update clock_operation set cancelled_by = $2 where id = $1`, [cancels, id]);
  }

  async noteDates(id: string, before: DatesOfRun, after: DatesOfRun, tx: Transaction): Promise<void> {
    await tx.query(
      `update clock_operation
          set (due_before, due_before_at) = (${dayAndMoment('$2::text')}),
              (due_after, due_after_at) = (${dayAndMoment('$3::text')}),
              (promised_due_before, promised_due_before_at) = (${dayAndMoment('$4::text')}),
              (promised_due_after, promised_due_after_at) = (${dayAndMoment('$5::text')})
        where id = $1`,
      [id, before.dueOn, after.dueOn, before.promisedDueOn, after.promisedDueOn],
    );
  }

  /** Ends a request without effect; the engine knows of a refusal already, but not of a withdrawal. */
  async markEnded(
    id: string,
    state: 'refused' | 'withdrawn',
    { decidedBy, note, at }: Decision,
    refusalCode: string | null,
    tx: Transaction,
  ): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `update clock_operation
          set state = $2, decided_by = $3, decision_note = $4, decided_at = $5, refusal_code = $6,
              told_at = case when $2 = 'refused' then $5::timestamptz end
        where id = $1 and state = 'requested'`,
      [id, state, decidedBy, note, at, refusalCode],
    );
    return count > 0;
  }

  /** Withdraws what waits for a decision about a stage that has ended meanwhile; answers the cases. */
  async withdrawOfEndedStages(at: Date): Promise<string[]> {
    const [rows] = await this.dataSource.query<[{ case_no: string }[], number]>(
      `update clock_operation o
          set state = 'withdrawn', refusal_code = 'STAGE_CLOSED', decided_at = $1, told_at = null
         from published.stage_run r
        where o.state = 'requested' and r.element_instance_key = o.element_instance_key and r.state <> 'open'
       returning o.case_no`,
      [at],
    );
    return rows.map((row) => row.case_no);
  }

  /** Entries after another one of whose state the engine was not told, oldest first, with what it has to know. */
  findUntold(limit: number, ids: readonly string[] | null = null, after = '0'): Promise<UntoldOperation[]> {
    return this.dataSource.query(
      `select ${COLUMNS}, c.town_code as "townCode", r.responsible, r.stage_name as "stageName",
              r.loop_instance as "loopInstance", coalesce(u.display_name, o.requested_by) as "requestedByName",
              coalesce((select t.kind from clock_operation t where t.id = o.cancels), o.kind) as "effectiveKind",
              (select v.value #>> '{}' from published.case_variable v
                where v.process_instance_key = r.process_instance_key and v.name = 'track') as track,
              d.process_id as "processId"
         from clock_operation o
         left join published.case_file c on c.case_no = o.case_no
         left join published.stage_run r on r.element_instance_key = o.element_instance_key
         left join published.definition d on d.definition_key = r.definition_key
         left join published.app_user u on u.username = o.requested_by
        where o.told_at is null and o.id > $3 and ($2::bigint[] is null or o.id = any ($2::bigint[]))
        order by o.id limit $1`,
      [limit, ids, after],
    );
  }

  /** Notes that the engine knows of these states; one that changed meanwhile has to be told again. */
  async markTold(told: readonly ClockOperationRow[], at: Date): Promise<void> {
    await this.dataSource.query(
      `update clock_operation o set told_at = $3
         from unnest($1::bigint[], $2::text[]) as told (id, state)
        where o.id = told.id and o.state = told.state and o.told_at is null`,
      [told.map(({ id }) => id), told.map(({ state }) => state), at],
    );
  }
}
