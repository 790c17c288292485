import { formatPeriod, parsePeriod } from './period.js';
import { StatutoryTimeError } from './statutory-time.errors.js';

/** A limit in Chinese words, e.g. `5 个工作日`; a text that is no period is shown as it is. */
export function limitText(limit: string | null): string | null {
  if (limit === null) return null;
  try {
    return formatPeriod(parsePeriod(limit), 'zh');
  } catch (error) {
    if (error instanceof StatutoryTimeError) return limit;
    throw error;
  }
}
