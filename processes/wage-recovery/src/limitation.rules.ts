import { type CivilDate, type Period, type WorkCalendar, stageTiming } from '@app/statutory-time';

export interface LimitationQuestion {
  receivedOn: CivilDate;
  /** Last day for which wages are unpaid. */
  unpaidTo: CivilDate;
  /** End of the employment; absent while it lasts. */
  relationEndedOn?: CivilDate | null;
}

/** Whose case it is, and which remedies time still leaves; advice for the people, never a bar to a claim. */
export interface LimitationFinding {
  jurisdictionOk: boolean;
  withinInspection2y: boolean;
  arbLimitOk: boolean;
  limitationNotes: string[];
}

export interface Jurisdiction {
  /** The town where the claim was taken is one of this county. */
  isOwnTown: boolean;
  /** Town where the work was done, when it is another one. */
  workTown?: { code: string; isOfCounty: boolean };
}

const TWO_YEARS: Period = { amount: 2, unit: 'year' };
const ONE_YEAR: Period = { amount: 1, unit: 'year' };

/** First contact takes the claim whoever will handle it (保障农民工工资支付条例§10); time is judged on the day of receipt. */
export function judgeLimitation(
  question: LimitationQuestion,
  jurisdiction: Jurisdiction,
  calendar: WorkCalendar,
): LimitationFinding {
  const inspection = judgeInspection(question, calendar);
  const arbitration = judgeArbitration(question, calendar);
  const place = judgePlace(jurisdiction);
  return {
    jurisdictionOk: place.ok,
    withinInspection2y: inspection.ok,
    arbLimitOk: arbitration.ok,
    limitationNotes: [place.note, inspection.note, arbitration.note].filter((note) => note !== null),
  };
}

// helpers

interface Judgement {
  ok: boolean;
  note: string | null;
}

/** 劳动保障监察条例§20: a violation is not prosecuted when nobody reported it within 2 years of its end. */
function judgeInspection({ receivedOn, unpaidTo }: LimitationQuestion, calendar: WorkCalendar): Judgement {
  const last = lastDay(TWO_YEARS, unpaidTo, calendar);
  const ok = receivedOn <= last;
  return {
    ok,
    note: ok ? null : `欠薪截至 ${unpaidTo}，已超过劳动保障监察两年查处期限（${last}），监察条例第20条。`,
  };
}

/** 调解仲裁法§27: one year, not running while the employment lasts, one year after its end. */
function judgeArbitration(
  { receivedOn, relationEndedOn }: LimitationQuestion,
  calendar: WorkCalendar,
): Judgement {
  if (relationEndedOn === null || relationEndedOn === undefined) {
    return {
      ok: true,
      note: '未填劳动关系终止日期：存续期间追索劳动报酬不受一年仲裁时效限制（调解仲裁法第27条）。',
    };
  }
  const last = lastDay(ONE_YEAR, relationEndedOn, calendar);
  const ok = receivedOn <= last;
  const state = ok ? '应当' : '已过期，应当';
  return {
    ok,
    note: `劳动关系于 ${relationEndedOn} 终止，仲裁${state}在 ${last} 前申请（调解仲裁法第27条）。`,
  };
}

function judgePlace({ isOwnTown, workTown }: Jurisdiction): Judgement {
  if (workTown === undefined) {
    return { ok: isOwnTown, note: isOwnTown ? null : '受理镇街不在本县组织机构内，请核对后移交。' };
  }
  if (workTown.isOfCounty)
    return { ok: true, note: '用工地在本县其他镇街：首接单位先受理（首问负责），不得推诿。' };
  return { ok: false, note: '用工地不在本县，受理后应当转送用工地并告知劳动者。' };
}

/** The last day rolls to a working day when it is a rest day (民法典§203). */
function lastDay(limit: Period, start: CivilDate, calendar: WorkCalendar): CivilDate {
  return stageTiming({ limit, start, calendar }).dueOn ?? start;
}
