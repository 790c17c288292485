import { readDate } from './date.js';
import { isRead, plainText, type Reading } from './reading.js';

const TIME = /^(?<hour>\d{1,2}):(?<minute>\d{2})$/;
const KEPT_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const MOMENT = /^(?<date>.+?)(?: |T|(?<=日))(?<time>\d{1,2}:\d{2})$/;

/** The time of day of a text such as `9:05` or `14：30`, as `09:05`. */
export function readTime(text: string): Reading<string> {
  const parts = TIME.exec(plainText(text))?.groups;
  const [hour, minute] = [Number(parts?.['hour']), Number(parts?.['minute'])];
  if (parts === undefined || hour > 23 || minute > 59) return { fault: 'TIME' };
  return { value: `${String(hour).padStart(2, '0')}:${parts['minute']}` };
}

/** Whether a text is a moment as it is typed and kept to the minute: `2026-11-20T14:30`. */
export function isKeptMoment(text: string): boolean {
  return KEPT_MOMENT.test(text) && isRead(readMoment(text));
}

/** The civil date and time of a text such as `2026-11-20 14:30`, as `2026-11-20T14:30`. */
export function readMoment(text: string): Reading<string> {
  const parts = MOMENT.exec(plainText(text))?.groups;
  if (parts === undefined) return { fault: 'TIME' };
  const [date, time] = [readDate(parts['date'] ?? ''), readTime(parts['time'] ?? '')];
  if (!isRead(date)) return date;
  return isRead(time) ? { value: `${date.value}T${time.value}` } : time;
}
