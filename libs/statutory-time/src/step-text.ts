import type { ClockKind, DeadlineStep, SkippedSpan, StillSpan } from './deadline-step.js';
import { formatError } from './error-text.js';
import { type TextLanguage, formatMoment, formatSeconds } from './moment-text.js';
import { type Period, formatPeriod } from './period.js';

export type StepLanguage = TextLanguage;

/** One step of an explanation as a sentence for a reader, with the article of its rule. */
export function formatStep(step: DeadlineStep, language: StepLanguage): string {
  return language === 'zh' ? chinese(step) : english(step);
}

// helpers

function chinese(step: DeadlineStep): string {
  const day = (text: string): string => formatMoment(text, 'zh');
  switch (step.code) {
    case 'origin':
      return hasTime(step.date)
        ? `${day(step.date)} 起算（民法典第201条第2款）。`
        : `${day(step.date)} 起算，当天不计（民事诉讼法第85条）。`;
    case 'paused':
      return step.to === null
        ? `${day(step.from)} 中止，还没有恢复。`
        : `${day(step.from)} 中止，${day(step.to)} 恢复计算。`;
    case 'excluded':
      return step.from === step.to && !hasTime(step.from)
        ? `${day(step.from)} 扣除，不计入。`
        : `${day(step.from)} 至 ${day(step.to)} 扣除，不计入。`;
    case 'restarted':
      return `${day(step.date)} 起重新计算${hasTime(step.date) ? '' : '，当天不计'}，此前的延长失效。`;
    case 'extended':
      return `${day(step.date)} 批准延长 ${periodText(step, 'zh')}（批准人：${step.approvedBy}）。`;
    case 'switched':
      return `${day(step.date)} 转程序，期限改为 ${periodText(step, 'zh')}，起算日不变，此前的延长失效。`;
    case 'corresponding-date':
      return `${CLOCKS[step.clock].zh}期限：从 ${day(step.from)} 起，到期月的对应日是 ${day(step.to)}（民法典第202条）。`;
    case 'counted':
      return `${CLOCKS[step.clock].zh}期限 ${periodText(step, 'zh')}：从 ${day(step.from)} 数到 ${day(step.to)}${passedOver(step, 'zh')}。`;
    case 'rolled':
      return `${CLOCKS[step.clock].zh}期限最后一天 ${day(step.from)} 是休息日，顺延到 ${day(step.to)}${skippedText(step.skipped, 'zh')}（民事诉讼法第85条）。`;
    case 'stopped':
      return `${CLOCKS[step.clock].zh}期限自 ${day(step.since)} 起停算，恢复后才知道到期日。`;
    case 'due':
      return `${CLOCKS[step.clock].zh}到期日：${day(step.date)}。`;
    case 'promise-cut':
      return `承诺不得晚于法定，承诺到期日按 ${day(step.to)} 计。`;
    case 'provisional':
      return `${step.year} 年放假安排未发布，按已知的休息日推算，日期暂定。`;
    case 'error':
      return `期限算不出来：${formatError(step.error, 'zh')}（${step.error}）。`;
  }
}

function english(step: DeadlineStep): string {
  const day = (text: string): string => formatMoment(text, 'en');
  switch (step.code) {
    case 'origin':
      return hasTime(step.date)
        ? `Starts at ${day(step.date)} (Civil Code, Article 201(2)).`
        : `Starts on ${day(step.date)}; the day itself is not counted (Civil Procedure Law, Article 85).`;
    case 'paused':
      return step.to === null
        ? `Paused from ${day(step.from)}, not resumed yet.`
        : `Paused from ${day(step.from)}, counted again from ${day(step.to)}.`;
    case 'excluded':
      return step.from === step.to && !hasTime(step.from)
        ? `${day(step.from)} is left out.`
        : `${day(step.from)} to ${day(step.to)} is left out.`;
    case 'restarted':
      return `Counted anew from ${day(step.date)}${hasTime(step.date) ? '' : ', the day itself not counted'}; earlier extensions lapse.`;
    case 'extended':
      return `Extended by ${periodText(step, 'en')} on ${day(step.date)} (approved by ${step.approvedBy}).`;
    case 'switched':
      return `Procedure changed on ${day(step.date)}: the limit is now ${periodText(step, 'en')}, the start stays; earlier extensions lapse.`;
    case 'corresponding-date':
      return `${capital(CLOCKS[step.clock].en)}: from ${day(step.from)}, the corresponding day is ${day(step.to)} (Civil Code, Article 202).`;
    case 'counted':
      return `${capital(CLOCKS[step.clock].en)} of ${periodText(step, 'en')}: counted from ${day(step.from)} to ${day(step.to)}${passedOver(step, 'en')}.`;
    case 'rolled':
      return `The last day of the ${CLOCKS[step.clock].en}, ${day(step.from)}, is a rest day; moved to ${day(step.to)}${skippedText(step.skipped, 'en')} (Civil Procedure Law, Article 85).`;
    case 'stopped':
      return `The ${CLOCKS[step.clock].en} has stood still since ${day(step.since)}; its date is known once it resumes.`;
    case 'due':
      return `The ${CLOCKS[step.clock].en} ends ${hasTime(step.date) ? 'at' : 'on'} ${day(step.date)}.`;
    case 'promise-cut':
      return `A promise never ends later than the law allows; it ends on ${day(step.to)} as well.`;
    case 'provisional':
      return `The holidays of ${step.year} are not published yet, so the date is provisional.`;
    case 'error':
      return `The date cannot be computed: ${formatError(step.error, 'en')} (${step.error}).`;
  }
}

