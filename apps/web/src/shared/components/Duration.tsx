import type { TimeUnit } from '@/shared/api/types.js';
import { durationText } from '@/shared/format/stageStatus.js';
import { useText } from '@/shared/i18n/useText.js';

/** An amount of time in the unit of the law. */
export function Duration({ amount, unit }: { amount: number; unit?: TimeUnit | null }) {
  const { t } = useText();
  return <span className="number nowrap">{durationText(amount, unit, t)}</span>;
}
