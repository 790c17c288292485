import { cancelRefused, cancelRequested, cancelWithdrawn } from './cancel-sentences.js';
import { clockApplied, clockRefused, clockRequested, clockWithdrawn } from './clock-sentences.js';
import type { Sentence, TimelineSubject } from './timeline-sentence.js';
import { repaired } from './repair-sentences.js';
import { cardIssued, cardWithdrawn } from './card-sentences.js';
import { ledgerCountered } from './ledger-sentences.js';
import { monthDayText, monthDayTextEn } from './month-day-text.js';
import { stageNameEn } from './stage-name-en.js';
import { type Period, formatPeriod, parsePeriod } from '@app/statutory-time';
import type { TimelineDetails, TimelineKind } from './timeline.queries.js';

/** A plain sentence in both languages; no words of the engine, no data of parties. */
export function sentenceOf(subject: TimelineSubject): Sentence {
  return SENTENCES[subject.kind](subject);
}

// helpers

const SENTENCES: Record<TimelineKind, (subject: TimelineSubject) => Sentence> = {
  'case-started': ({ person }) => ({
    text: person === null ? '案件已登记' : `${person}登记了案件`,
    textEn: person === null ? 'The case was registered' : `${person} registered the case`,
  }),
  'stage-opened': ({ details }) => stageOpened(details),
  'stage-closed': ({ details }) => stageClosed(details),
  'task-created': (subject) => taskCreated(subject),
  'task-claimed': ({ name, nameEn, person }) => ({
    text: `${person ?? '办理人'}领取了“${name}”`,
    textEn: `${person ?? 'An official'} took “${nameEn}”`,
  }),
  'task-returned': ({ name, nameEn, person }) => ({
    text: `“${name}”退回小组：${person ?? '办理人'}已停用，或不再担任能办理它的岗位`,
    textEn: `“${nameEn}” went back to its group: ${person ?? 'its holder'} is deactivated or lost the post for it`,
  }),
  'task-completed': ({ name, nameEn, person, outcome, outcomeEn = outcome }) => ({
    text: `${person === null ? `“${name}”已办完` : `${person}办完了“${name}”`}${outcome === undefined ? '' : `：${outcome}`}`,
    textEn: `${person === null ? `“${nameEn}” was done` : `${person} did “${nameEn}”`}${outcomeEn === undefined ? '' : `: ${outcomeEn}`}`,
  }),
  'work-done': ({ name, nameEn }) => ({
    text: `系统完成了“${name}”`,
    textEn: `The system did “${nameEn}”`,
  }),
  'ledger-countered': ledgerCountered,
  'event-reported': ({ name, nameEn, person }) => ({
    text: person === null ? `登记了新情况“${name}”` : `${person}登记了新情况“${name}”`,
    textEn: person === null ? `“${nameEn}” was reported` : `${person} reported “${nameEn}”`,
  }),
  'event-lapsed': ({ name, nameEn }) => ({
    text: `新情况“${name}”没有生效：登记时案件已经办到别处`,
    textEn: `“${nameEn}” had no effect: the case had moved on before`,
  }),
  'document-issued': ({ details: { title, documentNo } }) => ({
    text: `出具《${title}》（${documentNo}）`,
    textEn: `“${title}” (${documentNo}) was issued`,
  }),
  'document-voided': ({ person, details: { title, documentNo, reason } }) => ({
    text: `${person ?? '办理人'}作废了《${title}》（${documentNo}）：${reason}`,
    textEn: `${person ?? 'An official'} made “${title}” (${documentNo}) void: ${reason}`,
  }),
  'card-issued': ({ details }) => cardIssued(details),
  'card-withdrawn': ({ details }) => cardWithdrawn(details),
  'cancel-requested': (subject) => cancelRequested(subject),
  'cancel-refused': (subject) => cancelRefused(subject),
  'cancel-withdrawn': (subject) => cancelWithdrawn(subject),
  'clock-requested': (subject) => clockRequested(subject),
  'clock-applied': (subject) => clockApplied(subject),
  'clock-refused': (subject) => clockRefused(subject),
  'clock-withdrawn': (subject) => clockWithdrawn(subject),
  incident: ({ name, nameEn }) => ({
    text: `系统办理“${name}”时遇到问题，已通知管理员`,
    textEn: `The system had a problem with “${nameEn}”; the administrators know`,
  }),
  'case-rebuilt': ({ person, details }) => caseRebuilt(person, details),
  repaired: (subject) => repaired(subject),
  'case-ended': ({ details: { state }, outcome, outcomeEn }) => caseEnded(state, outcome, outcomeEn),
};

