// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FormSchema, StartedLimit } from '@/shared/api/types.js';
import { askLimits } from './askLimits.js';

const schema: FormSchema = {
  type: 'default',
  components: [
    { type: 'datetime', key: 'receivedOn' },
    { type: 'date', key: 'signedOn' },
    { type: 'radio', key: 'procedure' },
    { type: 'textfield', key: 'note' },
  ],
};
const limit = (variable: string) => ({ variable }) as StartedLimit;
const variablesOf = (limits: readonly StartedLimit[]) => limits.map(({ variable }) => variable);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('takes away at once what stood beside a date that was changed, and everything where a choice was', async () => {
  const shown: string[][] = [];
  const ask = vi.fn(() => Promise.resolve([limit('receivedOn'), limit('signedOn')]));
  const questions = askLimits(schema, ask, (limits) => shown.push(variablesOf(limits)));
  const entered = { receivedOn: '2026-10-20', signedOn: '2026-10-21', procedure: 'a', note: '' };
  questions.changed(entered);
  await vi.runAllTimersAsync();
  expect(shown).toEqual([['receivedOn', 'signedOn']]);

  questions.changed({ ...entered, note: '改' });
  expect(shown).toHaveLength(1);

  questions.changed({ ...entered, receivedOn: '2026-02-30' });
  expect(shown.at(-1)).toEqual(['signedOn']);
  await vi.runAllTimersAsync();
  expect(shown.at(-1)).toEqual(['receivedOn', 'signedOn']);

  questions.changed({ ...entered, receivedOn: '2026-02-30', procedure: 'b' });
  expect(shown.at(-1)).toEqual([]);
  questions.stop();
  await vi.runAllTimersAsync();
  expect(ask).toHaveBeenCalledTimes(2);
});
