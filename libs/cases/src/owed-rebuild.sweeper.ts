import { Injectable, Logger } from '@nestjs/common';
import { SYSTEM } from '@app/audit';
import { type Transaction, inTransaction } from '@app/database';
import { type OwedRebuild, OwedRebuildRepository, RebuildService, notifyFacts } from '@app/engine-records';
import { AppError } from '@app/kernel';
import { DataSource } from 'typeorm';
import { findCasesOfInstances } from './case-instances.queries.js';
import { CaseRebuildService } from './case-rebuild.service.js';

const ROUND_MS = 5_000;
const MOST_ATTEMPTS = 5;
const PAUSE_SECONDS = 30;
/** What happened, for the history of the case. */
const REASON = '一条位置有误的系统记录已搁置';

/** Builds cases again of which a record was set aside after it had written rows; people see what came of it. */
@Injectable()
export class OwedRebuildSweeper {
  private readonly logger = new Logger('Records');

  constructor(
    private readonly dataSource: DataSource,
    private readonly owed: OwedRebuildRepository,
    private readonly rebuilds: RebuildService,
    private readonly cases: CaseRebuildService,
  ) {}

  /** One round of some seconds at most; safe to run in several processes at once. */
  async sweep(): Promise<void> {
    const until = performance.now() + ROUND_MS;
    while (performance.now() < until) {
      const next = await this.owed.findDue();
      if (next === undefined) return;
      await this.carryOut(next);
    }
  }

  private async carryOut(next: OwedRebuild): Promise<void> {
    try {
      await inTransaction(this.dataSource, async (tx) => {
        await this.rebuilds.lock(tx);
        if (await this.owed.isStillOwed(tx, next.id)) await this.rebuild(tx, next.instanceKey);
      });
    } catch (error) {
      await this.fail(next, error);
    }
  }

  /** With its case, where it belongs to one. */
  private async rebuild(tx: Transaction, instanceKey: string): Promise<void> {
    const caseNo = (await findCasesOfInstances(tx, [instanceKey])).get(instanceKey);
    if (caseNo !== undefined && (await this.cases.isThere(tx, caseNo))) {
      await this.cases.rebuildIn(tx, { by: SYSTEM, caseNo, reason: REASON });
    } else {
      const tree = await this.rebuilds.treesOf(tx, [instanceKey]);
      const { changes } = await this.rebuilds.rebuild(tx, tree.length > 0 ? tree : [instanceKey]);
      await notifyFacts(tx, new Set([...changes, 'cases', 'tasks', 'incidents']));
    }
    await this.owed.settle(tx, [instanceKey]);
  }

  private async fail({ id, attempts, instanceKey }: OwedRebuild, error: unknown): Promise<void> {
    const isLast = attempts + 1 >= MOST_ATTEMPTS;
    const fault = error instanceof AppError ? error.code : 'INTERNAL';
    this.logger.error(
      `Instance ${instanceKey} was not built again (${isLast ? 'given up' : 'tried again later'}): ${String(error)}`,
    );
    await this.owed.noteFailure(id, fault, isLast ? undefined : PAUSE_SECONDS * (attempts + 1));
  }
}
