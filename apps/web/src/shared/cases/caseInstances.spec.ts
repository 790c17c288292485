import { describe, expect, it } from 'vitest';
import type { CaseInstance } from '@/shared/api/types.js';
import { calledPlace, instanceAt, wayTo } from './caseInstances.js';

const instance = (instanceKey: string, parentKey: string | null, place: string | null = null) =>
  ({ instanceKey, parentKey, place, placeEn: place && `in ${instanceKey}` }) as CaseInstance;

const INSTANCES = [
  instance('1', null),
  instance('2', '1', '流程2 第 1 项'),
  instance('3', '1', '流程2 第 2 项'),
  instance('4', '3', '流程2 第 2 项 › 流程4'),
  instance('5', null),
];

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
    expect(calledPlace(INSTANCES, '4', 'zh-CN')).toBe('流程2 第 2 项 › 流程4');
    expect(calledPlace(INSTANCES, '4', 'en')).toBe('in 4');
    expect(calledPlace(INSTANCES, '5', 'zh-CN')).toBeNull();
    expect(calledPlace(INSTANCES, 'nothing', 'zh-CN')).toBeNull();
  });
});
