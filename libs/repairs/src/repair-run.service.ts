import { Injectable, Logger } from '@nestjs/common';
import { type AuditAct, type AuditAction, recordCommand } from '@app/audit';
import { inTransaction } from '@app/database';
import { EngineUnavailableError } from '@app/engine';
import { notifyFacts } from '@app/engine-records';
import { AppError, Clock } from '@app/kernel';
import { DataSource } from 'typeorm';
import { RepairActs } from './repair-act.service.js';
import { LOOK_SECONDS, RepairRetries } from './repair-retry.service.js';
import type { RepairAct, TakenItem } from './repair.entity.js';
import { type ItemEnd, RepairRepository } from './repair.repository.js';
import { RecordsAwaitedError } from './repairs.errors.js';

const ROUND_MS = 5_000;
const MOST_ATTEMPTS = 20;
const PAUSE_SECONDS = 5;

/** Carries out repairs case by case, goes on after a restart, and keeps a result for each. */
@Injectable()
export class RepairRuns {
  private readonly logger = new Logger('Repairs');

  constructor(
    private readonly dataSource: DataSource,
    private readonly repairs: RepairRepository,
    private readonly acts: RepairActs,
    private readonly retries: RepairRetries,
    private readonly clock: Clock,
  ) {}

  /** Carries out what waits, for some seconds at most; the next round goes on. */
  async sweep(): Promise<void> {
    const until = performance.now() + ROUND_MS;
    while (performance.now() < until) {
      const item = await this.repairs.take();
      if (item === undefined) return;
      await this.carryOut(item);
    }
  }

  /**
   * Carries out the one case of a repair at once, and looks for some seconds whether it goes on; what cannot be done or known
   * by then, the sweeper does.
   */
  async runNow(repairId: string): Promise<void> {
    const until = performance.now() + ROUND_MS;
    while (performance.now() < until) {
      const item = await this.repairs.take(repairId);
      if (item !== undefined) await this.carryOut(item);
      if (!(await this.repairs.isLookedAt(repairId))) return;
      await new Promise((resolve) => setTimeout(resolve, LOOK_SECONDS * 500));
    }
  }

  private async carryOut(item: TakenItem): Promise<void> {
    try {
      // what was sent already is looked at only
      if (item.progress.retried === undefined) await this.send(item);
      if (await this.retries.goesOn(item)) {
        await this.end(item, { state: 'done', fault: null, faultDetail: null, at: this.clock.now() });
      } else {
        await this.repairs.postpone(item.id, { seconds: LOOK_SECONDS, mayEnd: false, at: this.clock.now() });
      }
    } catch (error) {
      await this.fail(item, error);
    }
  }

  private async send(item: TakenItem): Promise<void> {
    const noted = { act: actOf(item), now: () => this.clock.now() };
    await recordCommand(this.dataSource.manager, noted, () => this.acts.carryOut(item));
  }

  private async fail(item: TakenItem, error: unknown): Promise<void> {
    const isPassing = error instanceof EngineUnavailableError || error instanceof RecordsAwaitedError;
    const mayEnd = !isPassing || item.attempts >= MOST_ATTEMPTS;
    const seconds = error instanceof RecordsAwaitedError ? error.pauseSeconds : PAUSE_SECONDS;
    if (await this.repairs.postpone(item.id, { seconds, mayEnd, at: this.clock.now() })) return;
    if (!(error instanceof AppError)) this.logger.error(`Repair of ${item.caseNo}: ${String(error)}`);
    const { fault, faultDetail } = faultOf(error);
    await this.end(item, { state: 'failed', fault, faultDetail, at: this.clock.now() });
  }

  private async end(item: TakenItem, end: ItemEnd): Promise<void> {
    await inTransaction(this.dataSource, async (tx) => {
      await this.repairs.end(item.id, end, tx);
      await notifyFacts(tx, ['incidents', `case:${item.caseNo}`]);
    });
  }
}

// helpers

const ACTIONS: Record<RepairAct['kind'], AuditAction> = {
  retry: 'INCIDENT_RETRIED',
  'set-variable': 'VARIABLE_SET',
  reassign: 'TASK_REASSIGNED',
  'move-token': 'TOKEN_MOVED',
  migrate: 'CASE_MIGRATED',
};

/** Names of variables and elements are noted, values are not. */
function actOf({ act, caseNo, reason, repairId, ...who }: TakenItem): Omit<AuditAct, 'at'> {
  const by = {
    username: who.requestedBy,
    groups: who.requestedGroups,
    credential: who.credential ?? undefined,
  };
  const isTask = act.kind === 'reassign';
  return {
    ...{ by, action: ACTIONS[act.kind], caseNo, reason },
    objectKind: isTask ? 'task' : 'case',
    objectId: isTask ? act.taskKey : caseNo,
    details: { repairId, ...detailsOf(act) },
  };
}

function detailsOf(act: RepairAct): AuditAct['details'] {
  switch (act.kind) {
    case 'retry':
      return {};
    case 'set-variable':
      return { name: act.name, retry: act.retry, ...instanceOf(act) };
    case 'reassign':
      return { assignee: act.assignee, groups: act.candidateGroups };
    case 'move-token':
      return { from: act.from, to: act.to, ...instanceOf(act) };
    case 'migrate':
      return { version: act.version };
  }
}

function instanceOf({ instanceKey }: { instanceKey?: string }): AuditAct['details'] {
  return instanceKey === undefined ? {} : { instanceKey };
}

function faultOf(error: unknown): Pick<ItemEnd, 'fault' | 'faultDetail'> {
  if (!(error instanceof AppError)) return { fault: 'INTERNAL', faultDetail: null };
  const { detail, blocks } = error.details;
  const text = Array.isArray(blocks) ? blocks.join(', ') : detail;
  return { fault: error.code, faultDetail: typeof text === 'string' ? text : null };
}
