import { codesIn } from './form-names.js';
import type { FormComponent } from './form.schema.js';
import { validateForm } from './form-validation.js';

const TODAY = '2026-11-22';

function faults(
  components: FormComponent[],
  data: Record<string, unknown>,
  context?: Record<string, unknown>,
) {
  return validateForm({ components }, data, TODAY, context).map(({ path, code }) => `${path} ${code}`);
}

describe('validateForm', () => {
  it('asks for required fields and names them in Chinese', () => {
    const components = [{ type: 'textfield', key: 'name', label: '姓名', validate: { required: true } }];

    for (const value of [undefined, null, '', '  ']) {
      expect(validateForm({ components }, { name: value }, TODAY)).toEqual([
        { path: 'name', code: 'REQUIRED', message: '请填写“姓名”。' },
      ]);
    }
    expect(faults(components, { name: '示例-张三' })).toEqual([]);
  });

  it('leaves optional fields alone when they are empty', () => {
    const components = [
      {
        type: 'textfield',
        key: 'a',
        validate: { minLength: 5, pattern: '^x' },
        properties: { check: 'idcard' },
      },
      { type: 'number', key: 'b', validate: { min: 1 } },
      { type: 'datetime', key: 'c', subtype: 'date' },
      { type: 'checklist', key: 'd', values: [{ value: 'x' }] },
    ];

    expect(faults(components, { a: '', b: null, d: [] })).toEqual([]);
  });

  it('wants a required box ticked and lets an optional one be false', () => {
    const box = { type: 'checkbox', key: 'agreed' };

    expect(faults([{ ...box, validate: { required: true } }], { agreed: false })).toEqual([
      'agreed REQUIRED',
    ]);
    expect(faults([box], { agreed: false })).toEqual([]);
    expect(faults([box], { agreed: 'yes' })).toEqual(['agreed TYPE']);
  });

  it.each([
    ['textfield', 5],
    ['textarea', ['a']],
    ['number', '5'],
    ['number', Number.NaN],
    ['number', Infinity],
    ['checklist', 'x'],
    ['taglist', [{}]],
    ['select', { value: 'x' }],
  ])('refuses a %s that holds %p', (type, value) => {
    expect(faults([{ type, key: 'field' }], { field: value })).toEqual(['field TYPE']);
  });

  it.each([
    ['2026-02-29', 'TYPE'],
    ['2026-2-3', 'TYPE'],
    ['2026-13-01', 'TYPE'],
    ['22.11.2026', 'TYPE'],
    [20261122, 'TYPE'],
    ['2028-02-29', undefined],
  ])('takes dates that exist: %p', (value, code) => {
    expect(faults([{ type: 'datetime', key: 'on', subtype: 'date' }], { on: value })).toEqual(
      code === undefined ? [] : [`on ${code}`],
    );
  });

  it('takes times and moments by their subtype', () => {
    const time = [{ type: 'datetime', key: 'at', subtype: 'time' }];
    const moment = [{ type: 'datetime', key: 'at', subtype: 'datetime' }];

    expect(faults(time, { at: '14:30' })).toEqual([]);
    expect(faults(time, { at: '25:00' })).toEqual(['at TYPE']);
    expect(faults(moment, { at: '2026-11-22T14:30:00.000+08:00' })).toEqual([]);
    expect(faults(moment, { at: '2026-11-22' })).toEqual(['at TYPE']);
  });

  it('counts decimal places', () => {
    const whole = [{ type: 'number', key: 'n', decimalDigits: 0 }];
    const cents = [{ type: 'number', key: 'n', decimalDigits: 2 }];

    expect(faults(whole, { n: 3 })).toEqual([]);
    expect(faults(whole, { n: 3.5 })).toEqual(['n TYPE']);
    expect(faults(whole, { n: 2 ** 53 })).toEqual(['n TYPE']);
    expect(faults(cents, { n: 3.25 })).toEqual([]);
    expect(faults(cents, { n: 3.255 })).toEqual(['n TYPE']);
    expect(faults(cents, { n: 1e-9 })).toEqual(['n TYPE']);
  });

  it('reads money in fen although the form shows yuan', () => {
    const money = [
      {
        type: 'number',
        key: 'amount',
        decimalDigits: 2,
        validate: { min: 0.01, max: 1000 },
        properties: { money: 'fen' },
      },
    ];

    expect(faults(money, { amount: 1 })).toEqual([]);
    expect(faults(money, { amount: 100_000 })).toEqual([]);
    expect(faults(money, { amount: 100_001 })).toEqual(['amount MAX']);
    expect(faults(money, { amount: 0 })).toEqual(['amount MIN']);
    expect(faults(money, { amount: 12.5 })).toEqual(['amount TYPE']);
  });

  it('keeps to the options, wherever they come from', () => {
    const fixed = [{ type: 'radio', key: 'x', values: [{ label: '是', value: 'yes' }] }];
    const keyed = [{ type: 'select', key: 'x', valuesKey: 'routes' }];
    const computed = [
      { type: 'checklist', key: 'x', valuesExpression: '=for r in routes return {value: r}' },
    ];

    expect(faults(fixed, { x: 'yes' })).toEqual([]);
    expect(faults(fixed, { x: 'no' })).toEqual(['x OPTION']);
    expect(faults(keyed, { x: 'a' }, { routes: ['a'] })).toEqual([]);
    expect(faults(keyed, { x: 'b' }, { routes: [{ label: 'A', value: 'a' }] })).toEqual(['x OPTION']);
    expect(faults(keyed, { x: 'b' })).toEqual([]);
    expect(faults(computed, { x: ['a', 'c'] }, { routes: ['a', 'b'] })).toEqual(['x OPTION']);
    expect(faults(computed, { x: ['a', 'b'] }, { routes: ['a', 'b'] })).toEqual([]);
  });

  it('checks bounds, also as FEEL', () => {
    const components = [{ type: 'number', key: 'n', validate: { min: 1, max: '=limit' } }];

    expect(faults(components, { n: 0 })).toEqual(['n MIN']);
    expect(faults(components, { n: 11 }, { limit: 10 })).toEqual(['n MAX']);
    expect(faults(components, { n: 10 }, { limit: 10 })).toEqual([]);
  });

  it('counts characters as people do', () => {
    const components = [{ type: 'textfield', key: 't', validate: { minLength: 2, maxLength: 3 } }];

    expect(faults(components, { t: '𠮷' })).toEqual(['t LENGTH']);
    expect(faults(components, { t: '𠮷祥村' })).toEqual([]);
    expect(faults(components, { t: '一二三四' })).toEqual(['t LENGTH']);
    expect(faults([{ type: 'textarea', key: 't' }], { t: 'x'.repeat(10_001) })).toEqual(['t LENGTH']);
  });

  it('checks patterns and ignores one that cannot be read', () => {
    const phone = {
      type: 'textfield',
      key: 'p',
      validate: { pattern: '^1\\d{10}$', patternErrorMessage: '手机号' },
    };

    expect(validateForm({ components: [phone] }, { p: '123' }, TODAY)).toEqual([
      { path: 'p', code: 'PATTERN', message: '手机号' },
    ]);
    expect(faults([{ ...phone, validate: { pattern: '(' } }], { p: '123' })).toEqual([]);
  });

  it('checks the digits of identity numbers and credit codes', () => {
    const person = [{ type: 'textfield', key: 'id', properties: { check: 'idcard' } }];
    const company = [{ type: 'textfield', key: 'id', properties: { check: 'uscc' } }];

    expect(faults(person, { id: '999999196205177690' })).toEqual([]);
    expect(faults(person, { id: '999999196205177691' })).toEqual(['id CHECK_DIGIT']);
    expect(faults(company, { id: '123' })).toEqual(['id CHECK_DIGIT']);
  });

  it('compares dates with today, a date, a field and a variable of the case', () => {
    const on = (properties: Record<string, string>) => [
      { type: 'datetime', key: 'on', subtype: 'date', properties },
    ];

    expect(faults(on({ notAfter: 'today' }), { on: '2026-11-23' })).toEqual(['on NOT_AFTER']);
    expect(faults(on({ notAfter: 'today' }), { on: TODAY })).toEqual([]);
    expect(faults(on({ notBefore: 'today' }), { on: '2026-11-21' })).toEqual(['on NOT_BEFORE']);
    expect(faults(on({ notBefore: '2026-01-01' }), { on: '2025-12-31' })).toEqual(['on NOT_BEFORE']);
    expect(faults(on({ notBefore: 'from' }), { on: '2026-01-01', from: '2026-01-02' })).toEqual([
      'on NOT_BEFORE',
    ]);
    expect(faults(on({ notBefore: 'from' }), { on: '2026-01-01' }, { from: '2026-01-02' })).toEqual([
      'on NOT_BEFORE',
    ]);
    expect(faults(on({ notBefore: 'from' }), { on: '2026-01-01' })).toEqual([]);
  });

  it('asks nothing of hidden, disabled and read-only fields, nor of those in a hidden group', () => {
    const required = { validate: { required: true } };
    const components = [
      { type: 'textfield', key: 'reason', conditional: { hide: '=outcome != "reject"' }, ...required },
      { type: 'textfield', key: 'shown', readonly: true, ...required },
      { type: 'textfield', key: 'off', disabled: '=outcome = "accept"', ...required },
      {
        type: 'group',
        conditional: { hide: '=outcome = "accept"' },
        components: [{ type: 'textfield', key: 'inside', ...required }],
      },
    ];

    expect(faults(components, { outcome: 'accept' })).toEqual([]);
    expect(faults(components, { outcome: 'reject' })).toEqual([
      'reason REQUIRED',
      'off REQUIRED',
      'inside REQUIRED',
    ]);
  });

  it('lets conditions read the variables of the case', () => {
    const components = [
      {
        type: 'textfield',
        key: 'why',
        conditional: { hide: '=count(openItems) = 0' },
        validate: { required: true },
      },
    ];

    expect(faults(components, {}, { openItems: [] })).toEqual([]);
    expect(faults(components, {}, { openItems: ['x'] })).toEqual(['why REQUIRED']);
  });

  it('names the row of a list in which something is wrong', () => {
    const components = [
      {
        type: 'dynamiclist',
        path: 'wageRows',
        label: '工资清单',
        components: [
          { type: 'number', key: 'amount', validate: { required: true, min: 1 } },
          {
            type: 'textfield',
            key: 'note',
            conditional: { hide: '=amount < 100' },
            validate: { required: true },
          },
        ],
      },
    ];

    expect(faults(components, { wageRows: [{ amount: 5 }, { amount: 0 }, { amount: 200 }, {}] })).toEqual([
      'wageRows[1].amount MIN',
      'wageRows[2].note REQUIRED',
      'wageRows[3].amount REQUIRED',
      'wageRows[3].note REQUIRED',
    ]);
    expect(faults(components, {})).toEqual([]);
    expect(faults(components, { wageRows: 'x' })).toEqual(['wageRows TYPE']);
    expect(faults(components, { wageRows: [1] })).toEqual(['wageRows TYPE']);
    expect(faults(components, { wageRows: Array.from({ length: 1001 }, () => ({ amount: 1 })) })).toEqual([
      'wageRows LENGTH',
    ]);
  });

  it('follows the path of a group', () => {
    const components = [
      {
        type: 'group',
        path: 'party',
        components: [{ type: 'textfield', key: 'name', validate: { required: true } }],
      },
    ];

    expect(faults(components, { party: { name: '' } })).toEqual(['party.name REQUIRED']);
    expect(faults(components, {})).toEqual(['party.name REQUIRED']);
    expect(faults(components, { party: [] })).toEqual(['party TYPE']);
  });

  it('ignores unknown keys and components that hold no value', () => {
    const components = [
      { type: 'text', text: '# 说明' },
      { type: 'separator' },
      { type: 'button', key: 'b', validate: { required: true } },
    ];

    expect(faults(components, { anything: 1 })).toEqual([]);
    expect(validateForm({}, { anything: 1 }, TODAY)).toEqual([]);
  });
});

