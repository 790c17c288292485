import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { t, tEn } from '@/testing/translate.js';
import { zhCN } from '@/shared/i18n/zh-CN.js';
import { detailsText, wordOf } from './auditWords.js';

const mediator = {
  code: 'zj.t09.mediate/mediator',
  name: '牌头镇劳动争议多元调解中心调解员',
  nameEn: '牌头镇劳动争议多元调解中心, Mediator',
};
const own = [
  { of: 'stageCode', name: '调解', nameEn: 'Mediation' },
  { of: 'assignee', name: '示例-张三（mediator）', nameEn: null },
];
const words = { t, language: 'zh-CN' as const, names: new Map([[mediator.code, mediator]]), own };
const english = { ...words, t: tEn, language: 'en' as const };

describe('the details of an entry of the audit log', () => {
  it.each([
    [{ decision: 'refused' }, '决定 不批准', 'decision refused'],
    [{ approver: mediator.code }, `由谁决定 ${mediator.name}`, `decided by ${mediator.nameEn}`],
    [{ roles: [mediator.code] }, `角色 ${mediator.name}`, `roles ${mediator.nameEn}`],
    [{ kind: 'extend', result: 'applied' }, '种类 延长 · 结果 已生效', 'kind Extension · result in force'],
    [{ stageCode: 'M1' }, '环节 调解', 'stage Mediation'],
    [{ assignee: 'mediator' }, '办理人 示例-张三（mediator）', null],
    [{ kind: 'set-variable' }, '种类 改正案件数据并重试', null],
    [{ kind: 'off', day: '2027-03-15' }, '种类 休息 · 日期 2027年3月15日', null],
    [{ result: 'FOUR_EYES' }, '结果 自己提出的申请要由别人审批。', null],
    [{ fault: 'ENGINE_UNAVAILABLE' }, `原因代码 ${t('error.ENGINE_UNAVAILABLE')}`, null],
    [{ kind: 'paid', amount: '1,200' }, '种类 付款 · 金额 1,200', 'kind payment · amount 1,200'],
    [{ sheet: 'units', columns: ['name', 'retired'] }, '表 单位 · 列 名称、停用', null],
    [{ material: 'wages' }, '材料 wages', 'material wages'],
    [{ before: '7 working_day', after: null }, '原为 7 个工作日', 'before 7 working days'],
    [{ retry: true, addedMs: 86_400_000 }, '并重试 是 · 前进 1 天', 'and retried Yes · added 1 d'],
  ])('is in words: %j', (details, zh, en) => {
    expect(detailsText(details, words)).toContain(zh);
    if (en !== null) expect(detailsText(details, english)).toBe(en);
  });

  it('keeps what has no words as it is', () => {
    const details = { decision: 'postponed', groups: ['zj.gone/clerk'], something: 'ELSE' };
    expect(detailsText(details, words)).toBe('决定 postponed · 小组 zj.gone/clerk · something ELSE');
    expect(wordOf('audit.action.SOMETHING_NEW', 'SOMETHING_NEW', t)).toBe('SOMETHING_NEW');
  });
});

const WRITTEN = /^(?:audit\.(?:action|object|phase|detail|decision|kind)|adjust\.kind|repair\.kind)\.(.+)$/;

it('has the words that the server writes into files, for every act, object, phase and detail', () => {
  const source = readFileSync('../../libs/audit/src/audit-words.ts', 'utf8');
  const written = [...source.matchAll(/^ {2}'?([\w-]+)'?: '(.+)',$/gm)].map(([, code = '', word = '']) => [
    code,
    word,
  ]);
  const known = Object.entries(zhCN).flatMap(([key, word]) => {
    const code = WRITTEN.exec(key)?.[1];
    return code === undefined ? [] : [[code, word]];
  });
  expect(written.sort()).toEqual(known.sort());
});
