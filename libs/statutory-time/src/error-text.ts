import type { TextLanguage } from './moment-text.js';
import type { DeadlineErrorCode } from './statutory-time.errors.js';

const TEXTS: Readonly<Record<DeadlineErrorCode, Readonly<Record<TextLanguage, string>>>> = {
  INVALID_CASE: {
    zh: '缺少必需的内容，或者有一项的形式不对',
    en: 'something that it needs is missing, or is of the wrong form',
  },
  INVALID_CALENDAR: { zh: '放假安排有误', en: 'its calendar is faulty' },
  UNKNOWN_UNIT: { zh: '有期限的单位不认识', en: 'a period has an unknown unit' },
  INVALID_AMOUNT: {
    zh: '期限的数量应为 1 以上的整数，到期日不得晚于 9999 年',
    en: 'the amount of a period has to be a whole number of 1 or more, and its end before the year 10000',
  },
  UNKNOWN_EVENT: { zh: '有一项期限操作的类型不认识', en: 'an event is of an unknown type' },
  INVALID_DATE: {
    zh: '有一个日期或时间不存在，或者写法不对',
    en: 'a date or time does not exist or is not well written',
  },
  MIXED_HOURS: {
    zh: '小时、工作时与其他单位不能混用',
    en: 'hours, working hours and other units cannot be mixed',
  },
  TIME_REQUIRED: {
    zh: '按小时或工作时计算，每个时点都要写明几时几分',
    en: 'where hours are counted, every moment needs a time of day',
  },
  EVENT_BEFORE_START: { zh: '有一项期限操作早于起算', en: 'an event lies before the start' },
  END_BEFORE_START: { zh: '扣除的结束早于开始', en: 'an exclusion ends before it begins' },
  EXTENSION_WITHOUT_APPROVER: { zh: '延长没有写明批准人', en: 'an extension names nobody who approved it' },
  PAUSE_OVERLAP: { zh: '中止还没有恢复，不能再中止', en: 'it is paused while it is paused already' },
  RESUME_WITHOUT_PAUSE: { zh: '没有中止，不能恢复', en: 'it is resumed while it is not paused' },
  EVENT_AFTER_DUE: {
    zh: '延长或转程序晚于到期日，要在到期前决定',
    en: 'an extension or a change of procedure comes after the due date; it has to be decided before',
  },
  COMPLETED_BEFORE_START: { zh: '办结早于起算', en: 'it is completed before it starts' },
};

/** What is wrong with a case, as a part of a sentence. */
export function formatError(error: DeadlineErrorCode, language: TextLanguage): string {
  return TEXTS[error][language];
}
