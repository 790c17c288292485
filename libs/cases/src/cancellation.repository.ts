import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { DataSource } from 'typeorm';
import type { Cancellation, CancellationState, WaitingCancellation } from './cancellation.entity.js';

const COLUMNS = `k.id, k.case_no as "caseNo", k.reason, k.requested_by as "requestedBy",
  coalesce(asker.display_name, k.requested_by) as "requestedByName", k.requested_at as "requestedAt",
  k.approver_group as "approverGroup", coalesce(unit.name, k.approver_group) as "approverName", k.state,
  coalesce(decider.display_name, k.decided_by) as "decidedByName", k.decided_at as "decidedAt", k.note`;
const JOINS = `left join published.app_user asker on asker.username = k.requested_by
  left join published.app_user decider on decider.username = k.decided_by
  left join published.org_unit unit on unit.code = split_part(k.approver_group, '/', 1)`;

const MOST_WAITING = 100;

/** What a request is stored with. */
export type NewCancellation = Pick<
  Cancellation,
  'caseNo' | 'reason' | 'requestedBy' | 'requestedAt' | 'approverGroup'
>;

/** Requests to cancel a case, and which units hold one. */
@Injectable()
export class CancellationRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The newest request of a case. */
  async findNewest(caseNo: string): Promise<Cancellation | undefined> {
    const rows = await this.dataSource.query<Cancellation[]>(
      `select ${COLUMNS} from case_cancellation k ${JOINS} where k.case_no = $1 order by k.id desc limit 1`,
      [caseNo],
    );
    return rows[0];
  }

  /** What waits for the decision of one of these groups, but for the person's own requests; the oldest first. */
  findWaiting(groups: readonly string[], username: string): Promise<WaitingCancellation[]> {
    return this.dataSource.query(
      `select k.case_no as "caseNo", c.title, k.reason, k.requested_at as "requestedAt",
              coalesce(asker.display_name, k.requested_by) as "requestedByName"
         from case_cancellation k join case_file c using (case_no)
         left join published.app_user asker on asker.username = k.requested_by
        where k.state = 'requested' and k.approver_group = any ($1::text[]) and k.requested_by <> $2
          and c.state = 'active' and c.pending is null
        order by k.id limit ${MOST_WAITING}`,
      [groups, username],
    );
  }

  /** The units of each open stage of a department, and of each open task of the case's own model. */
  async findHolders(caseNo: string): Promise<string[][]> {
    const rows = await this.dataSource.query<{ groups: string[] }[]>(
      `select string_to_array(r.responsible, ',') as groups from published.stage_run r
        where r.case_no = $1 and r.state = 'open' and r.time_of = 'department' and r.responsible is not null
       union all
       select t.candidate_groups from published.task t
         join published.definition d using (definition_key) join case_file c on c.case_no = t.case_no
        where t.case_no = $1 and t.state = 'open' and d.process_id = c.process_id`,
      [caseNo],
    );
    return rows.map(({ groups }) => groups.map((group) => group.trim().split('/')[0] ?? ''));
  }

  /** Stores a request; undefined where one waits already. */
  async insert(request: NewCancellation, tx: Transaction): Promise<string | undefined> {
    const rows: { id: string }[] = await tx.query(
      `insert into case_cancellation (case_no, reason, requested_by, requested_at, approver_group)
       values ($1, $2, $3, $4, $5)
       on conflict (case_no) where state = 'requested' do nothing returning id`,
      [request.caseNo, request.reason, request.requestedBy, request.requestedAt, request.approverGroup],
    );
    return rows[0]?.id;
  }

  /** Ends a request that waits; false where somebody was faster. */
  async close(id: string, end: Ending, tx: Transaction): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `update case_cancellation set state = $2, decided_by = $3, decided_at = $4, note = $5
        where id = $1 and state = 'requested'`,
      [id, end.state, end.by, end.at, end.note ?? null],
    );
    return count > 0;
  }

  /** Approved requests whose cases run on, as after a crash. */
  findUndone(limit: number): Promise<UndoneCancellation[]> {
    return this.dataSource.query(
      `select k.case_no as "caseNo", k.reason, k.decided_by as "decidedBy", k.approver_group as "approverGroup"
         from case_cancellation k join case_file c using (case_no)
        where k.state = 'approved' and c.state = 'active' and c.pending is null order by k.id limit $1`,
      [limit],
    );
  }

  /** Lets a request wait again whose approval the engine did not take; false where another one waits. */
  async reopen(id: string, tx: Transaction): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `update case_cancellation k set state = 'requested', decided_by = null, decided_at = null, note = null
        where id = $1 and state = 'approved' and not exists (
          select 1 from case_cancellation o where o.case_no = k.case_no and o.state = 'requested')`,
      [id],
    );
    return count > 0;
  }
}

/** An approved request that is still to be carried out. */
export interface UndoneCancellation {
  caseNo: string;
  reason: string;
  decidedBy: string;
  approverGroup: string;
}

/** How a request ends. */
export interface Ending {
  state: Exclude<CancellationState, 'requested'>;
  by: string;
  at: Date;
  note?: string;
}
