import { addDays } from '@/shared/format/civilDate.js';
import type { ExplanationDay } from '@/shared/api/types.js';

export interface Month {
  month: string;
  /** Weeks from Monday to Sunday; `null` where the day belongs to another month. */
  weeks: (ExplanationDay | null)[][];
}

/** Puts a run of days into months and weeks. */
export function monthWeeks(days: readonly ExplanationDay[]): Month[] {
  const months = new Map<string, ExplanationDay[]>();
  for (const day of days) {
    const month = day.date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), day]);
  }
  return [...months].map(([month, own]) => ({ month, weeks: weeksOf(month, own) }));
}

function weeksOf(month: string, days: readonly ExplanationDay[]): (ExplanationDay | null)[][] {
  const known = new Map(days.map((day) => [day.date, day]));
  const first = `${month}-01`;
  const start = addDays(first, -mondayIndex(first));
  const weeks: (ExplanationDay | null)[][] = [];
  for (let monday = start; monday.slice(0, 7) <= month; monday = addDays(monday, 7)) {
    const week = [0, 1, 2, 3, 4, 5, 6].map((offset) => {
      const date = addDays(monday, offset);
      if (!date.startsWith(month)) return null;
      return known.get(date) ?? { date, kind: 'work' as const, counted: false, suspended: false };
    });
    weeks.push(week);
  }
  return weeks;
}

function mondayIndex(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}
