import { formatPeriod, parsePeriod } from '@app/statutory-time';
import { monthDayText, monthDayTextEn } from './month-day-text.js';
import { stageNameEn } from './stage-name-en.js';
import type { TimelineDetails } from './timeline.queries.js';
import type { Sentence } from './timeline-sentence.js';

interface ClockSubject {
  person: string | null;
  details: TimelineDetails;
}

/** Somebody asked to move the clock of a stage. */
export function clockRequested({ person, details }: ClockSubject): Sentence {
  const { zh, en } = wordsOf(details);
  return {
    text: `${person ?? '系统'}申请：“${details.stageName}”${zh}${basisZh(details)}，理由：${details.reason}`,
    textEn: `${person ?? 'The system'} asked for “${stageNameEn(details)}”: ${en}${basisEn(details)}; reason: ${details.reason}`,
  };
}

/** The clock of a stage was moved. */
export function clockApplied({ person, details }: ClockSubject): Sentence {
  const { zh, en } = wordsOf(details);
  const dates = duesOf(details);
  return {
    text: `${person ?? '系统'}登记：“${details.stageName}”${zh}${basisZh(details)}${dates.zh}`,
    textEn: `${person ?? 'The system'} recorded “${stageNameEn(details)}”: ${en}${basisEn(details)}${dates.en}`,
  };
}

/** A request was not granted, by who decides or because the rules do not allow it. */
export function clockRefused({ person, details }: ClockSubject): Sentence {
  const { zh, en } = wordsOf(details);
  const isEnded = details.refusalCode === 'STAGE_CLOSED';
  const [why, whyEn] = isEnded
    ? ['：环节已经结束', ': the stage had ended']
    : [
        details.note === undefined ? '' : `：${details.note}`,
        details.note === undefined ? '' : `: ${details.note}`,
      ];
  return {
    text: `${person ?? '系统'}未批准“${details.stageName}”${zh}${why}`,
    textEn: `${person ?? 'The system'} did not grant “${stageNameEn(details)}”: ${en}${whyEn}`,
  };
}

/** Who asked took the request back. */
export function clockWithdrawn({ person, details }: ClockSubject): Sentence {
  const { zh, en } = wordsOf(details);
  return {
    text: `${person ?? '申请人'}撤回了申请：“${details.stageName}”${zh}`,
    textEn: `${person ?? 'The applicant'} took back the request for “${stageNameEn(details)}”: ${en}`,
  };
}

// helpers

const NAMES: Readonly<Record<string, { zh: string; en: string }>> = {
  pause: { zh: '中止', en: 'pause' },
  resume: { zh: '恢复', en: 'resumption' },
  exclude: { zh: '扣除', en: 'exclusion' },
  restart: { zh: '重新计算', en: 'restart' },
  extend: { zh: '延长', en: 'extension' },
  switch: { zh: '转程序', en: 'switch' },
};

/** The operation with its dates, in both languages. */
function wordsOf({ operation = '', on = '', to, period, cancelled }: TimelineDetails): {
  zh: string;
  en: string;
} {
  const name = NAMES[operation];
  const parsed = period === undefined ? undefined : parsePeriod(period);
  const [amountZh, amountEn] =
    parsed === undefined ? ['', ''] : [formatPeriod(parsed, 'zh'), formatPeriod(parsed, 'en')];
  switch (operation) {
    case 'cancel':
      return {
        zh: `更正，原“${NAMES[cancelled ?? '']?.zh ?? ''}”作废`,
        en: `correction, the ${NAMES[cancelled ?? '']?.en ?? 'entry'} is void`,
      };
    case 'extend':
      return { zh: `延长 ${amountZh}`, en: `extension by ${amountEn}` };
    case 'switch':
      return { zh: `转程序，期限改为 ${amountZh}`, en: `switch to a limit of ${amountEn}` };
    case 'exclude':
      return {
        zh: `扣除 ${monthDayText(on)}至 ${monthDayText(to ?? on)}`,
        en: `exclusion from ${monthDayTextEn(on)} to ${monthDayTextEn(to ?? on)}`,
      };
    default:
      return {
        zh: `自 ${monthDayText(on)}起${name?.zh ?? operation}`,
        en: `${name?.en ?? operation} from ${monthDayTextEn(on)}`,
      };
  }
}

function basisZh({ article, documentNo, approvedOn }: TimelineDetails): string {
  const paper = approvedOn === undefined ? undefined : `${monthDayText(approvedOn)}书面批准，补录`;
  const parts = [article, documentNo, paper].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : `（${parts.join('，')}）`;
}

function basisEn({ article, documentNo, approvedOn }: TimelineDetails): string {
  const paper =
    approvedOn === undefined
      ? undefined
      : `approved on paper on ${monthDayTextEn(approvedOn)}, entered afterwards`;
  const parts = [article, documentNo, paper].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function duesOf({ dueBefore, dueAfter }: TimelineDetails): { zh: string; en: string } {
  if (dueBefore === dueAfter) return { zh: '', en: '' };
  const zh = [dueBefore, dueAfter].map((due) => (due === undefined ? '暂停' : monthDayText(due)));
  const en = [dueBefore, dueAfter].map((due) => (due === undefined ? 'stopped' : monthDayTextEn(due)));
  return {
    zh: `，法定到期日 ${zh.join(' → ')}`,
    en: `, due ${en.join(' → ')}`,
  };
}