describe('a field for papers', () => {
  const attachments = new Map([
    ['pdf', 'application/pdf'],
    ['picture', 'image/png'],
  ]);
  const refused = (field: Partial<FormComponent>, value: unknown) => {
    const component = { type: 'attachments', key: 'of', label: '凭证', ...field };
    const named = { units: new Map(), users: new Map(), attachments };
    return validateForm({ components: [component] }, { of: value }, TODAY, {}, undefined, named)[0]?.message;
  };

  it.each([
    [{ validate: { required: true } }, [], '请上传“凭证”。'],
    [{ validate: { minFiles: 2 } }, [], undefined],
    [{ validate: { minFiles: 2 } }, ['pdf'], '“凭证”至少要 2 个附件，现在有 1 个。'],
    [{ validate: { minFiles: 2 } }, ['pdf', 'pdf'], '“凭证”至少要 2 个附件，现在有 1 个。'],
    [{ validate: { minFiles: 2 } }, ['pdf', 'picture'], undefined],
    [{ validate: { maxFiles: 1 } }, ['pdf', 'picture'], '“凭证”最多 1 个附件。'],
    [{ properties: { fileKind: 'picture' } }, ['picture'], undefined],
    [{ properties: { fileKind: 'picture' } }, ['picture', 'pdf'], '“凭证”只收图片，请换一个文件。'],
    [{ properties: { fileKind: 'pdfOrOfd' } }, ['picture'], '“凭证”只收 PDF 或 OFD，请换一个文件。'],
  ])('with %p takes %p: %p', (field, value, message) => {
    expect(refused(field, value)).toBe(message);
  });
});

