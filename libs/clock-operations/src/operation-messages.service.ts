import { Injectable } from '@nestjs/common';
import { EngineService, MessageLedger } from '@app/engine';
import { OrganisationService } from '@app/identity';
import { Clock } from '@app/kernel';
import { messageOf } from './clock-operation-message.js';
import { type UntoldOperation, ClockOperationRepository } from './clock-operation.repository.js';

const BATCH = 100;

/** Tells the engine of requests, withdrawals and operations that act; each is known to it once, however often it is told. */
@Injectable()
export class ClockOperationMessages {
  private after = '0';

  constructor(
    private readonly operations: ClockOperationRepository,
    private readonly engine: EngineService,
    private readonly ledger: MessageLedger,
    private readonly organisations: OrganisationService,
    private readonly clock: Clock,
  ) {}

  /** Tells of these entries now; what the engine does not take is told by the sweeper. */
  async tell(ids: readonly string[]): Promise<void> {
    await this.publish(await this.operations.findUntold(ids.length, ids));
  }

  /**
   * Tells of everything that the engine does not know yet, the next ones after the last round, so that entries that fail
   * again and again do not keep the others from theirs; answers how many it took.
   */
  async sweep(): Promise<number> {
    const untold = await this.operations.findUntold(BATCH, null, this.after);
    this.after = untold.length < BATCH ? '0' : (untold.at(-1)?.id ?? '0');
    if (untold.length === 0 || !(await this.engine.isReachable())) return 0;
    return this.publish(untold);
  }

  private async publish(untold: readonly UntoldOperation[]): Promise<number> {
    const leads = await this.organisations.current();
    const entries = untold.map((entry) => ({ entry, message: messageOf(entry, leads) }));
    const taken = await this.ledger.publish(entries.flatMap(({ message }) => message ?? []));
    const told = entries.filter(({ message }) => message === null || taken.has(message.messageId));
    await this.operations.markTold(
      told.map(({ entry }) => entry),
      this.clock.now(),
    );
    return told.length;
  }
}
