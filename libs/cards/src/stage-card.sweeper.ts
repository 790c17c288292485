import { Injectable } from '@nestjs/common';
import { type Transaction, inTransaction } from '@app/database';
import { notifyFacts } from '@app/engine-records';
import { civilDayOf } from '@app/fields';
import { OrganisationService } from '@app/identity';
import { Clock } from '@app/kernel';
import { NoticeService } from '@app/notices';
import { DataSource } from 'typeorm';
import { noticesOf } from './card-notices.js';
import { DeadlineMessageService } from './deadline-message.service.js';
import {
  type ReviewMoment,
  findHolders,
  issueCards,
  scheduleRuns,
  takeDueRuns,
  withdrawCards,
} from './stage-card.queries.js';

const BATCH = 200;

/**
 * Issues and withdraws the cards of stages.
 *
 * Whoever writes a run notes in the same transaction when its cards must be looked at (`stage_watch`); a review takes
 * the runs whose time has come, compares their cards with their dates, and notes the next time. What it decides depends
 * on committed rows alone, so that it may be repeated, interrupted, or done by two workers at once.
 */
@Injectable()
export class StageCardSweeper {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notices: NoticeService,
    private readonly messages: DeadlineMessageService,
    private readonly organisations: OrganisationService,
    private readonly clock: Clock,
  ) {}

  /** One round; answers how many cards it issued and withdrew, and how many messages the engine took. */
  async sweep(): Promise<{ issued: number; withdrawn: number; published: number }> {
    const total = { issued: 0, withdrawn: 0 };
    for (let taken = BATCH; taken === BATCH;) {
      const review = await this.reviewBatch();
      total.issued += review.issued;
      total.withdrawn += review.withdrawn;
      taken = review.taken;
    }
    return { ...total, published: await this.messages.publish() };
  }

  private async reviewBatch(): Promise<{ taken: number; issued: number; withdrawn: number }> {
    const now = this.clock.now();
    const moment: ReviewMoment = { now, today: civilDayOf(now.getTime()) };
    const leads = await this.organisations.current();
    return inTransaction(this.dataSource, async (tx) => {
      const runKeys = await takeDueRuns(tx, moment, BATCH);
      if (runKeys.length === 0) return { taken: 0, issued: 0, withdrawn: 0 };
      const withdrawn = await withdrawCards(tx, moment, runKeys);
      const issued = await issueCards(tx, moment, runKeys);
      await scheduleRuns(tx, moment, runKeys);
      const holders = await findHolders(
        tx,
        issued.map(({ elementInstanceKey }) => elementInstanceKey),
      );
      await this.notices.sendForCards(
        tx,
        noticesOf(issued, holders, { leads, today: moment.today }),
        moment.now,
      );
      await this.notices.sendWithdrawals(
        tx,
        withdrawn.map(({ id }) => id),
        moment.now,
      );
      await announce(tx, [...issued, ...withdrawn]);
      return { taken: runKeys.length, issued: issued.length, withdrawn: withdrawn.length };
    });
  }
}

// helpers

async function announce(tx: Transaction, cards: readonly { caseNo: string }[]): Promise<void> {
  if (cards.length === 0) return;
  await notifyFacts(tx, new Set(['cases', ...cards.map(({ caseNo }) => `case:${caseNo}`)]));
}
