import { describe, expect, it } from 'vitest';
import type { FormSchema } from '@/shared/api/types.js';
import { pickFormValues, toFormValues, toVariables, withDefaults } from './formData.js';

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
  it('shows fen as 元 and back, in rows too', () => {
    const variables = { amount: 1_235_000, wageRows: [{ name: 'a', unpaid: 50 }] };
    const values = toFormValues(schema, variables);
    expect(values).toEqual({ amount: 12_350, wageRows: [{ name: 'a', unpaid: 0.5 }] });
    expect(toVariables(schema, values)).toEqual(variables);
  });

  it('sends only the fields of the form, codes in capitals, empty texts as nothing', () => {
    const values = { idNo: ' 11010519491231002x ', draft: { notes: '' }, caseNo: 'x', duplicateOf: null };
    expect(toVariables(schema, values)).toEqual({ idNo: '11010519491231002X', draft: { notes: null } });
  });

  it('keeps context for the conditions of the form and drops it from what is kept', () => {
    const variables = { receivedOn: '2026-05-20', amount: 1 };
    expect(toFormValues(schema, variables)).toHaveProperty('receivedOn');
    expect(pickFormValues(schema, variables)).toEqual({ amount: 1 });
  });

  it('fills dates with today only where there is none', () => {
    expect(withDefaults(schema, {}, '2026-06-03')).toMatchObject({ heldOn: '2026-06-03' });
    expect(withDefaults(schema, { heldOn: '2026-06-01' }, '2026-06-03')).toMatchObject({
      heldOn: '2026-06-01',
    });
  });

  it('does not change what it is given', () => {
    const variables = { amount: 100 };
    toFormValues(schema, variables);
    expect(variables).toEqual({ amount: 100 });
  });
});
