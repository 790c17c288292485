import { type FormPart, knownFacts } from './known-facts.js';

const words = {
  yes: '是',
  no: '否',
  rows: (n: number) => `${n} 行`,
  papers: (n: number) => `${n} 份`,
  date: (date: string) => date,
  name: (_: unknown, code: string) => `<${code}>`,
  sum: (column: string, sum: string) => `${column} ${sum}`,
};

it('tells what is known in the words of the form, numbers of people masked', () => {
  const schema: { type: string; components: FormPart[] } = {
    type: 'default',
    components: [
      { type: 'select', key: 'source', label: '来源', values: [{ label: '窗口', value: 'window' }] },
      { type: 'textfield', key: 'idNo', label: '身份证号', properties: { check: 'idcard' } },
      { type: 'textfield', key: 'phone', label: '电话' },
      { type: 'number', key: 'amount', label: '金额', properties: { money: 'fen' } },
      { type: 'datetime', key: 'on', dateLabel: '日期' },
      { type: 'checkbox', key: 'iou', label: '欠条' },
      { type: 'unit', key: 'unit', label: '单位' },
      {
        type: 'entryTable',
        key: 'wages',
        label: '欠薪',
        columns: [
          { type: 'textfield', key: 'name', label: '姓名' },
          { type: 'phone', key: 'contact', label: '联系方式' },
          { type: 'money', key: 'unpaid', label: '欠付' },
          { type: 'integer', key: 'days', label: '天数', appearance: { suffixAdorner: '天' } },
          { type: 'user', key: 'by', label: '经办人' },
        ],
      },
      { type: 'attachments', key: 'papers', label: '材料' },
      { type: 'textfield', key: 'none', label: '没有' },
      {
        type: 'dynamiclist',
        path: 'rows',
        label: '明细',
        components: [{ type: 'textfield', key: 'name', label: '姓名' }],
      },
    ],
  };
  const variables = {
    source: 'window',
    idNo: '11010519491231002X',
    phone: '*******0000',
    amount: 1_235_000,
    on: '2026-06-03',
    iou: false,
    unit: 'zj.t09',
    wages: [
      { name: '示例-甲', contact: '13800000000', unpaid: 100_000 },
      { unpaid: 20_050, days: 3, by: 'm9' },
    ],
    papers: ['p1', 'p2'],
    rows: [{ name: 'a' }],
    other: 'x',
  };
  expect(knownFacts(schema, variables, words)).toEqual([
    { key: 'source', label: '来源', text: '窗口' },
    { key: 'idNo', label: '身份证号', text: '110*************2X', full: '11010519491231002X' },
    { key: 'phone', label: '电话', text: '*******0000' },
    { key: 'amount', label: '金额', text: '¥12,350.00' },
    { key: 'on', label: '日期', text: '2026-06-03' },
    { key: 'iou', label: '欠条', text: '否' },
    { key: 'unit', label: '单位', text: '<zj.t09>' },
    {
      ...{ key: 'wages', label: '欠薪', text: '2 行；欠付（¥） 1,200.50；天数（天） 3' },
      table: {
        headings: ['姓名', '联系方式', '欠付', '天数（天）', '经办人'],
        rows: [
          [
            { text: '示例-甲' },
            { text: '*******0000', full: '13800000000' },
            { text: '¥1,000.00' },
            null,
            null,
          ],
          [null, null, { text: '¥200.50' }, { text: '3' }, { text: '<m9>' }],
        ],
      },
    },
    { key: 'papers', label: '材料', text: '2 份', papers: ['p1', 'p2'] },
    {
      ...{ key: 'rows', label: '明细', text: '1 行' },
      table: { headings: ['姓名'], rows: [[{ text: 'a' }]] },
    },
  ]);
});
