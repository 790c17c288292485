import type { RunningTotal } from './running-total.js';
import { StatutoryTimeError, shown } from './statutory-time.errors.js';

/** A stretch of a working day in which an office is open, `HH:MM` to `HH:MM`. */
export interface OfficeHours {
  readonly from: string;
  readonly to: string;
}

/** A stretch in seconds of the day, `from` ≤ s < `to`. */
export interface OpenStretch {
  readonly from: number;
  readonly to: number;
}

/** The hours of a county that sets none. */
export const DEFAULT_OFFICE_HOURS: readonly OfficeHours[] = [
  { from: '08:30', to: '12:00' },
  { from: '13:30', to: '17:00' },
];

const TIME_OF_DAY = /^([01]\d|2[0-3]):([0-5]\d)$/;
const SECONDS_PER_DAY = 86_400;

/** Reads office hours; absent or `null` is the default. Throws `INVALID_CALENDAR`. */
export function readOfficeHours(hours: unknown): readonly OpenStretch[] {
  const list: unknown = hours ?? DEFAULT_OFFICE_HOURS;
  if (!Array.isArray(list) || list.length === 0) throw invalid('at least one stretch is expected');
  let closedAt = 0;
  return list.map((entry: unknown) => {
    const { from, to } = stretchOf(entry);
    if (from >= to) throw invalid('a stretch ends before it begins');
    if (from < closedAt) throw invalid('the stretches overlap or are not in order');
    closedAt = to;
    return { from, to };
  });
}

/** Office seconds before a second, from the working days before a day: only differences have a meaning. */
export function officeSecondsBefore(
  stretches: readonly OpenStretch[],
  workingDaysBefore: RunningTotal,
): RunningTotal {
  const perDay = openBefore(stretches, SECONDS_PER_DAY);
  return (second) => {
    const day = Math.floor(second / SECONDS_PER_DAY);
    const before = workingDaysBefore(day);
    const isWorked = workingDaysBefore(day + 1) > before;
    return before * perDay + (isWorked ? openBefore(stretches, second - day * SECONDS_PER_DAY) : 0);
  };
}

// helpers

function stretchOf(entry: unknown): OpenStretch {
  if (typeof entry !== 'object' || entry === null) throw invalid('a stretch has from and to');
  const { from, to } = entry as Readonly<Record<string, unknown>>;
  return { from: secondOfDay(from), to: secondOfDay(to) };
}

function secondOfDay(text: unknown): number {
  const match = typeof text === 'string' ? TIME_OF_DAY.exec(text) : null;
  if (match === null) throw invalid(`${shown(text)} is no time as HH:MM`);
  return Number(match[1]) * 3600 + Number(match[2]) * 60;
}

function openBefore(stretches: readonly OpenStretch[], second: number): number {
  let open = 0;
  for (const { from, to } of stretches) open += Math.max(0, Math.min(second, to) - from);
  return open;
}

function invalid(message: string): StatutoryTimeError {
  return new StatutoryTimeError('INVALID_CALENDAR', `office hours: ${message}`);
}
