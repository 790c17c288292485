import type { StagePromise } from '@app/promises';
import { type UnitCalendars, keptPromiseOf } from '@app/stages';
import { type Period, countUnitOf, periodsIn } from '@app/statutory-time';
import { isEnoughCases } from './rate.js';
import type { AlikeRuns } from './what-if.queries.js';
import type { WhatIf, WhatIfUnit } from './what-if.types.js';

/** Runs that stood still for this part of their days or longer are shown apart. */
const LONG_PAUSE = 0.5;
/** Beyond the longest run, where the law sets no end to the curve. */
const MARGIN_DAYS = 2;
/** No promise of days is longer than a year. */
const MOST_DAYS = 366;

/** Tries every promise on the runs; each smallest kept promise is computed once, and the rest is counting. */
export function whatIfOf(
  groups: readonly AlikeRuns[],
  stage: Pick<StagePromise, 'statutoryLimit' | 'promisedLimit'>,
  calendars: UnitCalendars,
): Omit<WhatIf, 'processId' | 'stageCode' | 'from' | 'to' | 'newestRuns'> {
  const unit = unitOf(stage);
  const judged = groups.map((group) => ({ group, ...judgedRuns(group, calendars, unit) }));
  const counted = judged.filter(({ why }) => why === null);
  const excluded = (reason: Exclusion) =>
    sum(judged.filter(({ why }) => why === reason).map(({ group }) => group.runs));
  const total = (of: (group: AlikeRuns) => number) => sum(counted.map(({ group }) => of(group)));
  const runs = total((group) => group.runs);
  const cases = new Set(counted.flatMap(({ group }) => group.cases)).size;
  const kept = counted.map(({ days, group }) => ({ days, runs: group.runs }));
  const limits = limitsOf(
    counted.map(({ group }) => group),
    stage,
  );
  return {
    unit,
    sample: {
      runs,
      cases,
      isEnough: isEnoughCases(cases),
      excluded: {
        party: excluded('party'),
        provisional: excluded('provisional'),
        pausedLong: excluded('pausedLong'),
        faulty: excluded('faulty'),
      },
    },
    current: {
      promise: stage.promisedLimit,
      days: daysIn(periodsIn(stage.promisedLimit), unit),
      onTime: total((group) => group.promiseKept),
      total: total((group) => group.promised),
    },
    law: {
      limit: stage.statutoryLimit,
      days: daysIn(periodsIn(stage.statutoryLimit), unit),
      onTime: total((group) => group.lawKept),
      total: total((group) => group.limited),
    },
    curve: curveOf(kept, lastDay(kept, limits, stage, unit), runs),
  };
}

// helpers

type Exclusion = keyof WhatIf['sample']['excluded'];

interface Kept {
  readonly days: number;
  readonly runs: number;
}

/** Promises are told in the unit of the promise in force: 7 working days and 15 calendar days can stand side by side. */
function unitOf({
  statutoryLimit,
  promisedLimit,
}: Pick<StagePromise, 'statutoryLimit' | 'promisedLimit'>): WhatIfUnit {
  const [period] = [...periodsIn(promisedLimit), ...periodsIn(statutoryLimit)];
  return period !== undefined && countUnitOf(period.unit) === 'working_day' ? 'working_day' : 'calendar_day';
}

/** The smallest kept promise of alike runs, or why they do not count. */
function judgedRuns(
  group: AlikeRuns,
  calendars: UnitCalendars,
  unit: WhatIfUnit,
): { days: number; why: Exclusion | null } {
  if (group.timeOf === 'party') return { days: 0, why: 'party' };
  if (group.provisional) return { days: 0, why: 'provisional' };
  const kept = keptPromiseOf(group, calendars, unit);
  if (kept === null) return { days: 0, why: 'faulty' };
  if (kept.days === null || kept.suspendedShare >= LONG_PAUSE) return { days: 0, why: 'pausedLong' };
  return { days: kept.days, why: null };
}

/** The limits of the law that the curve must reach: those of the runs and those that the model names. */
function limitsOf(groups: readonly AlikeRuns[], stage: Pick<StagePromise, 'statutoryLimit'>): Period[] {
  const ofRuns = new Set(groups.map(({ statutoryLimit }) => statutoryLimit));
  return [...ofRuns, stage.statutoryLimit].flatMap(periodsIn);
}

function lastDay(
  kept: readonly Kept[],
  limits: readonly Period[],
  { promisedLimit }: Pick<StagePromise, 'promisedLimit'>,
  unit: WhatIfUnit,
): number {
  const ofLaw = limits.map((limit) => mostDays(limit, unit));
  if (ofLaw.length > 0) return Math.min(MOST_DAYS, Math.max(...ofLaw));
  const longest = Math.max(0, ...kept.map(({ days }) => days).filter(Number.isFinite));
  const promised = daysIn(periodsIn(promisedLimit), unit) ?? 0;
  return Math.min(MOST_DAYS, Math.max(longest, promised) + MARGIN_DAYS);
}

const DAYS_OF: Record<Period['unit'], number> = {
  hour: 1 / 24,
  working_hour: 1 / 7,
  calendar_day: 1,
  working_day: 1,
  month: 31,
  year: 366,
};

/** As many days of the unit as fit into a limit at most; a longer promise would be cut at the law's date. */
function mostDays({ amount, unit: limitUnit }: Period, unit: WhatIfUnit): number {
  const days = DAYS_OF[limitUnit] * amount;
  if (unit === 'calendar_day' && limitUnit === 'working_day') return Math.ceil((days * 7) / 5) + 2;
  if (unit === 'working_day' && limitUnit !== 'working_day') return Math.ceil((days * 5) / 7) + 1;
  return Math.max(1, Math.ceil(days));
}

/** The one place on the curve that a limit has; null where it counts in another unit, or there are several. */
function daysIn(periods: readonly Period[], unit: WhatIfUnit): number | null {
  const [period, ...others] = periods;
  return period?.unit === unit && others.length === 0 ? period.amount : null;
}

/** How many runs each promise would have kept, from the numbers of runs by their smallest kept promise. */
function curveOf(kept: readonly Kept[], last: number, total: number): WhatIf['curve'] {
  const byDays = new Map<number, number>();
  for (const { days, runs } of kept) byDays.set(days, (byDays.get(days) ?? 0) + runs);
  let onTime = 0;
  return Array.from({ length: last }, (_, index) => {
    onTime += byDays.get(index + 1) ?? 0;
    return { days: index + 1, onTime, total };
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
