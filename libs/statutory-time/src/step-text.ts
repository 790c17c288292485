import type { DeadlineStep, SkippedSpan } from './deadline-step.js';
import { type Period, formatPeriod } from './period.js';

export type StepLanguage = 'zh' | 'en';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** One step of an explanation as a sentence for a reader, with the article of its rule: 民诉法 is 民事诉讼法. */
export function formatStep(step: DeadlineStep, language: StepLanguage): string {
  return language === 'zh' ? chinese(step) : english(step);
}

// helpers

function chinese(step: DeadlineStep): string {
  const day = (text: string): string => dayText(text, 'zh');
  switch (step.code) {
    case 'origin':
      return `${day(step.date)} 起算，当天不计（民事诉讼法第85条）。`;
    case 'paused':
      return step.to === null
        ? `${day(step.from)} 中止，还没有恢复。`
        : `${day(step.from)} 中止，${day(step.to)} 恢复计算。`;
    case 'excluded':
      return `${day(step.from)} 至 ${day(step.to)} 扣除，不计入。`;
    case 'restarted':
      return `${day(step.date)} 起重新计算。`;
    case 'extended':
      return `${day(step.date)} 批准延长 ${periodText(step, 'zh')}（批准人：${step.approvedBy}）。`;
    case 'switched':
      return `${day(step.date)} 转程序，期限改为 ${periodText(step, 'zh')}。`;
    case 'corresponding-date':
      return `${clockText(step.clock, 'zh')}：从 ${day(step.from)} 到期满月的对应日 ${day(step.to)}（民法典第202条）。`;
    case 'counted':
      return `${clockText(step.clock, 'zh')}期限 ${periodText(step, 'zh')}：从 ${day(step.from)} 数到 ${day(step.to)}${passedOver(step, 'zh')}。`;
    case 'rolled':
      return `${clockText(step.clock, 'zh')}期限最后一天 ${day(step.from)} 是休息日，顺延到 ${day(step.to)}${skippedText(step.skipped, 'zh')}（民事诉讼法第85条）。`;
    case 'stopped':
      return `${clockText(step.clock, 'zh')}期限自 ${day(step.since)} 起停算，恢复后才知道到期日。`;
    case 'due':
      return `${clockText(step.clock, 'zh')}到期日：${day(step.date)}。`;
    case 'promise-cut':
      return `承诺不得晚于法定，承诺到期日按 ${day(step.to)} 计。`;
    case 'provisional':
      return `${step.year} 年放假安排未发布，按周末推算，日期暂定。`;
    case 'error':
      return `期限算不出来（${step.error}）。`;
  }
}

function english(step: DeadlineStep): string {
  const day = (text: string): string => dayText(text, 'en');
  switch (step.code) {
    case 'origin':
      return `Starts on ${day(step.date)}; the day itself is not counted (Civil Procedure Law, Article 85).`;
    case 'paused':
      return step.to === null
        ? `Paused on ${day(step.from)}, not resumed yet.`
        : `Paused on ${day(step.from)}, counted again from ${day(step.to)}.`;
    case 'excluded':
      return `${day(step.from)} to ${day(step.to)} is left out.`;
    case 'restarted':
      return `Counted anew from ${day(step.date)}.`;
    case 'extended':
      return `Extended by ${periodText(step, 'en')} on ${day(step.date)} (approved by ${step.approvedBy}).`;
    case 'switched':
      return `Procedure changed on ${day(step.date)}; the limit is now ${periodText(step, 'en')}.`;
    case 'corresponding-date':
      return `${clockText(step.clock, 'en')}: from ${day(step.from)} to the corresponding day ${day(step.to)} (Civil Code, Article 202).`;
    case 'counted':
      return `${clockText(step.clock, 'en')} limit of ${periodText(step, 'en')}: counted from ${day(step.from)} to ${day(step.to)}${passedOver(step, 'en')}.`;
    case 'rolled':
      return `The last day of the ${clockText(step.clock, 'en')} limit, ${day(step.from)}, is a rest day; moved to ${day(step.to)}${skippedText(step.skipped, 'en')} (Civil Procedure Law, Article 85).`;
    case 'stopped':
      return `The ${clockText(step.clock, 'en')} limit stands still since ${day(step.since)}; the date is known once it resumes.`;
    case 'due':
      return `${clockText(step.clock, 'en')} due date: ${day(step.date)}.`;
    case 'promise-cut':
      return `A promise never ends later than the law allows; it counts as ${day(step.to)}.`;
    case 'provisional':
      return `The holidays of ${step.year} are not published; the date is provisional.`;
    case 'error':
      return `The date cannot be computed (${step.error}).`;
  }
}

function periodText({ amount, unit }: Period, language: StepLanguage): string {
  return formatPeriod({ amount, unit }, language);
}

function clockText(clock: 'limit' | 'promise', language: StepLanguage): string {
  if (language === 'zh') return clock === 'limit' ? '法定' : '承诺';
  return clock === 'limit' ? 'Law' : 'Promise';
}

function passedOver(step: Extract<DeadlineStep, { code: 'counted' }>, language: StepLanguage): string {
  const makeUp = (step.makeUp ?? []).map(({ date }) => dayText(date, language));
  const worked =
    language === 'zh' ? `，${makeUp.join('、')} 调休上班，计入` : `; ${makeUp.join(', ')} worked and counted`;
  if (step.skipped !== undefined || step.suspended === 0)
    return skippedText(step.skipped, language) + (makeUp.length === 0 ? '' : worked);
  return language === 'zh'
    ? `，另有 ${step.suspended} 小时不计`
    : `, with ${step.suspended} hours not counted`;
}

function skippedText(skipped: readonly SkippedSpan[] | undefined, language: StepLanguage): string {
  if (skipped === undefined || skipped.length === 0) return '';
  const parts = skipped.map((span) => spanText(span, language));
  return language === 'zh' ? `，跳过${parts.join('、')}` : `, skipping ${parts.join(', ')}`;
}

function spanText({ reason, name, from, to, days }: SkippedSpan, language: StepLanguage): string {
  const dates = from === to ? dayText(from, language) : `${dayText(from, language)}–${dayText(to, language)}`;
  if (language === 'zh') {
    const words = { weekend: '周末', holiday: '节假日', paused: '中止', excluded: '扣除' };
    return reason === 'weekend' ? `周末 ${days} 天` : `${name ?? words[reason]} ${days} 天（${dates}）`;
  }
  const words = { weekend: 'weekend', holiday: 'holiday', paused: 'paused', excluded: 'excluded' };
  const length = `${days} ${days === 1 ? 'day' : 'days'}`;
  return reason === 'weekend' ? `${length} of weekend` : `${name ?? words[reason]} ${length} (${dates})`;
}

/** A day with its year; a moment with its time as well. */
function dayText(text: string, language: StepLanguage): string {
  const [year, month, day] = [text.slice(0, 4), text.slice(5, 7), text.slice(8, 10)].map(Number);
  const time = text.length > 10 ? ` ${text.slice(11, text.slice(17, 19) === '00' ? 16 : 19)}` : '';
  if (language === 'en') return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}${time}`;
  return `${year}年${month}月${day}日${time}`;
}