describe('a field that names a unit or a person', () => {
  const named = {
    units: new Map([['zj.t09', 'town']]),
    users: new Map([['mediator', ['zj.t09.mediate/mediator']]]),
    attachments: new Map([
      ['a', 'application/pdf'],
      ['b', 'image/png'],
    ]),
  };
  const refused = (component: FormComponent, value: string, known = named) =>
    validateForm({ components: [component] }, { of: value }, TODAY, {}, undefined, known)[0]?.message;
  const unit = (properties = {}) => ({ type: 'unit', key: 'of', label: '单位', properties });
  const user = (properties = {}) => ({ type: 'user', key: 'of', label: '承办人', properties });

  it('takes only what there is', () => {
    expect(refused(unit(), 'zj.t09')).toBeUndefined();
    expect(refused(unit(), 'zj.t99')).toBe('“单位”：没有这个单位，请从列表中选择。');
    expect(refused(user(), 'mediator')).toBeUndefined();
    expect(refused(user(), '某人')).toBe('“承办人”：没有这个人，请从列表中选择。');
    expect(validateForm({ components: [unit()] }, { of: 'zj.t09' }, TODAY)).toHaveLength(1);
  });

  it.each([
    [unit({ level: 'town' }), 'zj.t09', true],
    [unit({ level: 'department' }), 'zj.t09', false],
    [user({ unit: 'zj.t09' }), 'mediator', true],
    [user({ unit: 'zj.t09.mediate' }), 'mediator', true],
    [user({ unit: 'zj.t0' }), 'mediator', false],
    [user({ group: 'zj.t09.mediate/mediator' }), 'mediator', true],
    [user({ group: 'zj.t09/mediator' }), 'mediator', false],
  ])('%p allows %p: %p', (component, value, isAllowed) => {
    expect(refused(component, value) === undefined).toBe(isAllowed);
  });

  it.each([
    [['a', 'b'], undefined],
    [['a', 'c'], 'of ATTACHMENT_NOT_FOUND'],
    [['a', 'a'], undefined],
    [[5], 'of ATTACHMENT_NOT_FOUND'],
    ['a', 'of TYPE'],
    [Array.from({ length: 11 }, () => 'a'), 'of LENGTH'],
    [[], 'of REQUIRED'],
  ])('takes papers of the case only: %j', (value, fault) => {
    const papers = { type: 'attachments', key: 'of', label: '材料', validate: { required: true } };
    const found = validateForm({ components: [papers] }, { of: value }, TODAY, {}, undefined, named);
    expect(found.map(({ path, code }) => `${path} ${code}`)[0]).toBe(fault);
    expect(codesIn({ components: [papers] }, { of: ['x', 'y'] }).attachments).toEqual(['x', 'y']);
  });

  it('is looked for in groups and in the rows of lists too', () => {
    const schema = {
      components: [
        { type: 'group', path: 'by', components: [unit()] },
        { type: 'dynamiclist', path: 'rows', components: [user()] },
      ],
    };
    const data = { by: { of: 'zj.t09' }, rows: [{ of: 'a' }, { of: 5 }, { of: 'b' }] };
    expect(codesIn(schema, data)).toEqual({ units: ['zj.t09'], users: ['a', 'b'], attachments: [] });
  });
});