function taskCreated({ name, nameEn, waitsFor, waitsForEn, details }: TimelineSubject): Sentence {
  const { groupName } = details;
  const text = groupName == null ? `“${name}”等待办理` : `“${name}”等待${groupName}办理`;
  const textEn = groupName == null ? `“${nameEn}” is waiting` : `“${nameEn}” is waiting for ${groupName}`;
  if (waitsFor === undefined) return { text, textEn };
  return { text: `${text}：${waitsFor}`, textEn: `${textEn}: ${waitsForEn ?? waitsFor}` };
}

function stageOpened(details: TimelineDetails): Sentence {
  const { stageName, round = 1, statutoryLimit, promisedLimit, agreedOn } = details;
  const limits = { law: readLimit(statutoryLimit), promise: readLimit(promisedLimit) };
  const zh = [
    limits.law && `法定期限 ${limits.law.zh}`,
    limits.promise && `承诺 ${limits.promise.zh}`,
    agreedOn == null ? undefined : `当事人承诺 ${monthDayText(agreedOn)}`,
  ].filter((part) => part !== undefined);
  const en = [
    limits.law && `by law ${limits.law.en}`,
    limits.promise && `promised ${limits.promise.en}`,
    agreedOn == null ? undefined : `the parties promised ${monthDayTextEn(agreedOn)}`,
  ].filter((part) => part !== undefined);
  return {
    text: [`${round > 1 ? `第 ${round} 次` : ''}进入“${stageName}”环节`, ...zh].join('，'),
    textEn: `Entered “${stageNameEn(details)}”${round > 1 ? ` for the ${ordinal(round)} time` : ''}${en.length > 0 ? ` (${en.join(', ')})` : ''}`,
  };
}

function stageClosed(details: TimelineDetails): Sentence {
  const { stageName, state, savedDays, lateDays, lateHours, timeOf } = details;
  const nameEn = stageNameEn(details);
  if (state === 'terminated') {
    return { text: `“${stageName}”环节终止`, textEn: `“${nameEn}” was broken off` };
  }
  const [text, textEn] = [`“${stageName}”环节办结`, `“${nameEn}” was finished`];
  // a party's time is nobody's saving and nobody's lateness
  if (timeOf === 'party') return { text, textEn };
  const late = lateBy(lateDays, lateHours);
  if (late !== null) {
    return {
      text: `${text}，超期 ${formatPeriod(late, 'zh')}`,
      textEn: `${textEn}, ${formatPeriod(late, 'en')} late`,
    };
  }
  if (savedDays == null || savedDays <= 0) return { text, textEn };
  const days = { amount: savedDays, unit: 'calendar_day' } as const;
  return {
    text: `${text}，提前 ${formatPeriod(days, 'zh')}`,
    textEn: `${textEn}, ${formatPeriod(days, 'en')} early`,
  };
}

function lateBy(days: number | null | undefined, hours: number | null | undefined): Period | null {
  if (hours != null) return hours > 0 ? { amount: hours, unit: 'hour' } : null;
  return days != null && days > 0 ? { amount: days, unit: 'calendar_day' } : null;
}

function caseEnded(state: string | undefined, outcome?: string, outcomeEn = outcome): Sentence {
  if (state === 'cancelled') return { text: '案件已撤销', textEn: 'The case was cancelled' };
  return {
    text: outcome === undefined ? '案件办结' : `案件办结：${outcome}`,
    textEn: outcomeEn === undefined ? 'The case was closed' : `The case was closed: ${outcomeEn}`,
  };
}

function readLimit(limit: string | null | undefined): { zh: string; en: string } | undefined {
  if (limit == null || limit.startsWith('=')) return undefined;
  try {
    const period = parsePeriod(limit);
    return { zh: formatPeriod(period, 'zh'), en: formatPeriod(period, 'en') };
  } catch {
    // a limit that nobody can read is shown to administrators at the stage, not here
    return undefined;
  }
}

function ordinal(round: number): string {
  return round === 2 ? 'second' : round === 3 ? 'third' : `${round}th`;
}

function caseRebuilt(person: string | null, { reason = '', bySystem }: TimelineDetails): Sentence {
  if (bySystem === true)
    return {
      text: '系统搁置了一条位置有误的记录，并自动重建了案件数据',
      textEn: 'The system set a misplaced record aside and rebuilt the data of the case by itself',
    };
  return {
    text: `${person ?? '管理员'}按系统记录重建了案件数据：${reason}`,
    textEn: `${person ?? 'An administrator'} rebuilt the data of the case from the system’s records: ${reason}`,
  };
}
