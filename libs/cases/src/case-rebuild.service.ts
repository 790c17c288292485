import { Injectable } from '@nestjs/common';
import { type AuditPerson, SYSTEM, recordAct } from '@app/audit';
import { type Transaction, inTransaction } from '@app/database';
import { type DeadRecord, OwedRebuildRepository, RebuildService, notifyFacts } from '@app/engine-records';
import type { Actor } from '@app/identity';
import { Clock } from '@app/kernel';
import { DataSource } from 'typeorm';
import { findCasesOfInstances, findInstancesOfCase } from './case-instances.queries.js';
import { CaseDetailsRemovedError, CaseHasNoRecordsError, CaseNotFoundError } from './cases.errors.js';

/** What building a case again has done. */
export interface CaseRebuild {
  records: number;
  /** Dead records that could be digested now. */
  settled: number;
  stillDead: number;
  /** Early records are no longer kept: what they told stays as it was. */
  partial: boolean;
}

/** Who has which case built again, and why. */
export interface RebuildAct {
  readonly by: AuditPerson | typeof SYSTEM;
  readonly caseNo: string;
  readonly reason: string;
}

/** Builds what is shown of a case again from the engine's records. */
@Injectable()
export class CaseRebuildService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rebuilds: RebuildService,
    private readonly owed: OwedRebuildRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * In one transaction, while bulks wait: readers see the old rows until it commits. What people did stays. Throws
   * CASE_NOT_FOUND, CASE_DETAILS_REMOVED, CASE_HAS_NO_RECORDS, REBUILD_WOULD_LOSE.
   */
  async rebuild(actor: Actor, caseNo: string, reason: string): Promise<CaseRebuild> {
    return inTransaction(this.dataSource, async (tx) => {
      await this.rebuilds.lock(tx);
      return this.rebuildIn(tx, { by: actor, caseNo, reason: reason.trim() });
    });
  }

  /** Behind the locks of the log; a person or the system itself. */
  async rebuildIn(tx: Transaction, act: RebuildAct): Promise<CaseRebuild> {
    const { caseNo } = act;
    const instances = await this.instancesOf(tx, caseNo);
    const { changes, ...done } = await this.rebuilds.rebuild(tx, instances);
    if (done.records === 0) throw new CaseHasNoRecordsError(caseNo);
    await this.owed.settle(tx, instances);
    await this.note(tx, act, done);
    await notifyFacts(tx, new Set([...changes, 'cases', 'tasks', 'incidents', `case:${caseNo}`]));
    return done;
  }

  async isThere(tx: Transaction, caseNo: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(`select from case_file where case_no = $1`, [caseNo]);
    return rows.length > 0;
  }

  /** The cases of dead records, by the id of the record; none for what belongs to no case. */
  async casesOf(records: readonly DeadRecord[]): Promise<Map<string, string>> {
    const known = await findCasesOfInstances(
      this.dataSource.manager,
      records.flatMap(({ processInstanceKey }) => processInstanceKey ?? []),
    );
    return new Map(
      records.flatMap(({ id, processInstanceKey: key }): [string, string][] => {
        const caseNo = key === null ? undefined : known.get(key);
        return caseNo === undefined ? [] : [[id, caseNo]];
      }),
    );
  }

  private async instancesOf(tx: Transaction, caseNo: string): Promise<string[]> {
    const known: { isRemoved: boolean }[] = await tx.query(
      `select details_removed_at is not null as "isRemoved" from case_file where case_no = $1 for no key update`,
      [caseNo],
    );
    if (known[0] === undefined) throw new CaseNotFoundError(caseNo);
    if (known[0].isRemoved) throw new CaseDetailsRemovedError(caseNo);
    return findInstancesOfCase(tx, caseNo);
  }

  private async note(tx: Transaction, { by, caseNo, reason }: RebuildAct, done: CaseRebuild): Promise<void> {
    const at = this.clock.now();
    await tx.query(
      `insert into case_rebuild (case_no, reason, rebuilt_by, rebuilt_at, records, settled, still_dead, partial)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        caseNo,
        reason,
        by === SYSTEM ? SYSTEM : by.username,
        at,
        done.records,
        done.settled,
        done.stillDead,
        done.partial,
      ],
    );
    await recordAct(tx, {
      ...{ by, at, action: 'CASE_REBUILT', objectKind: 'case', objectId: caseNo, caseNo, reason },
      details: { ...done },
    });
  }
}
