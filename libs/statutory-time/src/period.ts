import { StatutoryTimeError } from './statutory-time.errors.js';

export const PERIOD_UNITS = ['working_day', 'calendar_day', 'month', 'year', 'hour', 'working_hour'] as const;

/** 工作日, 日 (自然日), 月, 年, 小时, 工作时. */
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** A length of time fixed by law or promise; `amount` is an integer of 1 or more. */
export interface Period {
  readonly amount: number;
  readonly unit: PeriodUnit;
}

/** The unit in which the passing of a period is told: months and years pass in calendar days. */
export type CountUnit = 'working_day' | 'calendar_day' | 'hour' | 'working_hour';

const UNITS: ReadonlySet<unknown> = new Set(PERIOD_UNITS);

const TEXTS: Record<'zh' | 'en', Record<PeriodUnit, string>> = {
  zh: {
    working_day: '个工作日',
    calendar_day: '日',
    month: '个月',
    year: '年',
    hour: '小时',
    working_hour: '个工作时',
  },
  en: {
    working_day: 'working day',
    calendar_day: 'day',
    month: 'month',
    year: 'year',
    hour: 'hour',
    working_hour: 'working hour',
  },
};

/** Reads `15 calendar_day`; throws `UNKNOWN_UNIT` or `INVALID_AMOUNT`. */
export function parsePeriod(text: string): Period {
  const [amount = '', unit, ...rest] = text.trim().split(/\s+/);
  if (!isPeriodUnit(unit) || rest.length > 0) {
    throw new StatutoryTimeError('UNKNOWN_UNIT', `"${text}" should read like "15 calendar_day"`);
  }
  if (!/^\d+$/.test(amount) || !isAmount(Number(amount))) {
    throw new StatutoryTimeError('INVALID_AMOUNT', `"${text}" needs a whole number of 1 or more`);
  }
  return { amount: Number(amount), unit };
}

/** The periods that a limit can stand for: itself, or those that its FEEL expression names in quotation marks. */
export function periodsIn(limit: string | null): Period[] {
  if (limit === null) return [];
  const texts = limit.startsWith('=') ? [...limit.matchAll(QUOTED)].map(([, text = '']) => text) : [limit];
  return texts.flatMap((text) => readPeriod(text) ?? []);
}

/** Writes a period for readers: `5 个工作日`, `15 日`, `6 个月`; in English `5 working days`. */
export function formatPeriod(period: Period, locale: 'zh' | 'en'): string {
  const plural = locale === 'en' && period.amount !== 1 ? 's' : '';
  return `${period.amount} ${TEXTS[locale][period.unit]}${plural}`;
}

/** The unit in which the days of a period are counted, used, left and saved (工作日, 日, 小时, 工作时). */
export function countUnitOf(unit: PeriodUnit): CountUnit {
  return unit === 'month' || unit === 'year' ? 'calendar_day' : unit;
}

/** The line on which a unit is counted: a case is counted on one. */
export function lineOf(unit: PeriodUnit): 'day' | 'hour' | 'working_hour' {
  return unit === 'hour' || unit === 'working_hour' ? unit : 'day';
}

export function isPeriodUnit(unit: unknown): unit is PeriodUnit {
  return UNITS.has(unit);
}

export function isAmount(amount: unknown): amount is number {
  return typeof amount === 'number' && Number.isInteger(amount) && amount >= 1;
}

// helpers

const QUOTED = /"([^"]*)"/g;

function readPeriod(text: string): Period | undefined {
  try {
    return parsePeriod(text);
  } catch (error) {
    if (error instanceof StatutoryTimeError) return undefined;
    throw error;
  }
}
