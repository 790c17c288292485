import { describe, expect, it } from 'vitest';
import type { CaseInstance } from '@/shared/api/types.js';
import { calledPlace, instanceAt, wayTo } from './caseInstances.js';

const instance = (instanceKey: string, parentKey: string | null, loopCounter: number | null = null) =>
  ({ instanceKey, parentKey, loopCounter, name: `流程${instanceKey}`, nameEn: null }) as CaseInstance;

const INSTANCES = [
  instance('1', null),
  instance('2', '1', 1),
  instance('3', '1', 2),
  instance('4', '3'),
  instance('5', null),
];
const WORDING = {
  language: 'zh-CN' as const,
  t: (_key: string, { name, n }: Record<string, unknown> = {}) => `${String(name)} 第 ${String(n)} 项`,
};

describe('the instances of a case', () => {
  it('begin with the newest of its own', () => {
    expect(instanceAt(INSTANCES, undefined)?.instanceKey).toBe('5');
    expect(instanceAt(INSTANCES, 'nothing')?.instanceKey).toBe('5');
    expect(instanceAt(INSTANCES, '3')?.instanceKey).toBe('3');
    expect(instanceAt([], undefined)).toBeUndefined();
  });

  it('are found on a way through those that called them', () => {
    expect(wayTo(INSTANCES, INSTANCES[3]!).map(({ instanceKey }) => instanceKey)).toEqual(['1', '3', '4']);
  });

  it('are named where something lies in a called one', () => {
    expect(calledPlace(INSTANCES, '4', WORDING)).toBe('流程3 第 2 项 › 流程4');
    expect(calledPlace(INSTANCES, '5', WORDING)).toBeNull();
    expect(calledPlace(INSTANCES, 'nothing', WORDING)).toBeNull();
  });
});