describe('a table that is filled in', () => {
  const table: FormComponent = {
    ...{ type: 'entryTable', key: 'wages', label: '明细', maxRows: 2, validate: { required: true } },
    columns: [
      { type: 'textfield', key: 'name', label: '姓名', validate: { required: true } },
      { type: 'money', key: 'unpaid', label: '欠付', properties: { sumAs: 'unpaidTotal' } },
      { type: 'select', key: 'trade', label: '工种', values: [{ value: 'mason' }] },
      { type: 'user', key: 'by', label: '经办人' },
    ],
  };

  it('answers each cell with the address of its row', () => {
    const rows = [
      { name: '甲', unpaid: '12,34' },
      { unpaid: 100, trade: 'smith', by: 'nobody' },
    ];
    expect(validateForm({ components: [table] }, { wages: rows }, TODAY)).toEqual([
      {
        path: 'wages[0].unpaid',
        code: 'TYPE',
        message: '第 1 行：“欠付”应为以元为单位的金额，如 12345.50。',
      },
      { path: 'wages[1].name', code: 'REQUIRED', message: '第 2 行：请填写“姓名”。' },
      { path: 'wages[1].trade', code: 'OPTION', message: '第 2 行：“工种”的选项无效，请重新选择。' },
      {
        path: 'wages[1].by',
        code: 'UNKNOWN_USER',
        message: '第 2 行：“经办人”：没有这个人，请从列表中选择。',
      },
    ]);
  });

  it.each([
    [undefined, 'wages REQUIRED'],
    [[], 'wages REQUIRED'],
    ['x', 'wages TYPE'],
    [[1], 'wages TYPE'],
    [[{ name: 'a' }, { name: 'b' }, { name: 'c' }], 'wages LENGTH'],
  ])('is a list of so many rows: %j', (rows, fault) => {
    expect(faults([table], { wages: rows })).toEqual([fault]);
  });

  it('gives its sums to the rules of the form, whatever was sent', () => {
    const note = { type: 'textarea', key: 'note', validate: { required: true } };
    const large = { ...note, conditional: { hide: '=unpaidTotal < 1000' } };
    const data = (unpaid: number) => ({ wages: [{ name: '甲', unpaid }], unpaidTotal: 5 });
    expect(faults([table, large], data(999))).toEqual([]);
    expect(faults([table, large], data(1000))).toEqual(['note REQUIRED']);
  });

  it('has the rows of the case where it only shows them, whatever is sent as their sum', () => {
    const note = { type: 'textarea', key: 'note', validate: { required: true } };
    const large = { ...note, conditional: { hide: '=unpaidTotal < 1000' } };
    const components = [{ ...table, readonly: true }, large];
    const context = { wages: [{ name: '甲', unpaid: 1000 }], unpaidTotal: 1000 };
    const found = validateForm({ components }, { unpaidTotal: 5 }, TODAY, context);
    expect(found.map(({ path, code }) => `${path} ${code}`)).toEqual(['note REQUIRED']);
  });
});
