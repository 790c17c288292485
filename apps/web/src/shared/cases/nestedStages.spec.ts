import { describe, expect, it } from 'vitest';
import { nestedStages } from './nestedStages.js';

const run = (stageRunId: string, parentRunId: string | null = null) => ({ stageRunId, parentRunId });

describe('stages that lie in one another', () => {
  it('stand below the one around them, in the order in which they were entered', () => {
    const order = nestedStages([run('1'), run('2'), run('3'), run('4', '2'), run('5', '3'), run('6', '4')]);

    expect(order.map(({ stage, depth }) => [stage.stageRunId, depth])).toEqual([
      ['1', 0],
      ['2', 0],
      ['4', 1],
      ['6', 2],
      ['3', 0],
      ['5', 1],
    ]);
  });

  it('are not lost when the one around them is not known', () => {
    expect(nestedStages([run('1', '0')]).map(({ depth }) => depth)).toEqual([0]);
  });
});
