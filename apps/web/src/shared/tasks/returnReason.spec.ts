import { expect, it } from 'vitest';
import { returnReason } from './returnReason.js';

const form = (properties?: Record<string, string>) => ({
  id: 'f',
  schema: {
    type: 'default',
    components: [{ type: 'group', components: [{ type: 'text', properties }] }],
  },
});

it('is what the variable says that a text of the form names', () => {
  const named = form({ returned: 'fault' });
  expect(returnReason({ form: named, values: { fault: '金额超过诉求。' } })).toBe('金额超过诉求。');
  expect(returnReason({ form: named, values: { fault: null } })).toBeNull();
  expect(returnReason({ form: form(), values: { fault: '金额超过诉求。' } })).toBeNull();
  expect(returnReason({ form: null, values: {} })).toBeNull();
});
