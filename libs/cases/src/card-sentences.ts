import { monthDayText, monthDayTextEn } from './month-day-text.js';
import { stageNameEn } from './stage-name-en.js';
import type { TimelineDetails } from './timeline.queries.js';

/** In both languages. */
interface Words {
  text: string;
  textEn: string;
}

/** A stage got a card: near its target, past its promise, past the law; courts and arbitration are reminded. */
export function cardIssued(details: TimelineDetails): Words {
  const { stageName, level, reminder, dueOn } = details;
  const date = dueOn === undefined ? '' : `（${monthDayText(dueOn)}）`;
  const dateEn = dueOn === undefined ? '' : ` (${monthDayTextEn(dueOn)})`;
  if (level === 'warning') {
    return {
      text: `“${stageName}”环节临近期限${date}`,
      textEn: `“${stageNameEn(details)}” is close to its date${dateEn}`,
    };
  }
  const name = nameOf(level, reminder);
  const isRed = level === 'red';
  const passed = isRed ? '法定期限' : reminder === true ? '协同目标' : '承诺期限';
  const passedEn = isRed
    ? 'the date of the law'
    : reminder === true
      ? 'the agreed date'
      : 'the promised date';
  return {
    text: `${name.text}：“${stageName}”环节超过${passed}${date}`,
    textEn: `${name.textEn}: “${stageNameEn(details)}” is past ${passedEn}${dateEn}`,
  };
}

/** A card was taken back, because the date that it rested on had moved. */
export function cardWithdrawn(details: TimelineDetails): Words {
  const { stageName, level, reminder, reason } = details;
  const name = level === 'warning' ? { text: '临期提示', textEn: 'Warning' } : nameOf(level, reminder);
  const cause = REASONS[reason ?? ''] ?? { text: '期限有变', textEn: 'the dates changed' };
  return {
    text: `“${stageName}”环节的${name.text}已撤回：${cause.text}`,
    textEn: `${name.textEn} of “${stageNameEn(details)}” withdrawn: ${cause.textEn}`,
  };
}

// helpers

const REASONS: Readonly<Record<string, Words>> = {
  pause: { text: '中止', textEn: 'the clock was paused' },
  resume: { text: '恢复计算', textEn: 'the clock was resumed' },
  exclude: { text: '扣除期间', textEn: 'days were excluded' },
  restart: { text: '重新计算', textEn: 'the clock was restarted' },
  extend: { text: '延长期限', textEn: 'the period was extended' },
  switch: { text: '转换程序', textEn: 'the procedure was switched' },
  cancel: { text: '更正期限操作', textEn: 'a clock operation was cancelled' },
  facts: { text: '起算日、期限或办结日有变', textEn: 'the start, the limit or the end changed' },
  calendar: { text: '放假安排更新', textEn: 'the calendar changed' },
};

function nameOf(level: string | undefined, reminder: boolean | undefined): Words {
  if (reminder === true) return { text: '提醒', textEn: 'Reminder' };
  return level === 'red' ? { text: '红牌', textEn: 'Red card' } : { text: '黄牌', textEn: 'Yellow card' };
}
