import { describe, expect, it } from 'vitest';
import type { FormSchema } from '@/shared/api/types.js';
import { pickFormValues, toVariables, withDefaults } from './formData.js';

const schema: FormSchema = {
  type: 'default',
  components: [
    { type: 'number', key: 'amount', properties: { money: 'fen' } },
    { type: 'group', components: [{ type: 'textfield', key: 'idNo', properties: { check: 'idcard' } }] },
    { type: 'datetime', key: 'heldOn', properties: { default: 'today' } },
    { type: 'textarea', key: 'draft.notes' },
    {
      type: 'dynamiclist',
      path: 'wageRows',
      components: [
        { type: 'textfield', key: 'name' },
        { type: 'number', key: 'unpaid', properties: { money: 'fen' } },
      ],
    },
  ],
};

describe('form data', () => {
  it('sends only the fields of the form, empty texts as nothing, and what was refused as it was typed', () => {
    const values = { amount: '12,34', draft: { notes: '' }, heldOn: null, caseNo: 'x', duplicateOf: null };
    expect(toVariables(schema, values)).toEqual({ amount: '12,34', draft: { notes: null }, heldOn: null });
  });

  it('drops what only the conditions of the form read from what is kept', () => {
    const variables = { receivedOn: '2026-05-20', amount: 1 };
    expect(pickFormValues(schema, variables)).toEqual({ amount: 1 });
  });

  it('fills dates with today only where there is none', () => {
    expect(withDefaults(schema, {}, '2026-06-03')).toMatchObject({ heldOn: '2026-06-03' });
    expect(withDefaults(schema, { heldOn: '2026-06-01' }, '2026-06-03')).toMatchObject({
      heldOn: '2026-06-01',
    });
  });

  it('leaves a date empty that was cleared', () => {
    expect(withDefaults(schema, { heldOn: null }, '2026-06-03')).toMatchObject({ heldOn: null });
  });

  it('does not change what it is given', () => {
    const variables = { amount: 100 };
    withDefaults(schema, variables, '2026-06-03');
    expect(variables).toEqual({ amount: 100 });
  });
});
