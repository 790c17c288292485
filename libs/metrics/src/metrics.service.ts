import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/identity';
import { Clock, type Page, decodeCursor, encodeCursor, foreignCursor, pageSize } from '@app/kernel';
import { StageService } from '@app/stages';
import { DataSource } from 'typeorm';
import { type MetricsScope, scopeOf } from './metrics-scope.js';
import {
  countAgreed,
  countCases,
  countLate,
  countOnTime,
  countProvisional,
  findByMonth,
  findCaseSavings,
  findDueSoon,
  sumRecovered,
  sumSavings,
} from './metrics.queries.js';
import type {
  CaseSaving,
  CaseSavingQuestion,
  DueCase,
  MetricsQuestion,
  Overview,
  StageMetrics,
} from './metrics.types.js';
import { rateOf } from './rate.js';
import { stageMetricsOf } from './stage-metrics.js';
import { findBenchmark, findDeclaredStages, findStageFigures } from './stage-metrics.queries.js';

const DUE_SOON = 10;

/**
 * Figures, all counted at the time of asking from stage runs, cases and payments; nothing is stored as a number.
 * Parties' stages and stages without a limit of the law never count against a unit; what rests on an unpublished
 * calendar is told apart.
 */
@Injectable()
export class MetricsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly stageService: StageService,
    private readonly clock: Clock,
  ) {}

  /** Is anything late, what gets late next, what was saved; with an actor, of the towns that he sees. */
  async overview(question: MetricsQuestion, actor?: Actor): Promise<Overview> {
    const today = this.clock.today();
    const scope = scopeOf(question, today, actor);
    const [counts, late, onTime, agreed, savings, provisional, recoveredFen, dueSoon, byMonth] =
      await Promise.all([
        countCases(this.dataSource, scope),
        countLate(this.dataSource, scope, this.clock.now()),
        countOnTime(this.dataSource, scope),
        countAgreed(this.dataSource, scope, today),
        sumSavings(this.dataSource, scope),
        countProvisional(this.dataSource, scope),
        sumRecovered(this.dataSource, scope),
        this.dueSoon(scope, today),
        findByMonth(this.dataSource, scope),
      ]);
    const { total, ...savedPerCase } = savings;
    return {
      asOf: this.clock.now(),
      from: scope.from,
      to: scope.to,
      ...counts,
      late,
      onTime: {
        promise: rateOf(onTime.promiseKept, onTime.promised, onTime.promiseCases),
        law: rateOf(onTime.lawKept, onTime.limited, onTime.lawCases),
      },
      ofParties: { kept: rateOf(agreed.kept, agreed.agreed, agreed.cases), past: agreed.past },
      savedCalendarDays: total,
      savedPerCase,
      provisional,
      recoveredFen,
      dueSoon,
      byMonth,
    };
  }

  /** Each stage measured over the runs that closed within the time, beside what others published. */
  async stages(question: MetricsQuestion, actor?: Actor): Promise<StageMetrics> {
    const scope = scopeOf(question, this.clock.today(), actor);
    const { processId } = scope;
    const [declared, figures, benchmark] = await Promise.all([
      findDeclaredStages(this.dataSource, processId),
      findStageFigures(this.dataSource, scope),
      processId === null ? null : findBenchmark(this.dataSource, processId),
    ]);
    return { items: stageMetricsOf(declared, figures), benchmark };
  }

  /** Finished cases with the days that each saved, by saving or by the day of ending; throws INVALID_INPUT. */
  async cases(question: CaseSavingQuestion, actor?: Actor): Promise<Page<CaseSaving>> {
    const scope = scopeOf(question, this.clock.today(), actor);
    const limit = pageSize(question.limit);
    const bySaving = question.sort === 'saved';
    const order = question.sort ?? 'ended';
    const after = question.cursor === undefined ? null : positionOf(question.cursor, order);
    const rows = await findCaseSavings(this.dataSource, scope, { bySaving, after, limit: limit + 1 });
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    if (last === undefined || rows.length <= limit) return { items, nextCursor: null };
    const rank = bySaving ? last.savedCalendarDays : (last.endedAt?.getTime() ?? 0);
    return { items, nextCursor: encodeCursor([order, rank, last.caseNo]) };
  }

  private async dueSoon(scope: MetricsScope, today: string): Promise<DueCase[]> {
    const cases = await findDueSoon(this.dataSource, scope, today, DUE_SOON);
    const stages = await this.stageService.byCases(cases.map(({ caseNo }) => caseNo));
    return cases.map((row) => ({ ...row, stage: stages.get(row.caseNo) ?? null }));
  }
}

// helpers

/** Where the page before ended; a cursor of the other order names another place. */
function positionOf(cursor: string, order: string): { rank: number; caseNo: string } {
  const [name, rank, caseNo] = decodeCursor(cursor, 3);
  if (name !== order || !Number.isSafeInteger(rank) || typeof caseNo !== 'string') throw foreignCursor();
  return { rank: Number(rank), caseNo };
}
