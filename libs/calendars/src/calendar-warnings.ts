import { createCalendar } from '@app/statutory-time';
import type { FieldFault } from '@app/kernel';
import type { NamedDay } from './named-day.js';

/** The holidays of 全国年节及纪念日放假办法 for everybody; a notice names each of them. */
const STATUTORY_HOLIDAYS = ['元旦', '春节', '清明', '劳动节', '端午', '中秋', '国庆'];
const WEEK = createCalendar({ years: {} });

/** What a year's file says that is allowed but rarely meant. */
export function warningsOf(year: number, source: string, days: readonly NamedDay[]): FieldFault[] {
  const missing = STATUTORY_HOLIDAYS.filter(
    (holiday) => !days.some(({ kind, name }) => kind === 'off' && name.includes(holiday)),
  );
  return [
    ...(source === '' ? [warning('papers', 'CALENDAR_WITHOUT_SOURCE', '没有写明依据的通知')] : []),
    ...(missing.length > 0
      ? [warning('days', 'CALENDAR_HOLIDAY_MISSING', `${year} 年没有出现：${missing.join('、')}`)]
      : []),
    ...days.flatMap(warningsOfDay),
  ];
}

// helpers

function warningsOfDay({ day, kind, name }: NamedDay): FieldFault[] {
  if (kind === 'work' && WEEK.isWorkingDay(day))
    return [warning(day, 'CALENDAR_WORK_ON_WEEKDAY', `${day} 本来就是工作日，不必写为调休上班`)];
  if (kind === 'off' && name === '')
    return [warning(day, 'CALENDAR_DAY_WITHOUT_NAME', `${day} 没有写明是什么假日`)];
  return [];
}

function warning(path: string, code: string, message: string): FieldFault {
  return { path, code, message };
}
