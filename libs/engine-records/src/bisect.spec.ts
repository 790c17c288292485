import * as fc from 'fast-check';
import { applyOrBisect } from './bisect.js';

/** Applies to a list, and takes back what a failed attempt had done. */
function fake(isBad: (item: number) => boolean) {
  const applied: number[] = [];
  const rejected: number[] = [];
  let runs = 0;
  return {
    applied,
    rejected,
    runs: () => runs,
    attempt: {
      run: async (items: readonly number[]) => {
        runs += 1;
        if (items.some(isBad)) throw new Error('bad');
        applied.push(...items);
      },
      reject: async (item: number) => void rejected.push(item),
      isItemFault: () => true,
    },
  };
}

describe('apply or bisect', () => {
  it('runs once when nothing is bad', async () => {
    const { attempt, applied, runs } = fake(() => false);
    await applyOrBisect([1, 2, 3], attempt);
    expect(applied).toEqual([1, 2, 3]);
    expect(runs()).toBe(1);
  });

  it('applies every good item in order and rejects every bad one in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 60 }), async (bad) => {
        const items = bad.map((_, index) => index);
        const { attempt, applied, rejected } = fake((item) => bad[item] === true);
        await applyOrBisect(items, attempt);
        expect(applied).toEqual(items.filter((item) => !bad[item]));
        expect(rejected).toEqual(items.filter((item) => bad[item]));
      }),
    );
  });

  it('finds one bad item among a thousand in few runs', async () => {
    const { attempt, runs } = fake((item) => item === 700);
    await applyOrBisect(
      Array.from({ length: 1000 }, (_, index) => index),
      attempt,
    );
    expect(runs()).toBeLessThan(25);
  });

  it('passes on a failure that is not the fault of an item', async () => {
    const { attempt, rejected } = fake(() => true);
    const run = applyOrBisect([1, 2], { ...attempt, isItemFault: () => false });
    await expect(run).rejects.toThrow('bad');
    expect(rejected).toEqual([]);
  });
});
