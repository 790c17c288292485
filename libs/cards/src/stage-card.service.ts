import { Injectable } from '@nestjs/common';
import { type Page, decodeCursor, encodeCursor, pageSize } from '@app/kernel';
import { DataSource } from 'typeorm';
import { type CardCounts, countCards, findCardsOfCase, listCards } from './card-list.queries.js';
import type { CardFilter, CardListItem, StageCard } from './stage-card.entity.js';

/** Tells which cards there are. */
@Injectable()
export class StageCardService {
  constructor(private readonly dataSource: DataSource) {}

  /** Every card of a case by its stage run, oldest first, withdrawn ones included. */
  async byCase(caseNo: string): Promise<Map<string, StageCard[]>> {
    const byRun = new Map<string, StageCard[]>();
    for (const { stageRunId, ...card } of await findCardsOfCase(this.dataSource, caseNo)) {
      byRun.set(stageRunId, [...(byRun.get(stageRunId) ?? []), card]);
    }
    return byRun;
  }

  /** Stages with the gravest card that each has in force, newest first. */
  async list(filter: CardFilter): Promise<Page<CardListItem>> {
    const limit = pageSize(filter.limit);
    const [before = null] = filter.cursor === undefined ? [] : decodeCursor(filter.cursor, 1);
    const rows = await listCards(this.dataSource, filter, { before, limit: limit + 1 });
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.id]) : null };
  }

  /** How many running stages have each card, each counted once with its gravest. */
  counts(filter: Pick<CardFilter, 'unit' | 'processId'> = {}): Promise<CardCounts> {
    return countCards(this.dataSource, filter);
  }
}
