import { sentenceOf } from './timeline-sentences.js';
import type { TimelineDetails, TimelineKind } from './timeline.queries.js';

const say = (
  kind: TimelineKind,
  details: TimelineDetails = {},
  person: string | null = null,
  outcome?: string,
) => sentenceOf({ kind, person, name: '组织调解', nameEn: 'Mediate', outcome, details });

describe('sentences of the timeline', () => {
  it('name limits of a stage in the unit of the law', () => {
    const details = { stageName: '调解', statutoryLimit: '15 calendar_day', promisedLimit: '7 working_day' };

    expect(say('stage-opened', details)).toEqual({
      text: '进入“调解”环节，法定期限 15 日，承诺 7 个工作日',
      textEn: 'Entered “调解” (by law 15 days, promised 7 working days)',
    });
    expect(say('stage-opened', { stageName: '调解', round: 2 })).toEqual({
      text: '第 2 次进入“调解”环节',
      textEn: 'Entered “调解” for the second time',
    });
    expect(say('stage-opened', { stageName: '履行监督', agreedOn: '2026-12-15' })).toEqual({
      text: '进入“履行监督”环节，当事人承诺 12月15日',
      textEn: 'Entered “履行监督” (the parties promised 15 Dec)',
    });
    expect(say('stage-opened', { stageName: '审理', statutoryLimit: '=if a then b' }).text).toBe(
      '进入“审理”环节',
    );
  });

  it('say what a task waits for that has no date', () => {
    const subject = { kind: 'task-created', person: null, name: '选择途径', nameEn: 'Choose' } as const;
    const details = { groupName: '调解中心' };
    const waits = { waitsFor: '等劳动者选择', waitsForEn: 'Waits for the worker to choose' };
    expect(sentenceOf({ ...subject, details, ...waits })).toEqual({
      text: '“选择途径”等待调解中心办理：等劳动者选择',
      textEn: '“Choose” is waiting for 调解中心: Waits for the worker to choose',
    });
  });

  it('tell what was saved or exceeded, but not of a party', () => {
    const closed = { stageName: '调解', state: 'closed', timeOf: 'department' };

    expect(say('stage-closed', { ...closed, savedDays: 3, lateDays: -3 }).text).toBe(
      '“调解”环节办结，提前 3 日',
    );
    expect(say('stage-closed', { ...closed, savedDays: -1, lateDays: 1 }).textEn).toBe(
      '“调解” was finished, 1 day late',
    );
    // within an approved extension: not late, and nothing saved
    expect(say('stage-closed', { ...closed, savedDays: -4, lateDays: -2 }).text).toBe('“调解”环节办结');
    // did not reach its purpose
    expect(say('stage-closed', { ...closed, savedDays: null, lateDays: -17 }).text).toBe('“调解”环节办结');
    expect(say('stage-closed', { ...closed, savedDays: null, lateDays: 2 }).text).toBe(
      '“调解”环节办结，超期 2 日',
    );
    expect(say('stage-closed', { ...closed, lateDays: 1, lateHours: 2 }).text).toBe(
      '“调解”环节办结，超期 2 小时',
    );
    expect(say('stage-closed', { ...closed, savedDays: 3, timeOf: 'party' }).text).toBe('“调解”环节办结');
    expect(say('stage-closed', { ...closed, state: 'terminated', savedDays: 3 }).text).toBe('“调解”环节终止');
  });

  it('call a stage in English as the model does, and as it is drawn where the model does not say', () => {
    const stage = { stageName: '调解', stageNameEn: 'Mediation' };

    expect(say('stage-opened', stage)).toEqual({ text: '进入“调解”环节', textEn: 'Entered “Mediation”' });
    expect(say('stage-opened', { stageName: '调解' }).textEn).toBe('Entered “调解”');
    expect(say('stage-closed', { ...stage, state: 'closed' }).textEn).toBe('“Mediation” was finished');
    expect(say('card-issued', { ...stage, level: 'warning' }).textEn).toBe(
      '“Mediation” is close to its date',
    );
    expect(say('card-withdrawn', { ...stage, level: 'red' }).textEn).toMatch(/^Red card of “Mediation”/);
    const clock = { ...stage, operation: 'pause', on: '2026-10-12', reason: '示例' };
    expect(say('clock-requested', clock).textEn).toMatch(/“Mediation”/);
    expect(say('clock-applied', clock).textEn).toMatch(/“Mediation”/);
  });

  it('tell an outcome in the words of the form, in English where it has them', () => {
    const done = {
      kind: 'task-completed',
      person: null,
      name: '调解',
      nameEn: 'Mediate',
      details: {},
    } as const;

    expect(sentenceOf({ ...done, outcome: '付清', outcomeEn: 'Paid' })).toEqual({
      text: '“调解”已办完：付清',
      textEn: '“Mediate” was done: Paid',
    });
    expect(sentenceOf({ ...done, kind: 'case-ended', outcome: '付清', outcomeEn: 'Paid' }).textEn).toMatch(
      /: Paid$/,
    );
    expect(sentenceOf({ ...done, outcome: '付清' }).textEn).toMatch(/: 付清$/);
  });

  it('tell of cards, and of reminders where nobody gets one', () => {
    const card = { stageName: '调解', level: 'yellow', reminder: false, dueOn: '2026-09-28' };

    expect(say('card-issued', card)).toEqual({
      text: '黄牌：“调解”环节超过承诺期限（9月28日）',
      textEn: 'Yellow card: “调解” is past the promised date (28 Sep)',
    });
    expect(say('card-issued', { ...card, level: 'warning' }).text).toBe('“调解”环节临近期限（9月28日）');
    expect(say('card-withdrawn', { ...card, level: 'red', reason: 'extend' })).toEqual({
      text: '“调解”环节的红牌已撤回：延长期限',
      textEn: 'Red card of “调解” withdrawn: the period was extended',
    });
    for (const level of ['yellow', 'red']) {
      const reminder = { ...card, level, reminder: true, reason: 'calendar' };
      expect(say('card-issued', reminder).text).toMatch(/^提醒：/);
      expect(say('card-withdrawn', reminder).text).toBe('“调解”环节的提醒已撤回：放假安排更新');
    }
  });

  it('tell what was done to the time of a stage, by whom, and what that moved', () => {
    const pause = { stageName: '仲裁审理', operation: 'pause', on: '2026-10-12', dueBefore: '2026-10-29' };
    expect(say('clock-applied', pause, '示例-冯长')).toEqual({
      text: '示例-冯长登记：“仲裁审理”自 10月12日起中止，法定到期日 10月29日 → 暂停',
      textEn: '示例-冯长 recorded “仲裁审理”: pause from 12 Oct, due 29 Oct → stopped',
    });
    const restart = { ...pause, operation: 'restart', dueAfter: '2026-11-11', article: '办案规则 第46条' };
    expect(say('clock-applied', restart).text).toBe(
      '系统登记：“仲裁审理”自 10月12日起重新计算（办案规则 第46条），法定到期日 10月29日 → 11月11日',
    );
    const exclusion = { ...pause, operation: 'exclude', to: '2026-10-15', reason: '公告送达' };
    expect(say('clock-requested', exclusion, '示例-赵六').text).toBe(
      '示例-赵六申请：“仲裁审理”扣除 10月12日至 10月15日，理由：公告送达',
    );
  });

  it('name who did what with which result', () => {
    expect(say('task-completed', {}, '示例-张三', '达成协议').text).toBe(
      '示例-张三办完了“组织调解”：达成协议',
    );
    expect(say('task-completed').textEn).toBe('“Mediate” was done');
    expect(say('task-created', { groupName: '调解中心' }).text).toBe('“组织调解”等待调解中心办理');
    expect(say('case-rebuilt', { reason: '故障已修复' }, '示例-管理员').text).toBe(
      '示例-管理员按系统记录重建了案件数据：故障已修复',
    );
    expect(say('case-rebuilt', { bySystem: true })).toEqual({
      text: '系统搁置了一条位置有误的记录，并自动重建了案件数据',
      textEn: 'The system set a misplaced record aside and rebuilt the data of the case by itself',
    });
    expect(say('case-ended', { state: 'cancelled' }).text).toBe('案件已撤销');
    expect(say('case-ended', { state: 'completed' }, null, '已付清').text).toBe('案件办结：已付清');
  });
});
