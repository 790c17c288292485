import { type NamedInstance, wordsOfInstances } from './called-place.js';

const run = (instanceKey: string, parentKey: string | null, more: Partial<NamedInstance> = {}) => ({
  ...{ instanceKey, parentKey, loopCounter: null, round: null, processId: `p-${instanceKey}` },
  ...{ name: `流程${instanceKey}`, nameEn: `Process ${instanceKey}`, ...more },
});

const WORDS = wordsOfInstances([
  run('1', null),
  run('2', '1', { loopCounter: 1 }),
  run('3', '1', { loopCounter: 2 }),
  run('4', '3', { round: 2 }),
  run('5', '1', { name: null, nameEn: null }),
]);

describe('the runs of a case', () => {
  it('are called by their models, with number and round where there are several', () => {
    expect([...WORDS.values()].map(({ label }) => label)).toEqual([
      '流程1',
      '流程2 第 1 项',
      '流程3 第 2 项',
      '流程4 · 第 2 轮',
      'p-5',
    ]);
    expect(WORDS.get('4')?.labelEn).toBe('Process 4 · round 2');
  });

  it('lie in the called processes around them, that of the case itself in none', () => {
    expect(WORDS.get('1')).toMatchObject({ place: null, placeEn: null });
    expect(WORDS.get('4')).toMatchObject({
      place: '流程3 第 2 项 › 流程4 · 第 2 轮',
      placeEn: 'Process 3 no. 2 › Process 4 · round 2',
    });
  });
});
