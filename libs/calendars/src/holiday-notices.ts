import { type CivilDate, addDays, daysBetween } from '@app/statutory-time';

/** One holiday of a year's notice: rest days from `from` to `to`, and the days worked in exchange (调休). */
interface Holiday {
  readonly name: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly makeUp?: readonly CivilDate[];
}

/** A year as its notice (or our estimate) arranges it. */
export interface HolidayNotice {
  readonly year: number;
  readonly published: boolean;
  readonly source: string;
  readonly holidays: readonly Holiday[];
}

/** 2026, by the notice of the General Office of the State Council of 2025-11-04: 248 working days. */
const NOTICE_2026: HolidayNotice = {
  year: 2026,
  published: true,
  source: '国务院办公厅关于2026年部分节假日安排的通知（2025-11-04）',
  holidays: [
    { name: '元旦', from: '2026-01-01', to: '2026-01-03', makeUp: ['2026-01-04'] },
    { name: '春节', from: '2026-02-15', to: '2026-02-23', makeUp: ['2026-02-14', '2026-02-28'] },
    { name: '清明节', from: '2026-04-04', to: '2026-04-06' },
    { name: '劳动节', from: '2026-05-01', to: '2026-05-05', makeUp: ['2026-05-09'] },
    { name: '端午节', from: '2026-06-19', to: '2026-06-21' },
    { name: '中秋节', from: '2026-09-25', to: '2026-09-27' },
    { name: '国庆节', from: '2026-10-01', to: '2026-10-07', makeUp: ['2026-09-20', '2026-10-10'] },
  ],
};

/** 2027: the statutory holidays alone; the notice that moves rest days and adds working days must be imported. */
const ESTIMATE_2027: HolidayNotice = {
  year: 2027,
  published: false,
  source: '未发布，暂按周末与法定节日估算（全国年节及纪念日放假办法）',
  holidays: [
    { name: '元旦', from: '2027-01-01', to: '2027-01-01' },
    { name: '春节', from: '2027-02-05', to: '2027-02-08' },
    { name: '清明节', from: '2027-04-05', to: '2027-04-05' },
    { name: '劳动节', from: '2027-05-01', to: '2027-05-02' },
    { name: '端午节', from: '2027-06-09', to: '2027-06-09' },
    { name: '中秋节', from: '2027-09-15', to: '2027-09-15' },
    { name: '国庆节', from: '2027-10-01', to: '2027-10-03' },
  ],
};

/** The years that come with the product, before an administrator imports others. */
export const BUILT_IN_NOTICES: readonly HolidayNotice[] = [NOTICE_2026, ESTIMATE_2027];

/** The named days of a notice, one by one. */
export function daysOfNotice(
  notice: HolidayNotice,
): { day: CivilDate; kind: 'off' | 'work'; name: string }[] {
  return notice.holidays.flatMap(({ name, from, to, makeUp = [] }) => [
    ...daysFrom(from, to).map((day) => ({ day, kind: 'off' as const, name })),
    ...makeUp.map((day) => ({ day, kind: 'work' as const, name: `${name}调休上班` })),
  ]);
}

// helpers

function daysFrom(from: CivilDate, to: CivilDate): CivilDate[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
}
