export { BUILT_IN_CALENDAR, CALENDAR_2026, CALENDAR_2027_ESTIMATE } from './calendar-data.js';
export { createCalendar } from './calendar.js';
export type { CalendarData, CalendarYearData, ListedDay, LocalDays, WorkCalendar } from './calendar.js';
export { cardDays } from './card-days.js';
export type { CardDays } from './card-days.js';
export { addDays, addMonths, daysBetween, endOfDayInstant, isCivilDate } from './civil-date.js';
export type { CivilDate } from './civil-date.js';
export type {
  DeadlineAnswer,
  DeadlineCase,
  DeadlineEvent,
  DeadlineEventType,
  DeadlineStatus,
  MomentText,
} from './deadline-case.js';
export type { ClockKind, DeadlineStep, MakeUpDay, SkippedSpan, StillSpan } from './deadline-step.js';
export { computeDeadline } from './deadline.js';
export { formatError } from './error-text.js';
export { explainedAnswer } from './explained-answer.js';
export type { ExplainedAnswer } from './explained-answer.js';
export { explainDeadline, explainStage } from './explain.js';
export { BUILT_IN_NOTICES, daysOfNotice } from './holiday-notices.js';
export type { HolidayNotice } from './holiday-notices.js';
export { DEFAULT_OFFICE_HOURS } from './office-hours.js';
export type { OfficeHours } from './office-hours.js';
export { answerJsonLine } from './json-lines.js';
export { smallestKeptPromise, suspendedShare } from './kept-promise.js';
export type { FinishedStage } from './kept-promise.js';
export { limitText } from './limit-text.js';
export { formatMoment, plainMoment } from './moment-text.js';
export { momentInShanghai } from './moment.js';
export { canBeLonger, isLonger } from './period-order.js';
export { PERIOD_UNITS, countUnitOf, formatPeriod, lineOf, parsePeriod, periodsIn } from './period.js';
export type { CountUnit, Period, PeriodUnit } from './period.js';
export { PromiseWindows } from './promise-window.js';
export type { Exceedance, PromiseWindow } from './promise-window.js';
export { formatStep } from './step-text.js';
export type { StepLanguage } from './step-text.js';
export { stageTiming } from './stage-timing.js';
export type { StageTiming, StageTimingInput } from './stage-timing.js';
export { DEADLINE_ERROR_CODES, StatutoryTimeError } from './statutory-time.errors.js';
export type { DeadlineErrorCode } from './statutory-time.errors.js';
