import type { WhatIf } from '@/shared/api/types.js';
import { durationText } from '@/shared/format/stageStatus.js';
import type { Translate } from '@/shared/i18n/useText.js';
import { ratePercent } from './rateText.js';

type Point = WhatIf['curve'][number];

/** "承诺 5 个工作日：93.3%（84/90）", with 样本不足 in the place of the percentage of too few cases. */
export function trialText({ unit, sample }: WhatIf, { days, onTime, total }: Point, t: Translate): string {
  const rate = ratePercent({ numerator: onTime, denominator: total, rate: null });
  return t('trial.readout', {
    promise: durationText(days, unit, t),
    rate: (sample.isEnough ? rate : null) ?? t('metric.tooFew'),
    a: onTime,
    b: total,
  });
}

/** The day on which the eye should fall first: the promise in force, else the first that nine of ten runs keep. */
export function firstDays({ current, curve }: WhatIf): number {
  const inForce = curve.find(({ days }) => days === current.days);
  const nineOfTen = curve.find(({ onTime, total }) => total > 0 && onTime >= total * 0.9);
  return (inForce ?? nineOfTen ?? curve.at(-1))?.days ?? 1;
}
