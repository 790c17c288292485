import { describe, expect, it } from 'vitest';
import { t } from '@/testing/translate.js';
import { sentText } from './sentText.js';
import { suspensionText } from './suspensionText.js';

describe('suspensionText', () => {
  const words = (kind: 'pause' | 'exclude', from: string, to: string | null) =>
    suspensionText({ kind, from, to }, '2026-10-20', t, 'zh-CN');

  it('names the days on which the clock stood still, and how many they are', () => {
    expect(words('pause', '2026-10-12', '2026-10-19')).toBe('10月12日 至 10月19日 中止，8 天不计');
    expect(words('exclude', '2026-10-12', '2026-10-13')).toBe('10月12日 至 10月13日 扣除，2 天不计');
    expect(words('exclude', '2026-10-12', '2026-10-12')).toBe('10月12日 扣除，1 天不计');
  });

  it('names the moments of hours, and how long the clock stood still', () => {
    const at = (time: string) => `2026-10-12T${time}:00+08:00`;
    expect(words('pause', at('10:05'), at('11:50'))).toBe(
      '10月12日 10:05 至 10月12日 11:50 中止，1 小时 45 分钟不计',
    );
    expect(words('exclude', at('10:05'), at('10:35'))).toBe(
      '10月12日 10:05 至 10月12日 10:35 扣除，30 分钟不计',
    );
    expect(words('pause', at('10:05'), at('12:05'))).toContain('，2 小时不计');
    expect(words('pause', at('10:05'), null)).toBe('10月12日 10:05 起中止');
  });

  it('tells of a pause that goes on, or that is still to come', () => {
    expect(words('pause', '2026-10-12', null)).toBe('10月12日 起中止，到今天 9 天不计');
    expect(words('pause', '2026-10-22', null)).toBe('10月22日 起中止');
  });
});

describe('sentText', () => {
  const head = {
    group: 'zj.arb/arb-head',
    unitName: '仲裁院',
    roleName: '仲裁委负责人',
    roleNameEn: 'Head of arbitration',
  };
  const zh = { t, language: 'zh-CN' } as const;
  const sent = { state: 'requested', type: 'extend', approverUnitName: '仲裁院' } as const;

  it('names who decides, or says that it is in effect', () => {
    expect(sentText(sent, head, zh)).toBe('已提交，等待仲裁委负责人审批。');
    expect(sentText(sent, null, zh)).toBe('已提交，等待仲裁院审批。');
    expect(sentText({ ...sent, state: 'applied' }, null, zh)).toBe('“延长”已生效。');
    expect(sentText({ ...sent, approverUnitName: null }, null, zh)).toBe('“延长”已登记，几秒后生效。');
  });
});
