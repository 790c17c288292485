import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/identity';
import { Clock, type Page, decodeCursor, encodeCursor, foreignCursor, pageSize } from '@app/kernel';
import { StageService } from '@app/stages';
import { addDays } from '@app/statutory-time';
import { DataSource } from 'typeorm';
import { findCaseSavings } from './case-saving.queries.js';
import { certainCases, withCertainCases } from './certain-cases.js';
import { type AskedRuns, countClosed } from './closed.queries.js';
import { findDueSoon } from './due-soon.queries.js';
import type { FigureScope } from './figure-scope.js';
import { countLateAtMidnight, countLateSinceMidnight } from './late.queries.js';
import { scopeOf } from './metrics-scope.js';
import { countCases, countPastAgreed, findByMonth, sumSavings } from './number.queries.js';
import { figureScopeOf } from './figure-scope.queries.js';
import type {
  CaseSaving,
  CaseSavingQuestion,
  DueCase,
  MetricsQuestion,
  Overview,
  Rate,
  StageMetrics,
} from './metrics.types.js';
import { rateOf } from './rate.js';
import { stageMetricsOf } from './stage-metrics.js';
import { findBenchmark, findDeclaredStages, findStageFigures } from './stage-metrics.queries.js';

const DUE_SOON = 10;

/**
 * Figures, kept as stage runs, cases and payments change (ADR 0063), so that none takes longer because there are more.
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
    const now = this.clock.now();
    const scope = await figureScopeOf(this.dataSource, scopeOf(question, today, actor));
    const [counts, late, lateSince, rates, past, savings, dueSoon, byMonth] = await Promise.all([
      countCases(this.dataSource, scope),
      countLateAtMidnight(this.dataSource, scope, today),
      countLateSinceMidnight(this.dataSource, scope, { today, now }),
      this.ratesOf(scope),
      countPastAgreed(this.dataSource, scope, addDays(today, -1)),
      sumSavings(this.dataSource, scope),
      this.dueSoon(scope, today),
      findByMonth(this.dataSource, scope),
    ]);
    const { total, ...savedPerCase } = savings;
    const { onTime, kept, provisional } = rates;
    return {
      asOf: now,
      from: scope.from,
      to: scope.to,
      ...counts,
      late: { promise: late.promise + lateSince.promise, law: late.law + lateSince.law },
      onTime,
      ofParties: { kept, past },
      savedCalendarDays: total,
      savedPerCase,
      provisional,
      dueSoon,
      byMonth,
    };
  }

  /** Each stage measured over the runs that closed within the time, beside what others published. */
  async stages(question: MetricsQuestion, actor?: Actor): Promise<StageMetrics> {
    const scope = await figureScopeOf(this.dataSource, scopeOf(question, this.clock.today(), actor));
    const { processId } = scope;
    const [declared, figures, benchmark] = await Promise.all([
      findDeclaredStages(this.dataSource, processId),
      findStageFigures(this.dataSource, scope),
      processId === null ? null : findBenchmark(this.dataSource, processId),
    ]);
    const certain = await withCertainCases(this.dataSource, scope, figures);
    return { items: stageMetricsOf(declared, certain), benchmark };
  }

  /** Finished cases with the days that each saved, by saving or by the day of ending; throws INVALID_INPUT. */
  async cases(question: CaseSavingQuestion, actor?: Actor): Promise<Page<CaseSaving>> {
    const scope = await figureScopeOf(this.dataSource, scopeOf(question, this.clock.today(), actor));
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

  private async ratesOf(scope: FigureScope): Promise<{
    onTime: Overview['onTime'];
    kept: Rate;
    provisional: Overview['provisional'];
  }> {
    const closed = await countClosed(this.dataSource, scope);
    const cases = (by: AskedRuns['by'], runs: number, atLeast: number) =>
      certainCases(this.dataSource, scope, { by, ofDepartments: by !== 'agreed', runs, atLeast });
    const [promiseCases, lawCases, agreedCases] = await Promise.all([
      cases('promise', closed.promised, closed.promiseCases),
      cases('law', closed.limited, closed.lawCases),
      cases('agreed', closed.agreed, closed.agreedCases),
    ]);
    return {
      onTime: {
        promise: rateOf(closed.promiseKept, closed.promised, promiseCases),
        law: rateOf(closed.lawKept, closed.limited, lawCases),
      },
      kept: rateOf(closed.agreedKept, closed.agreed, agreedCases),
      provisional: { closed: closed.provisional, savedCalendarDays: closed.provisionalDays },
    };
  }

  private async dueSoon(scope: FigureScope, today: string): Promise<DueCase[]> {
    const cases = await findDueSoon(this.dataSource, scope, { today, limit: DUE_SOON });
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
