import type { TimeUnit } from '@/shared/api/types.js';
import type { Translate } from '@/shared/i18n/useText.js';
import { durationText } from './stageStatus.js';

interface Counted {
  amount: number;
  /** A unit that is not known reads as days. */
  unit: TimeUnit | (string & {});
}

/** "15 天" / "3 个月": a length of time as the law sets it. */
export function periodText({ amount, unit }: Counted, t: Translate): string {
  if (unit === 'month') return t('unit.months', { n: amount });
  if (unit === 'year') return t('unit.years', { n: amount });
  return durationText(amount, unit, t);
}
