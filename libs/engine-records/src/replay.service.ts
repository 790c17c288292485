import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '@app/database';
import { applyOrBisect } from './bisect.js';
import { RebuildWouldLoseError } from './engine-records.errors.js';
import { EVERYTHING, notifyFacts } from './facts.js';
import { programChecksum } from './program-checksum.js';
import { RebuildService } from './rebuild.service.js';
import { ReplayRepository } from './replay.repository.js';

const INSTANCES_PER_STEP = 100;
const STEPS_PER_LOG_LINE = 20;
const BEFORE_EVERYTHING = '-1';

/**
 * Builds the projected tables again from the stored records, some instances at a time, as a rebuild of a case does.
 *
 * Each step is a transaction of its own: bulks wait for a step, not for the whole, readers see old or new rows of an
 * instance and never none, and what was broken off goes on where it stood. What the log no longer tells stays.
 */
@Injectable()
export class ReplayService {
  private readonly logger = new Logger('Replay');

  constructor(
    private readonly dataSource: DataSource,
    private readonly rebuilds: RebuildService,
    private readonly progress: ReplayRepository,
  ) {}

  /**
   * Answers the number of records, those from before it was broken off included. What another program began is begun
   * anew: half of the rows would be as that one wrote them.
   */
  async replayAll({ fromStart = false } = {}): Promise<number> {
    let { instanceKey, records } = await this.progress.begin(await programChecksum(), fromStart);
    if (records > 0) this.logger.log(`Going on after ${records} records`);
    if (records === 0) records += await this.replayShared();
    for (let step = 1; ; step += 1) {
      const instances = await this.progress.instancesAfter(instanceKey, INSTANCES_PER_STEP);
      if (instances.length === 0) break;
      records += await this.replay(instances);
      instanceKey = instances.at(-1) ?? instanceKey;
      await this.progress.note(instanceKey, records);
      if (step % STEPS_PER_LOG_LINE === 0) this.logger.log(`${records} records so far`);
    }
    await this.progress.end();
    this.logger.log(`Replayed ${records} records`);
    return records;
  }

  /** Deployments and what else belongs to no instance; cases are built upon it. */
  private async replayShared(): Promise<number> {
    let records = 0;
    await this.replayDeadShared();
    for (const partitionId of await this.progress.partitions()) {
      for (let after: string | undefined = BEFORE_EVERYTHING; after !== undefined;) {
        const { count, last } = await this.stepOfShared(partitionId, after);
        records += count;
        after = last;
      }
    }
    return records;
  }

  private async replayDeadShared(): Promise<void> {
    for (let after: string | undefined = BEFORE_EVERYTHING; after !== undefined;) {
      const from: string = after;
      after = await inTransaction(this.dataSource, async (tx) => {
        await this.rebuilds.lock(tx);
        return this.rebuilds.rebuildDeadShared(tx, from);
      });
    }
  }

  private stepOfShared(partitionId: number, after: string) {
    return inTransaction(this.dataSource, async (tx) => {
      await this.rebuilds.lock(tx);
      return this.rebuilds.rebuildShared(tx, partitionId, after);
    });
  }

  /** An instance whose rows would become fewer is left as it is, and named. */
  private async replay(instances: readonly string[]): Promise<number> {
    let records = 0;
    await applyOrBisect(instances, {
      run: async (part) => {
        records += await this.step(part);
      },
      isItemFault: (error) => error instanceof RebuildWouldLoseError,
      reject: (instance, error) => {
        this.logger.error(`Instance ${instance} stays as it is: ${String(error)}`);
        return Promise.resolve();
      },
    });
    return records;
  }

  private step(instances: readonly string[]): Promise<number> {
    return inTransaction(this.dataSource, async (tx) => {
      await this.rebuilds.lock(tx);
      const trees = await this.rebuilds.treesOf(tx, instances);
      if (trees.length === 0) return 0;
      const { records } = await this.rebuilds.rebuild(tx, trees);
      await notifyFacts(tx, [EVERYTHING]);
      return records;
    });
  }
}
