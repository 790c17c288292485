import { Injectable } from '@nestjs/common';
import { type Transaction, inTransaction, jsonText } from '@app/database';
import { DataSource } from 'typeorm';
import type {
  RepairAct,
  RepairItemState,
  RepairItemView,
  RepairKind,
  RepairProgress,
  RepairView,
  TakenItem,
} from './repair.entity.js';

export interface NewRepair {
  id: string;
  act: RepairAct;
  reason: string;
  requestedBy: string;
  requestedGroups: readonly string[];
  credential: string | null;
  requestedAt: Date;
  caseNos: readonly string[];
}

export interface ItemEnd {
  state: Extract<RepairItemState, 'done' | 'failed'>;
  fault: string | null;
  faultDetail: string | null;
  at: Date;
}

export interface Pause {
  seconds: number;
  /** Whether it need not be tried again where nothing is half done. */
  mayEnd: boolean;
  at: Date;
}

const SHOWN_ITEMS = 200;
/** Whoever took an item and died is not waited for any longer. */
const LEASE_SECONDS = 60;

/** Keeps what administrators do to cases: rows, so that a restart loses nothing. */
@Injectable()
export class RepairRepository {
  constructor(private readonly dataSource: DataSource) {}

  async insert(repair: NewRepair, tx: Transaction): Promise<void> {
    const { kind, ...parameters } = repair.act;
    await tx.query(
      `insert into repair (id, kind, parameters, reason, requested_by, requested_groups, credential, requested_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        repair.id,
        kind,
        jsonText(parameters),
        repair.reason,
        repair.requestedBy,
        repair.requestedGroups,
        repair.credential,
        repair.requestedAt,
      ],
    );
    await tx.query(`insert into repair_item (repair_id, case_no) select $1, unnest($2::text[])`, [
      repair.id,
      repair.caseNos,
    ]);
  }

  /** The next item that nobody works on; of one repair, or of all. It is left alone by others for a minute. */
  async take(repairId: string | null = null): Promise<TakenItem | undefined> {
    const [rows] = await this.dataSource.query<
      [(TakenItem & { kind: RepairKind; parameters: object })[], number]
    >(
      `update repair_item i
          set state = 'running', attempts = i.attempts + 1,
              free_at = clock_timestamp() + interval '${LEASE_SECONDS} seconds'
         from repair r
        where r.id = i.repair_id and i.id = (
          select w.id from repair_item w join repair p on p.id = w.repair_id
           where w.state in ('waiting', 'running') and w.free_at <= clock_timestamp()
             and (p.stopped_at is null or w.state = 'running' or w.progress <> '{}') and ($1::uuid is null or w.repair_id = $1)
           order by w.id limit 1 for update of w skip locked)
       returning i.id, i.repair_id as "repairId", i.case_no as "caseNo", i.attempts, i.progress, r.kind, r.parameters,
         r.reason, r.requested_by as "requestedBy", r.requested_groups as "requestedGroups", r.credential`,
      [repairId],
    );
    const [row] = rows;
    if (row === undefined) return undefined;
    const { kind, parameters, ...item } = row;
    return { ...item, act: { kind, ...parameters } as RepairAct };
  }

  /** Remembers how far an item came before the next command is sent. */
  async keep(id: string, progress: RepairProgress): Promise<void> {
    await this.dataSource.query(`update repair_item set progress = $2 where id = $1`, [
      id,
      jsonText(progress),
    ]);
  }

  async end(id: string, { state, fault, faultDetail, at }: ItemEnd, tx: Transaction): Promise<void> {
    const repairId = await this.lockRepairOf(id, tx);
    await tx.query(
      `update repair_item set state = $2, fault = $3, fault_detail = $4, ended_at = $5 where id = $1`,
      [id, state, fault, faultDetail, at],
    );
    await this.forgetTyped(repairId, tx);
  }

  /**
   * Gives an item back to be tried again after some seconds, or stops it where the repair was stopped and nothing was sent.
   * False where it may end: never while a new instance may run beside the old one.
   */
  async postpone(id: string, { seconds, mayEnd, at }: Pause): Promise<boolean> {
    const stops = `i.progress = '{}' and r.stopped_at is not null`;
    return inTransaction(this.dataSource, async (tx) => {
      const repairId = await this.lockRepairOf(id, tx);
      const [, count] = await tx.query<[unknown, number]>(
        `update repair_item i
            set state = case when ${stops} then 'stopped' else 'waiting' end,
                ended_at = case when ${stops} then $4::timestamptz end,
                free_at = clock_timestamp() + $2 * interval '1 second'
           from repair r
          where r.id = i.repair_id and i.id = $1 and (not $3::boolean or i.progress ? 'isAsked')`,
        [id, seconds, mayEnd, at],
      );
      await this.forgetTyped(repairId, tx);
      return count > 0;
    });
  }

  /** Whether something of a repair was sent, and is looked at until it is known whether it helped. */
  async isLookedAt(repairId: string): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query(
      `select 1 from repair_item where repair_id = $1 and state = 'waiting' and progress ? 'retried'`,
      [repairId],
    );
    return rows.length > 0;
  }

  /** Stops what nobody has begun yet, not what is half done; answers how many cases. */
  async stop(id: string, at: Date, tx: Transaction): Promise<number> {
    await tx.query(`update repair set stopped_at = coalesce(stopped_at, $2) where id = $1`, [id, at]);
    const [, count] = await tx.query<[unknown, number]>(
      `update repair_item set state = 'stopped', ended_at = $2 where repair_id = $1 and state = 'waiting' and progress = '{}'`,
      [id, at],
    );
    await this.forgetTyped(id, tx);
    return count;
  }

  async find(id: string): Promise<RepairView | undefined> {
    const rows = await this.select(`r.id = $1`, [id]);
    const [repair] = rows;
    return repair && { ...repair, items: await this.items(id) };
  }

  /** The newest repairs of more than one case, without their cases. */
  async newestBulk(limit: number): Promise<RepairView[]> {
    const rows = await this.select(
      `(select count(*) from repair_item i where i.repair_id = r.id) > 1`,
      [limit],
      'order by r.requested_at desc limit $1',
    );
    return rows.map((repair) => ({ ...repair, items: [] }));
  }

  /** Of two that end cases of one repair at the same moment the later one sees what the earlier one did. */
  private async lockRepairOf(itemId: string, tx: Transaction): Promise<string> {
    const rows: { id: string }[] = await tx.query(
      `select r.id from repair r join repair_item i on i.repair_id = r.id where i.id = $1 for no key update of r`,
      [itemId],
    );
    return rows[0]?.id ?? '';
  }

  /** Behind the lock of the repair: what people typed is kept no longer than a case needs it. */
  private async forgetTyped(repairId: string, tx: Transaction): Promise<void> {
    await tx.query(
      `update repair r set parameters = r.parameters - 'value'
        where r.id = $1 and r.kind = 'set-variable' and r.parameters ? 'value'
          and not exists (select 1 from repair_item i
                           where i.repair_id = r.id and i.state in ('waiting', 'running'))`,
      [repairId],
    );
  }

  private items(id: string): Promise<RepairItemView[]> {
    return this.dataSource.query(
      `select case_no as "caseNo", state, fault, fault_detail as "faultDetail", ended_at as "endedAt"
         from repair_item where repair_id = $1 order by state <> 'failed', id limit ${SHOWN_ITEMS}`,
      [id],
    );
  }

  private select(condition: string, parameters: unknown[], rest = ''): Promise<Omit<RepairView, 'items'>[]> {
    const count = (states: string) =>
      `(select count(*)::int from repair_item i where i.repair_id = r.id and i.state in (${states}))`;
    return this.dataSource.query(
      `select r.id, r.kind, r.reason, coalesce(u.display_name, r.requested_by) as "requestedBy",
              r.requested_at as "requestedAt", r.stopped_at as "stoppedAt",
              (select count(*)::int from repair_item i where i.repair_id = r.id) as total,
              ${count(`'done'`)} as done, ${count(`'failed'`)} as failed,
              (select count(*)::int from repair_item i
                where i.repair_id = r.id and i.fault = 'STOPPED_AGAIN') as "stoppedAgain",
              ${count(`'stopped'`)} as stopped, ${count(`'waiting', 'running'`)} as waiting
         from repair r left join published.app_user u on u.username = r.requested_by
        where ${condition} ${rest}`,
      parameters,
    );
  }
}
