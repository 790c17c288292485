import { inShanghai, SHANGHAI_ZONE } from '@app/fields';
import {
  type CountUnit,
  type MomentText,
  formatMoment,
  formatPeriod,
  plainMoment,
} from '@app/statutory-time';

const NUMERALS = [...'一二三四五六七八九'];

/** `一、办理记录` for the first part. */
export function numbered(title: string, index: number): string {
  return `${NUMERALS[index] ?? index + 1}、${title}`;
}

/** `2026-10-08 14:30` in Chinese time. */
export function momentWords(at: Date): string {
  return plainMoment(toTheMinute(at));
}

/** `2026年10月8日 14:30` in Chinese time. */
export function longMomentWords(at: Date): string {
  return formatMoment(toTheMinute(at), 'zh');
}

/** A date of a limit, or a moment where hours count; nothing where there is none. */
export function dueWords(due: MomentText | null): string {
  return due === null ? '' : plainMoment(due);
}

/** `3 个工作日` */
export function lengthWords(amount: number, unit: CountUnit): string {
  return formatPeriod({ amount, unit }, 'zh');
}

/** `1.2 MB` */
export function sizeWords(bytes: number): string {
  const [amount, unit] = bytes < MEGABYTE ? [bytes / KILOBYTE, 'KB'] : [bytes / MEGABYTE, 'MB'];
  return `${Math.max(0.1, Math.round(amount * 10) / 10)} ${unit}`;
}

/** What is known of several things, one under the other; a place where nothing is known has a dash. */
export function lines(...texts: (string | null | undefined)[]): string {
  const known = texts.filter((text) => text !== null && text !== undefined && text !== '');
  return known.length === 0 ? '—' : known.join('\n');
}

/** In place of a file that cannot be set. */
export function unprinted(name: string): string {
  return `${name}：没能附在这里，请在系统中打开。`;
}

// helpers

const KILOBYTE = 1024;
const MEGABYTE = 1024 * 1024;

function toTheMinute(at: Date): MomentText {
  return `${inShanghai(at.getTime()).slice(0, 'YYYY-MM-DDTHH:MM'.length)}:00${SHANGHAI_ZONE}`;
}
