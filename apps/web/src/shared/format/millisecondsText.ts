import type { TextKey, Translate } from '@/shared/i18n/useText.js';

const UNITS: readonly (readonly [milliseconds: number, key: TextKey])[] = [
  [86_400_000, 'span.days'],
  [3_600_000, 'span.hours'],
  [60_000, 'span.minutes'],
  [1_000, 'span.seconds'],
];

/** A span of time as people say it, in its two largest units; below a second in milliseconds. */
export function millisecondsText(milliseconds: number, t: Translate): string {
  const whole = Math.round(milliseconds);
  const largest = UNITS.findIndex(([size]) => whole >= size);
  if (largest < 0) return t('span.milliseconds', { n: whole });
  const shown = UNITS.slice(largest, largest + 2);
  const smallest = shown.at(-1)?.[0] ?? 1;
  let rest = Math.floor(whole / smallest) * smallest;
  const parts = shown.map(([size, key]) => {
    const n = Math.floor(rest / size);
    rest -= n * size;
    return n === 0 ? null : t(key, { n });
  });
  return parts.filter((part) => part !== null).join(' ');
}
