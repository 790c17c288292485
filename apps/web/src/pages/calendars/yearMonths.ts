import type { NamedDay } from '@/shared/api/types.js';
import { addDays } from '@/shared/format/civilDate.js';

export interface YearDay {
  date: string;
  /** Named in the notice. */
  named: NamedDay | null;
  isWeekend: boolean;
}

export interface YearMonth {
  month: string;
  /** Weeks from Monday to Sunday; `null` where the day belongs to another month. */
  weeks: (YearDay | null)[][];
}

/** The twelve months of a year with the days that its notice names. */
export function yearMonths(year: number, days: readonly NamedDay[]): YearMonth[] {
  const named = new Map(days.map((day) => [day.day, day]));
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    return { month, weeks: weeksOf(month, named) };
  });
}

function weeksOf(month: string, named: ReadonlyMap<string, NamedDay>): (YearDay | null)[][] {
  const weeks: (YearDay | null)[][] = [];
  const first = `${month}-01`;
  for (
    let monday = addDays(first, -mondayIndex(first));
    monday.slice(0, 7) <= month;
    monday = addDays(monday, 7)
  ) {
    weeks.push(
      [0, 1, 2, 3, 4, 5, 6].map((offset) => {
        const date = addDays(monday, offset);
        if (!date.startsWith(month)) return null;
        return { date, named: named.get(date) ?? null, isWeekend: offset >= 5 };
      }),
    );
  }
  return weeks;
}

function mondayIndex(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}
