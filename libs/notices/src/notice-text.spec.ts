import { noticeText } from './notice-text.js';
import type { NoticeRow } from './notice.entity.js';

function text(template: string, data: Record<string, unknown> = {}): string {
  const row: NoticeRow = {
    id: '1',
    caseNo: '330681-GZWQ-20260917-00001',
    template,
    createdAt: new Date(0),
    readAt: null,
    data: { stageName: '调解', promisedDueOn: '2026-09-28', dueOn: '2026-10-08', ...data },
    caseTitle: '示例-张三 诉 示例建设有限公司 欠薪',
    townName: '牌头镇',
  };
  return noticeText(row);
}

describe('the notice of a card', () => {
  it('says how late the stage is, and against which dates', () => {
    expect(text('card-yellow', { level: 'yellow', overdueDays: 1 })).toBe(
      '黄牌：“示例-张三 诉 示例建设有限公司 欠薪”的“调解”环节已超承诺期限 1 天（承诺 9月28日，法定 10月8日）。',
    );
    expect(text('card-red', { level: 'red', overdueDays: 3 })).toContain('已超法定期限 3 天');
    expect(text('card-warning', { level: 'warning', overdueDays: 0, dueOn: null })).toContain(
      '临近期限（承诺 9月28日）。',
    );
  });

  it('names the time of a limit in hours', () => {
    const hours = { promisedDueOn: null, dueOn: '2026-10-08T15:20:00+08:00' };
    expect(text('card-red', { level: 'red', overdueDays: 0, ...hours })).toContain(
      '已超法定期限（法定 10月8日 15:20）。',
    );
  });

  it.each(['yellow', 'red'])('never speaks of a card to courts and arbitration (%s)', (level) => {
    const reminder = { level, reminder: true, overdueDays: 2 };
    const texts = [text('card-reminder', reminder), text('card-withdrawn', reminder)];
    expect(texts.join()).not.toMatch(/[黄红]牌|承诺/);
    expect(texts[0]).toMatch(/^提醒：/);
  });

  it('says that a card is withdrawn', () => {
    expect(text('card-withdrawn', { level: 'red', reminder: false })).toMatch(/^红牌已撤回：/);
  });
});
