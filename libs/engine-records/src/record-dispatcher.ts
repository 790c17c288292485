import { Injectable, Logger } from '@nestjs/common';
import { type Transaction, isDatabaseUnavailable, sqlState } from '@app/database';
import { AppError } from '@app/kernel';
import { type Attempt, applyOrBisect } from './bisect.js';
import type { EngineRecord } from './engine-record.js';
import { recordsDead } from './intake.metrics.js';
import { ProjectionRegistry } from './projection-registry.js';
import { RecordRepository } from './record.repository.js';

/**
 * Gives the records of a bulk to the projections.
 *
 * All projections run inside one savepoint, each on everything that it wants. When one fails because of a record, they
 * run again inside a savepoint each, and the batch of the one that fails is halved until that record stands alone; it
 * goes to `dead_record` with its error and the others are applied. So a record that nobody foresaw never stops the log,
 * and what it should have written can be made good later. Failures that say nothing about a record (database away,
 * deadlock, no process for expressions) end the whole transaction instead, and the broker sends again.
 */
@Injectable()
export class RecordDispatcher {
  private readonly logger = new Logger('Records');

  constructor(
    private readonly registry: ProjectionRegistry,
    private readonly repository: RecordRepository,
  ) {}

  /** Runs all projections on the records; answers the topics whose readers must look again. */
  async dispatch(
    tx: Transaction,
    records: readonly EngineRecord[],
    lineOf: (record: EngineRecord) => string,
  ): Promise<Set<string>> {
    const shares = this.registry.share(records);
    return (await applyTogether(tx, shares)) ?? this.applyApart(tx, shares, lineOf);
  }

  private async applyApart(
    tx: Transaction,
    shares: readonly Share[],
    lineOf: (record: EngineRecord) => string,
  ): Promise<Set<string>> {
    const changes = new Set<string>();
    for (const { options, projection, wanted } of shares) {
      await applyOrBisect(
        wanted,
        this.attempt(tx, options.name, lineOf, (part) => projection.apply(part, { tx, changes })),
      );
    }
    return changes;
  }

  /** An attempt inside a savepoint whose failing items become dead records under the given name. */
  attempt(
    tx: Transaction,
    name: string,
    lineOf: (record: EngineRecord) => string,
    apply: (records: readonly EngineRecord[]) => Promise<void>,
  ): Attempt<EngineRecord> {
    return {
      run: (items) => inSavepoint(tx, () => apply(items)),
      isItemFault,
      reject: async (record, error) => {
        recordsDead.inc({ projection: name });
        this.logger.error(
          `${name} cannot digest record ${record.partitionId}-${record.position} (${record.valueType} ${record.intent}); it is in dead_record: ${String(error)}`,
        );
        const { partitionId, position } = record;
        await this.repository.insertDead(tx, [
          { partitionId, position, projection: name, error: describe(error), body: lineOf(record) },
        ]);
      },
    };
  }
}

type Share = ReturnType<ProjectionRegistry['share']>[number];

/** Applies everything inside one savepoint; undefined when a record failed and nothing was changed, or for one share alone. */
async function applyTogether(tx: Transaction, shares: readonly Share[]): Promise<Set<string> | undefined> {
  if (shares.length < 2) return undefined;
  const changes = new Set<string>();
  try {
    await inSavepoint(tx, async () => {
      for (const { projection, wanted } of shares) await projection.apply(wanted, { tx, changes });
    });
  } catch (error) {
    if (!isItemFault(error)) throw error;
    return undefined;
  }
  return changes;
}

async function inSavepoint(tx: Transaction, work: () => Promise<void>): Promise<void> {
  await tx.query('savepoint attempt');
  try {
    await work();
  } catch (error) {
    if (!isItemFault(error)) throw error;
    await tx.query('rollback to savepoint attempt; release savepoint attempt');
    throw error;
  }
  await tx.query('release savepoint attempt');
}

/** Something that a projection needs is away for a while. */
const UNAVAILABLE = 503;
/** Lock not available, serialization failure, deadlock, cancelled statement: the records are not to blame. */
const NOT_THE_RECORD = new Set(['55P03', '40001', '40P01', '57014']);

function isItemFault(error: unknown): boolean {
  if (error instanceof AppError && error.status === UNAVAILABLE) return false;
  const state = sqlState(error);
  return !isDatabaseUnavailable(error) && (state === undefined || !NOT_THE_RECORD.has(state));
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
}
