import type { FieldFault } from '@app/kernel';
import { type CivilDate, type WorkCalendar, addDays } from '@app/statutory-time';

/** The longest rest that a notice ever ordered has ten days; a month of it is a date misread. */
const IMPROBABLE_REST = 28;
/** A plain year has 260 to 262 weekdays, and notices leave about 248 of them. */
const [FEWEST_WORKING_DAYS, MOST_WORKING_DAYS] = [230, 270];
const CODES: ReadonlySet<string> = new Set(['CALENDAR_REST_TOO_LONG', 'CALENDAR_WORKING_DAYS_IMPROBABLE']);

/** What makes a year improbable, counted by the calendar as it would be with it. */
export function improbabilitiesOf(year: number, calendar: WorkCalendar): FieldFault[] {
  return [...restFaults(year, calendar), ...workingDayFaults(year, calendar)];
}

/** Whether one of these warnings asks for an explicit confirmation. */
export function isImprobable(warnings: readonly FieldFault[]): boolean {
  return warnings.some(({ code }) => CODES.has(code));
}

// helpers

function restFaults(year: number, calendar: WorkCalendar): FieldFault[] {
  return restsIn(year, calendar)
    .filter(({ days }) => days >= IMPROBABLE_REST)
    .map(({ from, days }) => ({
      path: from,
      code: 'CALENDAR_REST_TOO_LONG',
      message: `从 ${from} 起连续休息 ${days} 天，请核对`,
    }));
}

/** The stretches of rest that touch the year, also those that begin or end outside it. */
function restsIn(year: number, calendar: WorkCalendar): { from: CivilDate; days: number }[] {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const rests: { from: CivilDate; days: number }[] = [];
  let days = 0;
  // beyond the year, because a file names days of the months beside it
  for (let day = `${year - 1}-12-01`; day <= `${year + 1}-03-01`; day = addDays(day, 1)) {
    days = calendar.isWorkingDay(day) ? 0 : days + 1;
    const from = addDays(day, 1 - days);
    const isOver = days > 0 && calendar.isWorkingDay(addDays(day, 1));
    if (isOver && day >= first && from <= last) rests.push({ from, days });
  }
  return rests;
}

function workingDayFaults(year: number, calendar: WorkCalendar): FieldFault[] {
  const worked = calendar.workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`);
  if (worked >= FEWEST_WORKING_DAYS && worked <= MOST_WORKING_DAYS) return [];
  const message = `全年 ${worked} 个工作日，一般在 ${FEWEST_WORKING_DAYS} 至 ${MOST_WORKING_DAYS} 个之间，请核对`;
  return [{ path: 'days', code: 'CALENDAR_WORKING_DAYS_IMPROBABLE', message }];
}
