import { Injectable } from '@nestjs/common';
import { type Transaction, jsonText } from '@app/database';
import { DataSource } from 'typeorm';
import type { NewCase } from './case.entity.js';
import { CaseShownRepository } from './case-shown.repository.js';

/** A case whose start message has to be published again. */
export interface UnstartedCase {
  caseNo: string;
  processId: string;
  startVariables: Record<string, unknown>;
}

/** Writes the part of a case that commands own; facts are written by the projection. */
@Injectable()
export class CaseRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly shown: CaseShownRepository,
  ) {}

  /** The next serial number of a code on a day; the row stays locked until the transaction ends, so none is lost. */
  async nextSerial(caseCode: string, date: string, tx: Transaction): Promise<number> {
    const rows: { last_serial: number }[] = await tx.query(
      `insert into case_serial (short_code, issued_on, last_serial) values ($1, $2, 1)
       on conflict (short_code, issued_on) do update set last_serial = case_serial.last_serial + 1
       returning last_serial`,
      [caseCode, date],
    );
    return rows[0]?.last_serial ?? 1;
  }

  async insert(row: NewCase, tx: Transaction): Promise<void> {
    await tx.query(
      `insert into case_file
         (case_no, process_id, title, town_code, received_on, start_variables, created_by, created_at,
          idempotency_key, request_hash, parent_case_no, start_attempts, start_attempted_at, pending, pending_since, state)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,
               1, clock_timestamp(), 'starting', clock_timestamp(), 'starting')`,
      [
        row.caseNo,
        row.processId,
        row.shown.title,
        row.townCode,
        row.receivedOn,
        jsonText(row.startVariables),
        row.createdBy,
        row.createdAt,
        row.idempotencyKey,
        row.requestHash,
        row.parentCaseNo,
      ],
    );
    await tx.query(`insert into case_access (grantee, case_no) values ($1, $2)`, [row.createdBy, row.caseNo]);
    await this.shown.save([row.shown], tx);
  }

  /** The case that a person started with this idempotency key. */
  async findByIdempotencyKey(
    username: string,
    key: string,
  ): Promise<{ caseNo: string; requestHash: string } | undefined> {
    const rows: { caseNo: string; requestHash: string }[] = await this.dataSource.query(
      `select case_no as "caseNo", request_hash as "requestHash" from case_file
        where created_by = $1 and idempotency_key = $2`,
      [username, key],
    );
    return rows[0];
  }

  /** Marks a running case as being cancelled; false when it is not running any more. */
  async markCancelling(caseNo: string, reason: string, username: string): Promise<boolean> {
    const [, count] = await this.dataSource.query<[unknown, number]>(
      `update case_file
          set pending = 'cancelling', pending_since = clock_timestamp(), cancel_reason = $2, cancelled_by = $3
        where case_no = $1 and state = 'active'`,
      [caseNo, reason, username],
    );
    return count > 0;
  }

  /** Takes the mark of a cancellation back that the engine did not accept. */
  async clearCancelling(caseNo: string): Promise<void> {
    await this.dataSource.query(
      `update case_file set pending = null, pending_since = null, cancel_reason = null, cancelled_by = null
        where case_no = $1 and pending = 'cancelling'`,
      [caseNo],
    );
  }

  /** Running engine instances of a case that were not called by another one. */
  async activeInstances(caseNo: string): Promise<string[]> {
    const rows: { key: string }[] = await this.dataSource.query(
      `select process_instance_key as key from engine_instance
        where case_no = $1 and state = 'active' and parent_process_instance_key is null`,
      [caseNo],
    );
    return rows.map((row) => row.key);
  }

  /**
   * Takes the cases whose start was not confirmed in time, each attempt waiting twice as long as the one before, and
   * counts the attempt; another process that sweeps at the same moment gets others.
   */
  async takeUnstarted(limit: number): Promise<UnstartedCase[]> {
    const [rows] = await this.dataSource.query<[UnstartedCase[], number]>(
      `update case_file c
            set start_attempts = c.start_attempts + 1, start_attempted_at = clock_timestamp()
           from (select case_no from case_file
                  where pending = 'starting' and state = 'starting'
                    and start_attempted_at < clock_timestamp()
                        - least(15 * 2 ^ (least(start_attempts, 10) - 1), 300) * interval '1 second'
                  order by pending_since
                  limit $1
                  for update skip locked) late
          where c.case_no = late.case_no
         returning c.case_no as "caseNo", c.process_id as "processId", c.start_variables as "startVariables"`,
      [limit],
    );
    return rows;
  }

  /** Removes marks of cancellations whose fact did not come: the case is running and may be cancelled again. */
  async clearStaleCancelling(afterSeconds: number): Promise<number> {
    const [, count] = await this.dataSource.query<[unknown, number]>(
      `update case_file set pending = null, pending_since = null
        where pending = 'cancelling' and pending_since < clock_timestamp() - $1 * interval '1 second'`,
      [afterSeconds],
    );
    return count;
  }
}
