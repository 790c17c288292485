import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { type AuditPerson, SYSTEM } from '@app/audit';
import { EngineConfig } from '@app/config';
import { Clock } from '@app/kernel';
import { BrokerClock } from './broker-clock.js';
import { EngineClockRepository } from './engine-clock.repository.js';
import { ClockControlError } from './engine.errors.js';

const REFRESH_INTERVAL_MS = 1000;
/** Two readings apart by this much are the same clock: a reading costs a round trip. */
const TOLERANCE_MS = 500;
const CHECKS_BETWEEN_RECONCILES = 5;

/**
 * The Clock of the running system: the machine's time plus the offset that is stored with the tables.
 *
 * The stored offset is the truth. The broker forgets its own at a restart; whoever starts the broker gives it back,
 * and a broker that still lags behind (a crash between storing and telling) is corrected, forward only.
 */
@Injectable()
export class EngineClock extends Clock implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger('Clock');
  private storedOffsetMs = 0;
  private timer?: NodeJS.Timeout;
  private checks = 0;
  private lagSeen = false;

  constructor(
    private readonly config: EngineConfig,
    private readonly repository: EngineClockRepository,
    private readonly broker: BrokerClock,
  ) {
    super();
  }

  override offsetMs(): number {
    return this.storedOffsetMs;
  }

  async onModuleInit(): Promise<void> {
    this.storedOffsetMs = await this.repository.offsetMs();
    if (this.config.clockControl) this.scheduleRefresh();
  }

  onApplicationShutdown(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /**
   * Moves the clock of the whole system forward. Throws CLOCK_CONTROL_OFF where that is not allowed, CLOCK_ONLY_FORWARD
   * for anything but a positive whole number of milliseconds, ENGINE_UNAVAILABLE when the engine cannot follow now
   * (it does as soon as it is back).
   */
  async advance(ms: number, by: AuditPerson | typeof SYSTEM = SYSTEM): Promise<void> {
    if (!this.config.clockControl) {
      throw new ClockControlError('CLOCK_CONTROL_OFF', '本系统的时钟不允许调整。');
    }
    if (!Number.isSafeInteger(ms) || ms <= 0) {
      throw new ClockControlError('CLOCK_ONLY_FORWARD', '时钟只能向前调整。');
    }
    // an engine that is away must not be left behind
    await this.brokerOffsetMs();
    this.storedOffsetMs = await this.repository.add(ms, { by, at: this.now() });
    await this.reconcile();
  }

  /**
   * Takes over an offset that another process has stored. Work that the engine hands out after a jump must not count
   * with the day before it, and the regular refresh may still be a second away.
   */
  async catchUp(): Promise<void> {
    if (this.config.clockControl) this.storedOffsetMs = await this.repository.offsetMs();
  }

  /** Tells the broker the stored offset when it lags behind; answers whether the two agree afterwards. */
  async reconcile(): Promise<boolean> {
    return this.repository.exclusively(async (storedMs) => {
      this.storedOffsetMs = storedMs;
      const lagMs = storedMs - (await this.brokerOffsetMs());
      if (lagMs <= TOLERANCE_MS) return lagMs >= -TOLERANCE_MS;
      await this.broker.add(lagMs);
      return Math.abs(storedMs - (await this.brokerOffsetMs())) <= TOLERANCE_MS;
    });
  }

  private async brokerOffsetMs(): Promise<number> {
    return this.broker.offsetMs(() => this.epochMs() - this.offsetMs());
  }

  private scheduleRefresh(): void {
    this.timer = setTimeout(() => void this.refresh(), REFRESH_INTERVAL_MS);
    this.timer.unref();
  }

  private async refresh(): Promise<void> {
    try {
      this.storedOffsetMs = await this.repository.offsetMs();
      this.checks += 1;
      if (this.checks % CHECKS_BETWEEN_RECONCILES === 0) await this.correctLag();
    } catch (error) {
      this.logger.debug(`Clock not refreshed: ${String(error)}`);
    }
    if (this.timer !== undefined) this.scheduleRefresh();
  }

  /** Corrects only a lag seen twice: a broker that has just been started may be about to get its offset. */
  private async correctLag(): Promise<void> {
    const lags = this.storedOffsetMs - (await this.brokerOffsetMs()) > TOLERANCE_MS;
    if (lags && this.lagSeen) {
      await this.reconcile();
      this.logger.warn('The engine was behind the stored clock and has been moved forward');
    }
    this.lagSeen = lags;
  }
}
