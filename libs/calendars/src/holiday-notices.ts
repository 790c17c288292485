/** The notices live beside the computation, so that the command line and the database start from the same days. */
export { BUILT_IN_NOTICES, type HolidayNotice, daysOfNotice } from '@app/statutory-time';
