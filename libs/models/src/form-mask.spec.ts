import { maskEntered, maskedIn, unmaskEntered } from './form-mask.js';

const schema = {
  components: [
    { type: 'textfield', key: 'name', label: '姓名' },
    { type: 'phone', key: 'contact', label: '联系方式' },
    { type: 'textfield', key: 'paper', label: '证件', properties: { check: 'idcard' } },
    {
      ...{ type: 'entryTable', key: 'people', label: '人员' },
      columns: [{ type: 'phone', key: 'reach', label: '电话' }],
    },
    {
      ...{ type: 'dynamiclist', path: 'others', label: '其他人' },
      components: [{ type: 'phone', key: 'reach', label: '电话' }],
    },
  ],
};

it('masks numbers of people by the kind of their field, in rows too, and twice gives the same', () => {
  const entered = {
    name: '示例-甲',
    contact: '13800000000',
    paper: '11010519491231002X',
    people: [{ reach: '13800000001', note: '13800000001' }],
    others: [{ reach: '13800000002' }],
    payAccount: '6222020000000000123',
  };

  const masked = maskEntered(schema, entered);

  expect(masked).toEqual({
    name: '示例-甲',
    contact: '*******0000',
    paper: '110*************2X',
    people: [{ reach: '*******0001', note: '13800000001' }],
    others: [{ reach: '*******0002' }],
    payAccount: '***************0123',
  });
  expect(maskEntered(schema, masked)).toEqual(masked);
});

it('gives back the number for its mask, and takes what was really changed', () => {
  const known = { contact: '13800000000', people: [{ reach: '13800000001' }, { reach: '13800000002' }] };
  const entered = { contact: '*******0000', people: [{ reach: '*******0001' }, { reach: '13900000002' }] };

  expect(unmaskEntered(schema, entered, known)).toEqual({
    contact: '13800000000',
    people: [{ reach: '13800000001' }, { reach: '13900000002' }],
  });
  expect(maskedIn(schema, { name: '示例-甲', ...known })).toEqual(known);
});