const CLOCKS: Readonly<Record<ClockKind, Readonly<Record<StepLanguage, string>>>> = {
  limit: { zh: '法定', en: 'statutory limit' },
  promise: { zh: '承诺', en: 'promised limit' },
};

/** Hours run from the very moment; days leave out the day on which they begin. */
function hasTime(text: string): boolean {
  return text.length > 10;
}

function periodText({ amount, unit }: Period, language: StepLanguage): string {
  return formatPeriod({ amount, unit }, language);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

type Counted = Extract<DeadlineStep, { code: 'counted' }>;

function passedOver(step: Counted, language: StepLanguage): string {
  if (hasTime(step.from)) return stoodStillText(step, language);
  return skippedText(step.skipped, language) + makeUpText(step, language);
}

/** Hours are told from moment to moment. */
function stoodStillText({ stills = [], unit }: Counted, language: StepLanguage): string {
  if (stills.length === 0) return '';
  const parts = stills.map((span) => stillText(span, unit, language));
  return language === 'zh' ? `，跳过${parts.join('、')}` : `, skipping ${inWords(parts)}`;
}

function stillText(
  { from, to, seconds, reason }: StillSpan,
  unit: Period['unit'],
  language: StepLanguage,
): string {
  const what = REASONS[reason][language];
  const moments = `${formatMoment(from, language)}–${formatMoment(to, language)}`;
  const length = formatSeconds(seconds, language);
  const isOfOffice = unit === 'working_hour';
  if (language === 'zh') return `${what}${isOfOffice ? '的上班时间' : ''} ${length}（${moments}）`;
  return `${length} of ${isOfOffice ? 'office time in ' : ''}${what} (${moments})`;
}

function makeUpText({ makeUp = [] }: Counted, language: StepLanguage): string {
  if (makeUp.length === 0) return '';
  const days = makeUp.map(({ date }) => formatMoment(date, language));
  return language === 'zh'
    ? `，${days.join('、')} 调休上班，计入`
    : `; ${inWords(days)} ${days.length === 1 ? 'is a make-up working day and counts' : 'are make-up working days and count'}`;
}

function inWords(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function skippedText(skipped: readonly SkippedSpan[] | undefined, language: StepLanguage): string {
  if (skipped === undefined || skipped.length === 0) return '';
  const parts = skipped.map((span) => spanText(span, language));
  return language === 'zh' ? `，跳过${parts.join('、')}` : `, skipping ${inWords(parts)}`;
}

const REASONS: Readonly<Record<SkippedSpan['reason'], Readonly<Record<StepLanguage, string>>>> = {
  weekend: { zh: '周末', en: 'weekends' },
  holiday: { zh: '节假日', en: 'holidays' },
  paused: { zh: '中止', en: 'the pause' },
  excluded: { zh: '扣除', en: 'the exclusion' },
};

/** A holiday keeps its Chinese name: the calendar has no other. */
function spanText({ reason, name, from, to, days }: SkippedSpan, language: StepLanguage): string {
  const [first, last] = [formatMoment(from, language), formatMoment(to, language)];
  const dates = from === to ? first : `${first}–${last}`;
  const what = name ?? REASONS[reason][language];
  if (language === 'zh')
    return reason === 'weekend' ? `${what} ${days} 天` : `${what} ${days} 天（${dates}）`;
  const length = `${days} ${days === 1 ? 'day' : 'days'}`;
  return reason === 'weekend' ? `${length} of ${what}` : `${length} of ${what} (${dates})`;
}
