import type { CalendarData, CalendarYearData } from './calendar.js';

/** 2026, by the notice of the General Office of the State Council of 2025-11-04: 248 working days. */
export const CALENDAR_2026: CalendarYearData = {
  published: true,
  off: [
    ...['2026-01-01', '2026-01-02', '2026-01-03'],
    ...['2026-02-15', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19'],
    ...['2026-02-20', '2026-02-21', '2026-02-22', '2026-02-23'],
    ...['2026-04-04', '2026-04-05', '2026-04-06'],
    ...['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05'],
    ...['2026-06-19', '2026-06-20', '2026-06-21'],
    ...['2026-09-25', '2026-09-26', '2026-09-27'],
    ...['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07'],
  ],
  work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
};

/**
 * 2027, an estimate until the notice is imported: the statutory holidays alone (全国年节及纪念日放假办法), without the
 * rest days and make-up days that a notice moves.
 */
export const CALENDAR_2027_ESTIMATE: CalendarYearData = {
  published: false,
  off: [
    '2027-01-01',
    ...['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'],
    '2027-04-05',
    ...['2027-05-01', '2027-05-02'],
    '2027-06-09',
    '2027-09-15',
    ...['2027-10-01', '2027-10-02', '2027-10-03'],
  ],
  work: [],
};

/** The years that come with the product, before an administrator imports others. */
export const BUILT_IN_CALENDAR: CalendarData = {
  years: { '2026': CALENDAR_2026, '2027': CALENDAR_2027_ESTIMATE },
};
