import { startOfDay } from '../demo/office-time.mjs';

const HOUR_MS = 60 * 60 * 1000;
const UNITS_MS = { day: 24 * HOUR_MS, hour: HOUR_MS, minute: 60_000 };
/** A day without a time of day means its morning. */
const MORNING_MS = 9 * HOUR_MS;

/** The moment that `2026-09-14` or `2026-09-14 15:00` names, in ms since the epoch. */
export function momentOf(text) {
  const [date, time] = text.split(' ');
  if (time === undefined) return startOfDay(date) + MORNING_MS;
  const [hours, minutes] = time.split(':').map(Number);
  return startOfDay(date) + hours * HOUR_MS + minutes * UNITS_MS.minute;
}

/** The length of `3 days` or `2 hours`, in ms. */
export function durationOf(text) {
  const [amount, unit] = text.split(' ');
  return Number(amount) * UNITS_MS[unit.replace(/s$/, '')];
}

/** When a step is taken at the earliest: its day, or after what passes, else at once after the step before it. */
export function stepAt(step, before) {
  if (step.at !== undefined) return Math.max(before, momentOf(step.at));
  return step.wait === undefined ? before : before + durationOf(step.wait);
}
