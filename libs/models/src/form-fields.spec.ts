import { formFields, knownValues, pickFormValues } from './form-fields.js';

const SCHEMA = {
  components: [
    { type: 'text', text: '协议 **{{agreement.no}}**，{{if amount > 5 then "多" else less}}' },
    { type: 'radio', key: 'outcome', label: '结果' },
    { type: 'textfield', key: 'reason', conditional: { hide: '=outcome != "reject"' } },
    { type: 'textfield', key: 'shown', readonly: true },
    {
      type: 'group',
      components: [{ type: 'number', key: 'party.age' }],
    },
    {
      type: 'dynamiclist',
      path: 'rows',
      components: [
        { type: 'number', key: 'amount' },
        { type: 'textfield', key: 'locked', disabled: true },
      ],
    },
    { type: 'expression', key: 'total', expression: '=sum(for r in rows return r.amount)' },
  ],
};

describe('formFields', () => {
  it('lists fields with the paths of their values', () => {
    expect(formFields(SCHEMA).map(({ path }) => path)).toEqual([
      'outcome',
      'reason',
      'shown',
      'party.age',
      'rows[].amount',
      'rows[].locked',
      'total',
    ]);
  });
});

describe('knownValues', () => {
  it('gives the variables that the form shows, and no others', () => {
    const variables = {
      outcome: 'x',
      agreement: { no: 1 },
      less: 1,
      rows: [],
      party: {},
      applicantIdNo: 'secret',
    };

    expect(Object.keys(knownValues(SCHEMA, variables)).sort()).toEqual([
      'agreement',
      'less',
      'outcome',
      'party',
      'rows',
    ]);
  });
});

describe('pickFormValues', () => {
  it('lets through what the form asks for and nothing else', () => {
    const picked = pickFormValues(SCHEMA, {
      outcome: 'accept',
      reason: 'hidden',
      shown: 'forged',
      caseNo: 'forged',
      party: { age: 3, name: 'forged' },
      rows: [{ amount: 1, locked: 'forged', other: 2 }, { amount: 2 }],
    });

    expect(picked).toEqual({
      outcome: 'accept',
      party: { age: 3 },
      rows: [{ amount: 1 }, { amount: 2 }],
      total: 3,
    });
  });

  it('never reaches into the prototype', () => {
    const schema = { components: [{ type: 'textfield', key: '__proto__.polluted' }] };

    pickFormValues(schema, JSON.parse('{"__proto__": {"polluted": "yes"}}') as Record<string, unknown>);

    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('a table that is filled in', () => {
  const table = {
    ...{ type: 'entryTable', key: 'wages' },
    columns: [
      { type: 'textfield', key: 'name' },
      { type: 'money', key: 'unpaid', properties: { sumAs: 'unpaidTotal' } },
    ],
  };

  it('has its cells and its sums among the fields', () => {
    expect(formFields({ components: [table] }).map(({ path }) => path)).toEqual([
      'wages',
      'wages[].name',
      'wages[].unpaid',
      'unpaidTotal',
    ]);
  });

  it('lets through its columns, and the sums that they come to', () => {
    const wages = [{ name: '甲', unpaid: 5, other: 1 }, { unpaid: 7 }];
    expect(pickFormValues({ components: [table] }, { wages, unpaidTotal: 1 })).toEqual({
      wages: [{ name: '甲', unpaid: 5 }, { unpaid: 7 }],
      unpaidTotal: 12,
    });
  });
});
