import { inShanghai } from '@app/fields';

const DAY_MS = 86_400_000;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/;
const WEEKDAYS_ZH = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];
const WEEKDAYS_EN = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export type Language = 'zh-CN' | 'en';

export interface DateTextOptions {
  language: Language;
  /** Civil date of now; the year is left out when it is the same. */
  today?: string | null;
  weekday?: boolean;
}

/** "10月12日 周一" for `2026-10-12`; with the year where it is not the year of today. */
export function dateText(date: string, { language, today, weekday = true }: DateTextOptions): string {
  const parts = parseCivil(date);
  if (parts === null) return date;
  const { year, month, day, week } = parts;
  const withYear = today !== undefined && today !== null && !today.startsWith(`${year}-`);
  if (language === 'en') {
    return `${weekday ? `${WEEKDAYS_EN[week]} ` : ''}${day} ${MONTHS_EN[month - 1]}${withYear ? ` ${year}` : ''}`;
  }
  return `${withYear ? `${year}年` : ''}${month}月${day}日${weekday ? ` ${WEEKDAYS_ZH[week]}` : ''}`;
}

/** As `dateText`; a moment of a limit in hours with its time of day: "10月12日 周一 15:20". */
export function dateOrMomentText(moment: string, options: DateTextOptions): string {
  return isMoment(moment) ? momentText(moment, { weekday: true, ...options }) : dateText(moment, options);
}

/** "2026年6月3日" / "3 Jun 2026", always with the year. */
export function fullDateText(date: string, language: Language): string {
  const parts = parseCivil(date);
  if (parts === null) return date;
  return language === 'en'
    ? `${parts.day} ${MONTHS_EN[parts.month - 1]} ${parts.year}`
    : `${parts.year}年${parts.month}月${parts.day}日`;
}

/** "2026年6月" / "Jun 2026" for `2026-06`. */
export function monthText(month: string, language: Language): string {
  const [year, number] = month.split('-').map(Number);
  return language === 'en' ? `${MONTHS_EN[(number ?? 1) - 1]} ${year}` : `${year}年${number}月`;
}

/** "10月12日 14:30" for an ISO instant, in Chinese time wherever the browser is. */
export function momentText(instant: string, options: DateTextOptions): string {
  const local = toShanghai(instant);
  return local === null ? instant : `${dateText(local.date, { weekday: false, ...options })} ${local.time}`;
}

/** Civil date and clock time in Asia/Shanghai (no daylight saving, so a fixed offset). */
export function toShanghai(instant: string): { date: string; time: string } | null {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) return null;
  const iso = inShanghai(ms);
  return { date: iso.slice(0, 10), time: iso.slice(11, 16) };
}

/** Calendar days from `from` to `to`, signed. */
export function daysBetween(from: string, to: string): number {
  return Math.round((toUtc(to) - toUtc(from)) / DAY_MS);
}

/** As `daysBetween`, with parts of days where both are moments. */
export function exactDaysBetween(from: string, to: string): number {
  if (!isMoment(from) || !isMoment(to)) return daysBetween(from, to);
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** Whether a text names a moment of a limit in hours, and not a civil date. */
export function isMoment(text: unknown): text is string {
  return typeof text === 'string' && MOMENT.test(text);
}

/** The civil date `days` after `date`. */
export function addDays(date: string, days: number): string {
  return new Date(toUtc(date) + days * DAY_MS).toISOString().slice(0, 10);
}

function parseCivil(date: string) {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return { year, month, day, week: new Date(Date.UTC(year, month - 1, day)).getUTCDay() };
}

function toUtc(date: string): number {
  return Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
}
