import { wholeNumber } from '../lib/arguments.mjs';

/** Up to today, instead of a number of days. */
export const HISTORY = 'history';
const USUAL_DAYS = 30;
/** The clock cannot go back, so a slip must not move it by years. */
const MOST_DAYS = 366;

/** How far the arguments want the clock to move; undefined where they cannot be read. */
export function daysAsked(args) {
  const [flag, value, ...rest] = args;
  if (flag === undefined) return USUAL_DAYS;
  if (flag === '--history' && value === undefined) return HISTORY;
  const days = flag === '--days' && rest.length === 0 ? wholeNumber(value) : undefined;
  return days !== undefined && days >= 1 && days <= MOST_DAYS ? days : undefined;
}
