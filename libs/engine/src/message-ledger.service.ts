import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EngineService } from './engine.service.js';
import type { OnceMessage, SentOnce } from './once-message.js';
import { type LedgerEntry, MessageLedgerRepository } from './message-ledger.repository.js';

/** What may be done with a message now. */
export type Verdict = 'publish' | 'taken' | 'wait';

/** A message that no model catches and that the engine does not keep. */
const PROBE = { name: 'records.probe', timeToLiveMs: 0 };

/**
 * Says whether a message may be published again.
 *
 * The engine refuses an id that it knows, but it forgets the id with the message. Until then every further attempt is
 * harmless. Afterwards only the records tell whether an earlier attempt was taken, and records may be late: a probe, a
 * message without effect under the same correlation key, goes to the same partition, so when its record has come, the record
 * of every earlier attempt has come before it.
 */
@Injectable()
export class MessageLedger {
  private readonly logger = new Logger('Messages');

  constructor(
    private readonly entries: MessageLedgerRepository,
    private readonly engine: EngineService,
  ) {}

  /** Notes a message in the transaction that makes it necessary; its first attempt may follow at once. */
  note(id: string, tx: Pick<EntityManager, 'query'>): Promise<void> {
    return this.entries.note([id], tx);
  }

  /** What may be done with each of these messages; where nobody can know yet, a probe is sent and the answer is to wait. */
  async judge(messages: readonly OnceMessage[]): Promise<ReadonlyMap<string, Verdict>> {
    if (messages.length === 0) return new Map();
    await this.entries.note(messages.map(({ id }) => id));
    const entries = await this.entries.read(messages);
    const unsent = entries.filter(({ probed, taken }) => probed && !taken).map(({ id }) => id);
    const anew = new Set(unsent.length === 0 ? [] : await this.entries.beginAnew(unsent));
    const unknown = new Set(entries.filter(needsProbe).map(({ id }) => id));
    await this.probe(messages.filter(({ id }) => unknown.has(id)));
    return new Map(entries.map((entry) => [entry.id, verdictOf(entry, anew)]));
  }

  /**
   * Publishes those that may be published now; the ids of all that the engine has then. What it does not take is told
   * again by whoever keeps it.
   */
  async publish(messages: readonly SentOnce[]): Promise<ReadonlySet<string>> {
    const verdicts = await this.judge(messages.map(onceMessageOf));
    const taken = await Promise.all(
      messages.map(async (message) => {
        const verdict = verdicts.get(message.messageId);
        const isTaken = verdict === 'publish' ? await this.isSent(message) : verdict === 'taken';
        return isTaken ? [message.messageId] : [];
      }),
    );
    return new Set(taken.flat());
  }

  private async isSent({ startsInstance: _starts, ...message }: SentOnce): Promise<boolean> {
    try {
      await this.engine.publishMessage(message);
      return true;
    } catch (error) {
      this.logger.warn(`Message ${message.messageId} is kept and will be sent again: ${String(error)}`);
      return false;
    }
  }

  private async probe(messages: readonly OnceMessage[]): Promise<void> {
    if (messages.length === 0) return;
    const keys = new Map(messages.map(({ id, correlationKey }) => [id, correlationKey]));
    const probes = await this.entries.noteProbes(
      messages.map(({ id }) => ({ id, probeId: `probe/${randomUUID()}` })),
    );
    const sent = await Promise.allSettled(
      probes.map(({ id, probeId: messageId }) =>
        this.engine.publishMessage({ ...PROBE, correlationKey: keys.get(id) ?? id, messageId }),
      ),
    );
    for (const result of sent) {
      if (result.status === 'rejected') this.logger.warn(`A probe was not sent: ${String(result.reason)}`);
    }
  }
}

// helpers

function onceMessageOf({
  messageId: id,
  correlationKey,
  timeToLiveMs,
  startsInstance,
}: SentOnce): OnceMessage {
  return { id, correlationKey, timeToLiveMs, startsInstance };
}

function needsProbe({ taken, repeatable, expired, probed, probing }: LedgerEntry): boolean {
  return expired && !taken && !repeatable && !probed && !probing;
}

function verdictOf({ id, taken, repeatable }: LedgerEntry, anew: ReadonlySet<string>): Verdict {
  if (taken) return 'taken';
  return repeatable || anew.has(id) ? 'publish' : 'wait';
}
