import { Injectable, Logger } from '@nestjs/common';
import { RetentionConfig } from '@app/config';
import { inTransaction } from '@app/database';
import { Clock } from '@app/kernel';
import { DataSource } from 'typeorm';
import { RETENTION_RULES, type RetentionRule } from './retention.rules.js';

const BATCH = 500;
const PAUSE_MS = 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Removes what is older than its setting says: once an hour, in batches, so that nobody waits for it. */
@Injectable()
export class RetentionService {
  private readonly logger = new Logger('Retention');
  private nextAt = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly config: RetentionConfig,
    private readonly clock: Clock,
  ) {}

  /** One batch of each rule, if it is time; the next round follows at once while there is more. */
  async sweep(): Promise<void> {
    if (performance.now() < this.nextAt) return;
    const removed = await this.removeOld();
    if (removed.every((count) => count < BATCH)) this.nextAt = performance.now() + PAUSE_MS;
  }

  /** One batch of each rule; answers how many rows each removed. */
  async removeOld(): Promise<number[]> {
    const counts: number[] = [];
    for (const rule of RETENTION_RULES) counts.push(await this.tryRule(rule));
    return counts;
  }

  /** A rule that fails keeps none of the others waiting; it is tried again in the next round. */
  private async tryRule(rule: RetentionRule): Promise<number> {
    try {
      return await this.apply(rule);
    } catch (error) {
      this.logger.error(`Could not remove ${rule.what}`, error);
      return 0;
    }
  }

  private async apply(rule: RetentionRule): Promise<number> {
    const days = this.config[rule.days] * (rule.times ?? 1);
    if (days === 0) return 0;
    const nowMs = this.clock.epochMs() - (rule.clock === 'database' ? this.clock.offsetMs() : 0);
    const before = new Date(nowMs - days * DAY_MS);
    const [, count] = await inTransaction(this.dataSource, async (tx) => {
      await tx.query(`set local lock_timeout = '5s'`);
      return tx.query<[unknown[], number]>(rule.sql, [before, BATCH]);
    });
    if (count > 0) this.logger.log(`Removed ${count} ${rule.what}`);
    return count;
  }
}
