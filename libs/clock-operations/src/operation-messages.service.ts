import { Injectable, Logger } from '@nestjs/common';
import { EngineService, MessageLedger, type OnceMessage, type Verdict } from '@app/engine';
import { OrganisationService } from '@app/identity';
import { Clock } from '@app/kernel';
import { type OperationMessage, messageOf } from './clock-operation-message.js';
import { type UntoldOperation, ClockOperationRepository } from './clock-operation.repository.js';

const BATCH = 100;

/** Tells the engine of requests, withdrawals and operations that act; each is known to it once, however often it is told. */
@Injectable()
export class ClockOperationMessages {
  private readonly logger = new Logger('ClockOperations');
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
    const messages = untold.map((entry) => ({ entry, message: messageOf(entry, leads) }));
    const verdicts = await this.ledger.judge(
      messages.flatMap(({ entry, message }) => (message === null ? [] : onceMessageOf(entry, message))),
    );
    const told = await Promise.all(
      messages.map(async ({ entry, message }) =>
        (await this.isTold(entry, message, verdicts)) ? [entry] : [],
      ),
    );
    await this.operations.markTold(told.flat(), this.clock.now());
    return told.flat().length;
  }

  private async isTold(
    entry: UntoldOperation,
    message: OperationMessage | null,
    verdicts: ReadonlyMap<string, Verdict>,
  ): Promise<boolean> {
    const verdict = message === null ? 'taken' : verdicts.get(message.messageId);
    if (message === null || verdict !== 'publish') return verdict === 'taken';
    try {
      await this.engine.publishMessage(message);
      return true;
    } catch (error) {
      this.logger.warn(`Operation ${entry.id} is stored, the engine will be told again: ${String(error)}`);
      return false;
    }
  }
}

// helpers

function onceMessageOf({ state }: UntoldOperation, message: OperationMessage): OnceMessage {
  const { messageId: id, correlationKey, timeToLiveMs } = message;
  return { id, correlationKey, timeToLiveMs, startsInstance: state === 'requested' };
}
