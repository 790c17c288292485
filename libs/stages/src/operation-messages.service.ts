import { Injectable, Logger } from '@nestjs/common';
import { EngineService } from '@app/engine';
import { Clock } from '@app/kernel';
import { messageOf } from './clock-operation-message.js';
import { ClockOperationRepository, type UntoldOperation } from './clock-operation.repository.js';

const BATCH = 100;

/** Tells the engine of requests, withdrawals and operations that act; each is known to it once, however often it is told. */
@Injectable()
export class ClockOperationMessages {
  private readonly logger = new Logger('ClockOperations');

  constructor(
    private readonly operations: ClockOperationRepository,
    private readonly engine: EngineService,
    private readonly clock: Clock,
  ) {}

  /** Tells of these entries now; what the engine does not take is told by the sweeper. */
  async tell(ids: readonly string[]): Promise<void> {
    await this.publish(await this.operations.findUntold(ids.length, ids));
  }

  /** Tells of everything that the engine does not know yet; answers how many entries it took. */
  async sweep(): Promise<number> {
    const untold = await this.operations.findUntold(BATCH);
    if (untold.length === 0 || !(await this.engine.isReachable())) return 0;
    return this.publish(untold);
  }

  private async publish(untold: readonly UntoldOperation[]): Promise<number> {
    const told = await Promise.all(untold.map(async (entry) => ((await this.isTold(entry)) ? [entry] : [])));
    await this.operations.markTold(told.flat(), this.clock.now());
    return told.flat().length;
  }

  private async isTold(entry: UntoldOperation): Promise<boolean> {
    const message = messageOf(entry);
    if (message === null) return true;
    try {
      await this.engine.publishMessage(message);
      return true;
    } catch (error) {
      this.logger.warn(`Operation ${entry.id} is stored, the engine will be told again: ${String(error)}`);
      return false;
    }
  }
}
