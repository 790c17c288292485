import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { WorkerConfig } from '@app/config';
import { civilDayOf } from '@app/fields';
import { Clock } from '@app/kernel';
import { RecordPartitions } from './record-partitions.js';

const CHECK_INTERVAL_MS = 6 * 60 * 60 * 1000;
/** Something was in the way, a replay perhaps. */
const RETRY_INTERVAL_MS = 10 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Drops raw records older than RECORD_RETENTION_DAYS, a whole month at a time. */
@Injectable()
export class RetentionService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Records');
  private timer?: NodeJS.Timeout;
  private isStopped = false;

  constructor(
    private readonly config: WorkerConfig,
    private readonly partitions: RecordPartitions,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.recordRetentionDays === 0) return;
    void this.dropOld();
  }

  onApplicationShutdown(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  private async dropOld(): Promise<void> {
    const keptFrom = this.clock.epochMs() - this.config.recordRetentionDays * DAY_MS;
    try {
      const dropped = await this.partitions.dropBefore(civilDayOf(keptFrom));
      if (dropped.length > 0) this.logger.log(`Dropped old records: ${dropped.join(', ')}`);
      this.schedule(CHECK_INTERVAL_MS);
    } catch (error) {
      this.logger.warn(`Old records not dropped, trying again in ten minutes: ${String(error)}`);
      this.schedule(RETRY_INTERVAL_MS);
    }
  }

  private schedule(pauseMs: number): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => void this.dropOld(), pauseMs);
    this.timer.unref();
  }
}
