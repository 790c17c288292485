import { describe, expect, it } from 'vitest';
import type { NoticeFacts } from '@/shared/api/types.js';
import { t as tChinese, tEn } from '@/testing/translate.js';
import { noticeText } from './noticeText.js';

const CARD: NoticeFacts = {
  caseTitle: '示例-张三 诉 示例建设有限公司 欠薪',
  townName: '牌头镇',
  stageName: '调解',
  stageNameEn: 'Mediation',
  promisedDueOn: '2026-09-28',
  dueOn: '2026-10-08',
};

function text(language: 'zh-CN' | 'en', template: string, facts: Partial<NoticeFacts> = {}): string {
  const t = language === 'en' ? tEn : tChinese;
  const notice = {
    id: '1',
    caseNo: 'C-1',
    template,
    facts: { ...CARD, ...facts },
    createdAt: '',
    readAt: null,
  };
  return noticeText(notice, { t, language, today: '2026-09-29' });
}

describe('the notice of a model', () => {
  it('names the model of which an update brought another version', () => {
    const held = { modelName: '信访督办', modelNameEn: 'Petitions' };
    expect(text('zh-CN', 'model-held', held)).toMatch(/^系统更新带来了流程“信访督办”的新版本/);
    expect(text('en', 'model-held', held)).toMatch(/the model “Petitions”/);
  });
});

describe('the notice of a card', () => {
  it('says how late the stage is, and against which dates, in the language of the reader', () => {
    const late: Partial<NoticeFacts> = { level: 'yellow', overdueDays: 1 };
    expect(text('zh-CN', 'card-yellow', late)).toBe(
      '黄牌：“示例-张三 诉 示例建设有限公司 欠薪”的“调解”环节已超承诺期限 1 天（承诺 9月28日，法定 10月8日）。',
    );
    expect(text('en', 'card-yellow', late)).toBe(
      'Yellow card: “Mediation” of “示例-张三 诉 示例建设有限公司 欠薪” is past its promised date by 1 day (promised 28 Sep, by law 8 Oct).',
    );
    expect(text('zh-CN', 'card-red', { level: 'red', overdueDays: 3 })).toContain('已超法定期限 3 天');
    expect(text('zh-CN', 'card-warning', { level: 'warning', dueOn: null })).toContain(
      '临近期限（承诺 9月28日）。',
    );
  });

  it('names the time of a limit in hours, and the year where it is another one', () => {
    const hours = { promisedDueOn: null, dueOn: '2026-10-08T15:20:00+08:00' };
    expect(text('zh-CN', 'card-red', { level: 'red', ...hours })).toContain(
      '已超法定期限（法定 10月8日 15:20）。',
    );
    expect(text('en', 'card-red', { ...hours, dueOn: '2027-01-05' })).toContain('(by law 5 Jan 2027)');
  });

  it.each(['yellow', 'red'] as const)('never speaks of a card to courts and arbitration (%s)', (level) => {
    const reminder: Partial<NoticeFacts> = { level, reminder: true, overdueDays: 2 };
    const texts = [text('zh-CN', 'card-reminder', reminder), text('zh-CN', 'card-withdrawn', reminder)];
    expect(texts.join()).not.toMatch(/[黄红]牌|承诺/);
    expect(texts[0]).toMatch(/^提醒：/);
    expect(texts[0]).toContain(level === 'red' ? '法定期限' : '协同目标');
    expect(text('en', 'card-reminder', reminder)).not.toMatch(/card|promise/i);
  });

  it('says that a card is withdrawn', () => {
    expect(text('zh-CN', 'card-withdrawn', { level: 'red', reminder: false })).toMatch(/^红牌已撤回：/);
    expect(text('en', 'card-withdrawn', { level: 'red' })).toMatch(/^Red card withdrawn: /);
  });

  it('keeps the Chinese name of a stage that has no English one', () => {
    expect(text('en', 'card-red', { stageNameEn: undefined })).toContain('“调解” of');
  });
});

describe('other notices', () => {
  it('tell administrators of one case or of several', () => {
    const step = { stepName: '核验协议', stepNameEn: 'Check of the agreement', cases: 1 };
    expect(text('zh-CN', 'incident', step)).toBe(
      '“核验协议”在“示例-张三 诉 示例建设有限公司 欠薪”中停住，请到案件页修复。',
    );
    expect(text('en', 'incident', { ...step, cases: 3 })).toMatch(
      /^“Check of the agreement” stands still in “.*” and 2 more cases; /,
    );
    const fault = { cases: 20, fault: '法定期限：没有算出结果' };
    expect(text('zh-CN', 'stage-fault', fault)).toMatch(
      /^“调解”在“.*”及另外 19 个案件的期限有问题：法定期限/,
    );
    const unread = text('en', 'stage-fault', { cases: 1, fault: '起算日：“昨天”不是日期' });
    expect(unread).toContain('first day: “昨天” is no date');
  });

  it('give the reason where there is one', () => {
    expect(text('zh-CN', 'incident', { stepName: '核验', reason: '不用' })).not.toContain('不用');
    expect(text('en', 'cancel-requested', { reason: null })).toBe(
      'Request to cancel “示例-张三 诉 示例建设有限公司 欠薪”. Open the case to decide.',
    );
  });

  it('speak in the words of the model that sent them', () => {
    const words = {
      text: '应急联动：{town}“{title}”{reason}，请处置。',
      textEn: 'Emergency{town}: “{title}”{reason}.',
    };
    expect(text('zh-CN', 'worded', { ...words, reason: '逃匿' })).toBe(
      '应急联动：牌头镇“示例-张三 诉 示例建设有限公司 欠薪”（逃匿），请处置。',
    );
    expect(text('en', 'worded', words)).toMatch(/^Emergency.*: “示例-张三 诉 示例建设有限公司 欠薪”\.$/);
    expect(text('en', 'worded', { ...words, textEn: null })).toMatch(/^应急联动：/);
  });

  it('of a kind that is not known say which case they are about', () => {
    expect(text('en', 'of-another-model', { caseTitle: null })).toBe('There is news of “C-1”.');
  });
});
