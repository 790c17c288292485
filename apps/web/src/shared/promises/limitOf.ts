import type { PromisedLimit, StagePromise } from '@/shared/api/types.js';

const PERIOD = /(\d+) (working_day|calendar_day|hour|working_hour)\b/g;

/** The shortest promise in days or hours that is in force for a stage, else its law's limit, else one working day. */
export function limitOf(stage: Pick<StagePromise, 'promisedLimit' | 'statutoryLimit'>): PromisedLimit {
  for (const limit of [stage.promisedLimit, stage.statutoryLimit]) {
    const periods = [...(limit ?? '').matchAll(PERIOD)].map(([, amount, unit]) => ({
      amount: Number(amount),
      unit: unit as PromisedLimit['unit'],
    }));
    const shortest = periods.sort((a, b) => a.amount - b.amount)[0];
    if (shortest !== undefined) return shortest;
  }
  return { amount: 1, unit: 'working_day' };
}
