import { civilDayOf, startOfDay as midnightOf } from '../../dist/libs/fields/src/index.js';
import { CALENDAR_2026, addDays, createCalendar } from '../../dist/libs/statutory-time/src/index.js';

export { addDays, civilDayOf };

const HOUR_MS = 60 * 60 * 1000;
/** People act twice a day: in the morning and in the afternoon. */
const SLOTS_MS = [9.5 * HOUR_MS, 15 * HOUR_MS];

const calendar = createCalendar({ years: { 2026: CALENDAR_2026 } });

/** The first moment at or after the given one at which an office acts: a morning or an afternoon of a working day. */
export function nextOfficeMoment(epochMs) {
  for (let date = civilDayOf(epochMs); ; date = addDays(date, 1)) {
    if (!calendar.isWorkingDay(date)) continue;
    const midnight = startOfDay(date);
    for (const slot of SLOTS_MS) if (midnight + slot >= epochMs) return midnight + slot;
  }
}

/** The last moment before the given one at which an office acts. */
export function lastOfficeMoment(epochMs) {
  for (let date = civilDayOf(epochMs); ; date = addDays(date, -1)) {
    if (!calendar.isWorkingDay(date)) continue;
    for (const slot of SLOTS_MS.toReversed())
      if (startOfDay(date) + slot < epochMs) return startOfDay(date) + slot;
  }
}

/** Midnight in Asia/Shanghai of a civil date, in ms since the epoch. */
export function startOfDay(date) {
  return midnightOf(date).getTime();
}
