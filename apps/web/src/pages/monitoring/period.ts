import { addDays, daysBetween } from '@/shared/format/civilDate.js';

export const PERIODS = ['month', 'quarter', 'half', 'year', 'all'] as const;
export type PeriodName = (typeof PERIODS)[number];

export interface Period {
  from?: string;
  to?: string;
}

/** The civil dates of a named period that ends today. */
export function periodOf(name: PeriodName, today: string): Period {
  switch (name) {
    case 'month':
      return { from: `${today.slice(0, 7)}-01`, to: today };
    case 'quarter':
      return { from: addDays(today, -89), to: today };
    case 'half':
      return { from: addDays(today, -182), to: today };
    case 'year':
      return { from: `${today.slice(0, 4)}-01-01`, to: today };
    case 'all':
      return {};
  }
}

/** The equally long period just before; `null` for an open one. */
export function periodBefore({ from, to }: Period): Period | null {
  if (from === undefined || to === undefined) return null;
  const length = daysBetween(from, to) + 1;
  return { from: addDays(from, -length), to: addDays(from, -1) };
}

export function readPeriod(text: string | null): PeriodName {
  return PERIODS.find((name) => name === text) ?? 'half';
}
