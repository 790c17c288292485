import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Transaction, inTransaction } from '@app/database';
import type { EngineRecord } from './engine-record.js';
import { ReplayIncompleteError } from './engine-records.errors.js';
import { EVERYTHING, notifyFacts } from './facts.js';
import { ProjectionRegistry } from './projection-registry.js';
import { RecordDispatcher } from './record-dispatcher.js';
import { parseRecord } from './record-parser.js';
import { RecordRepository } from './record.repository.js';
import { ownLog } from './replay-lock.js';

const RECORDS_PER_BATCH = 2000;
const BATCHES_PER_LOG_LINE = 25;

interface Batch {
  records: EngineRecord[];
  lines: Map<EngineRecord, string>;
}

/** Builds the projected tables again from the stored records. */
@Injectable()
export class ReplayService {
  private readonly logger = new Logger('Replay');

  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: ProjectionRegistry,
    private readonly dispatcher: RecordDispatcher,
    private readonly repository: RecordRepository,
  ) {}

  /**
   * Replays everything from zero in one transaction, while bulks wait: readers see the old tables until it commits, and
   * a failure leaves them as they are. Answers the number of records. Throws REPLAY_INCOMPLETE when old ones are gone.
   */
  async replayAll(): Promise<number> {
    return inTransaction(this.dataSource, async (tx) => {
      await ownLog(tx);
      await this.refuseIfIncomplete(tx);
      await this.empty(tx);
      const count = await this.run(tx);
      await notifyFacts(tx, [EVERYTHING]);
      this.logger.log(`Replayed ${count} records`);
      return count;
    });
  }

  private async refuseIfIncomplete(tx: Transaction): Promise<void> {
    const rows: { dropped: boolean | null }[] = await tx.query(
      `select bool_or(records_dropped) as dropped from record_position`,
    );
    if (rows[0]?.dropped === true) throw new ReplayIncompleteError();
  }

  /** Later projections build on earlier ones, so they are emptied first. Rows are deleted, so that readers go on. */
  private async empty(tx: Transaction): Promise<void> {
    for (const { options, projection } of [...this.registry.all()].reverse()) {
      await projection.reset?.(tx);
      for (const table of [...(options.tables ?? [])].reverse()) await tx.query(`delete from "${table}"`);
    }
    const names = this.registry.all().map(({ options }) => options.name);
    await tx.query(`delete from dead_record where projection = any($1::text[])`, [names]);
  }

  private async run(tx: Transaction): Promise<number> {
    let count = 0;
    let batches = 0;
    for await (const { records, lines } of this.batches(tx)) {
      await this.dispatcher.dispatch(tx, records, (record) => lines.get(record) ?? '');
      count += records.length;
      batches += 1;
      if (batches % BATCHES_PER_LOG_LINE === 0) this.logger.log(`${count} records so far`);
    }
    return count;
  }

  /** Batches of all partitions; the partition whose next record is the oldest comes next. */
  private async *batches(tx: Transaction): AsyncGenerator<Batch> {
    const valueTypes = this.registry.valueTypes();
    const next = new Map<number, Batch>();
    const read = async (partitionId: number, after: string): Promise<void> => {
      const lines = await this.repository.linesAfter(tx, partitionId, after, valueTypes, RECORDS_PER_BATCH);
      const batch = toBatch(lines);
      if (batch.records.length > 0) next.set(partitionId, batch);
      else next.delete(partitionId);
    };
    for (const partitionId of await this.repository.partitionIds(tx)) await read(partitionId, '-1');
    while (next.size > 0) {
      const [partitionId, batch] = oldest(next);
      yield batch;
      await read(partitionId, batch.records.at(-1)?.position ?? '-1');
    }
  }
}

function toBatch(lines: readonly string[]): Batch {
  const batch: Batch = { records: [], lines: new Map() };
  for (const line of lines) {
    const record = parseRecord(line);
    batch.records.push(record);
    batch.lines.set(record, line);
  }
  return batch;
}

function oldest(next: ReadonlyMap<number, Batch>): [number, Batch] {
  return [...next].reduce((best, entry) =>
    firstTimestamp(entry[1]) < firstTimestamp(best[1]) ? entry : best,
  );
}

function firstTimestamp({ records }: Batch): number {
  return records[0]?.timestamp ?? 0;
}
