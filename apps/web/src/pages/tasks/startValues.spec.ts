import { expect, it } from 'vitest';
import { startValues } from './startValues.js';

it('takes a variable without a value for one that was never entered, and one that a person cleared for empty', () => {
  const task = { values: { signedOn: null, amount: 5 }, draft: null };
  expect(startValues(task, null)).toEqual({ amount: 5 });
  expect(startValues({ ...task, draft: { signedOn: null } }, null)).toEqual({ amount: 5, signedOn: null });
  expect(startValues(task, { signedOn: null, amount: 6 })).toEqual({ amount: 6, signedOn: null });
});
