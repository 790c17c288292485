import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/identity';
import type { Transaction } from '@app/database';
import { AppError, Clock } from '@app/kernel';
import type {
  CardNotice,
  IncidentNotice,
  ModelNotice,
  NewNotice,
  Notice,
  NoticeRow,
  StageFaultNotice,
} from './notice.entity.js';
import { NoticeRepository } from './notice.repository.js';

const NEWEST = 100;

/** Messages to people and groups. */
@Injectable()
export class NoticeService {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly clock: Clock,
  ) {}

  /** Sends a message, for a job only once. */
  async send(notice: NewNotice): Promise<void> {
    await this.notices.insert(notice, this.clock.now());
  }

  /** Sends messages in the transaction that says why. */
  async sendAll(tx: Transaction, notices: readonly NewNotice[], at: Date): Promise<void> {
    if (notices.length > 0) await this.notices.insertAll(tx, notices, at);
  }

  /** Sends messages about cards, in the transaction that issues them. */
  async sendForCards(tx: Transaction, notices: readonly CardNotice[], at: Date): Promise<void> {
    if (notices.length > 0) await this.notices.insertForCards(tx, notices, at);
  }

  /** Tells administrators of cases that stand still, in the transaction that marks them as told. */
  async sendForIncidents(tx: Transaction, notices: readonly IncidentNotice[], at: Date): Promise<void> {
    if (notices.length > 0) await this.notices.insertForGroups(tx, 'incident', notices, at);
  }

  /** Tells administrators of stages whose time could not be computed, in the transaction that marks them as told. */
  async sendForStageFaults(tx: Transaction, notices: readonly StageFaultNotice[], at: Date): Promise<void> {
    if (notices.length > 0) await this.notices.insertForGroups(tx, 'stage-fault', notices, at);
  }

  /** Tells those who may change models of one that waits, in the transaction that holds it back. */
  async sendForModels(tx: Transaction, notices: readonly ModelNotice[], at: Date): Promise<void> {
    if (notices.length > 0) await this.notices.insertForGroups(tx, 'model-held', notices, at);
  }

  /** Tells whoever was told of these cards that they are withdrawn. */
  async sendWithdrawals(tx: Transaction, cardIds: readonly string[], at: Date): Promise<void> {
    if (cardIds.length > 0) await this.notices.insertWithdrawals(tx, cardIds, at);
  }

  /** The newest messages to the actor and his groups. */
  async list(actor: Actor): Promise<Notice[]> {
    return (await this.notices.findFor(actor, NEWEST)).map(toNotice);
  }

  /** Marks every message to the actor and his groups as read. */
  async markAllRead(actor: Actor): Promise<void> {
    await this.notices.markAllRead(actor, this.clock.now());
  }

  /** Marks a message as read, for a group by whoever reads it first; throws NOTICE_NOT_FOUND. */
  async markRead(actor: Actor, id: string): Promise<void> {
    const isMarked = /^\d{1,18}$/.test(id) && (await this.notices.markRead(actor, id, this.clock.now()));
    if (!isMarked) throw new NoticeNotFoundError(id);
  }
}

/** No such message, or not to this reader. */
export class NoticeNotFoundError extends AppError {
  constructor(id: string) {
    super('NOTICE_NOT_FOUND', 404, '找不到该通知。', { details: { id } });
  }
}

// helpers

function toNotice(row: NoticeRow): Notice {
  const { id, caseNo, template, data, caseTitle, townName, createdAt, readAt } = row;
  return { id, caseNo, template, facts: { ...data, caseTitle, townName }, createdAt, readAt };
}
