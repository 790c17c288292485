import type { NamedDay } from './named-day.js';

/** What a publication changes among the named days of a year. */
export interface CalendarDifference {
  added: NamedDay[];
  removed: NamedDay[];
  changed: { before: NamedDay; after: NamedDay }[];
}

/** Compares the days of a year before and after; a day that keeps its kind and name appears nowhere. */
export function differenceOf(before: readonly NamedDay[], after: readonly NamedDay[]): CalendarDifference {
  const [old, now] = [byDay(before), byDay(after)];
  return {
    added: after.filter(({ day }) => !old.has(day)).map(plain),
    removed: before.filter(({ day }) => !now.has(day)).map(plain),
    changed: after.flatMap((day) => {
      const was = old.get(day.day);
      return was === undefined || isSame(was, day) ? [] : [{ before: plain(was), after: plain(day) }];
    }),
  };
}

// helpers

function byDay(days: readonly NamedDay[]): Map<string, NamedDay> {
  return new Map(days.map((day) => [day.day, day]));
}

function isSame(a: NamedDay, b: NamedDay): boolean {
  return a.kind === b.kind && a.name === b.name;
}

function plain({ day, kind, name }: NamedDay): NamedDay {
  return { day, kind, name };
}
