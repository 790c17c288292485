import { type CivilDate, addDays, daysBetween } from './civil-date.js';

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

const NOTICE_2024: HolidayNotice = {
  year: 2024,
  published: true,
  source: '国务院办公厅关于2024年部分节假日安排的通知（国办发明电〔2023〕7号，2023-10-25）',
  holidays: [
    { name: '元旦', from: '2024-01-01', to: '2024-01-01' },
    { name: '春节', from: '2024-02-10', to: '2024-02-17', makeUp: ['2024-02-04', '2024-02-18'] },
    { name: '清明节', from: '2024-04-04', to: '2024-04-06', makeUp: ['2024-04-07'] },
    { name: '劳动节', from: '2024-05-01', to: '2024-05-05', makeUp: ['2024-04-28', '2024-05-11'] },
    { name: '端午节', from: '2024-06-10', to: '2024-06-10' },
    { name: '中秋节', from: '2024-09-15', to: '2024-09-17', makeUp: ['2024-09-14'] },
    { name: '国庆节', from: '2024-10-01', to: '2024-10-07', makeUp: ['2024-09-29', '2024-10-12'] },
  ],
};

const NOTICE_2025: HolidayNotice = {
  year: 2025,
  published: true,
  source: '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号，2024-11-12）',
  holidays: [
    { name: '元旦', from: '2025-01-01', to: '2025-01-01' },
    { name: '春节', from: '2025-01-28', to: '2025-02-04', makeUp: ['2025-01-26', '2025-02-08'] },
    { name: '清明节', from: '2025-04-04', to: '2025-04-06' },
    { name: '劳动节', from: '2025-05-01', to: '2025-05-05', makeUp: ['2025-04-27'] },
    { name: '端午节', from: '2025-05-31', to: '2025-06-02' },
    { name: '国庆节、中秋节', from: '2025-10-01', to: '2025-10-08', makeUp: ['2025-09-28', '2025-10-11'] },
  ],
};

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
export const BUILT_IN_NOTICES: readonly HolidayNotice[] = [
  NOTICE_2024,
  NOTICE_2025,
  NOTICE_2026,
  ESTIMATE_2027,
];

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
