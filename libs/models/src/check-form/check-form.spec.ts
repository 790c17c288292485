import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkForm } from './check-form.js';
import type { FormSurroundings } from './form-under-check.js';
import {
  ALL,
  AMOUNT,
  AROUND,
  changed,
  DAY,
  findingsIn,
  NAME,
  OUTCOME,
  PAID,
  REASON,
  SMALL_FORM,
  TABLE,
  TEXT,
  UNIT,
  USER,
} from './small-form.builders.js';

type Component = Record<string, unknown>;

const column = (changes: Component): Component => ({
  ...TABLE,
  columns: [
    (TABLE['columns'] as Component[])[0],
    changed((TABLE['columns'] as Component[])[1] as Component, changes),
  ],
});
const without = (component: Component, name: string): Component =>
  Object.fromEntries(Object.entries(component).filter(([key]) => key !== name));
const pattern = (text: string) => changed(NAME, { validate: { pattern: text } });
const group = (components: Component[], more: Component = {}): Component => ({
  ...{ id: 'f-group', type: 'group', label: '分组', properties: { 'label.en': 'Group' }, components },
  ...more,
});
const list = (components: Component[], more: Component = {}): Component => ({
  ...{ id: 'f-list', type: 'dynamiclist', label: '列表', path: 'rows', properties: { 'label.en': 'List' } },
  ...{ components, ...more },
});

describe('checkForm', () => {
  it('has nothing to say about a form that is right', async () => {
    expect(await findingsIn(ALL)).toEqual([]);
    expect(await findingsIn([group([NAME, AMOUNT]), list([DAY])])).toEqual([]);
  });

  it.each<[string, Component[], string[]]>([
    // the ledger
    [
      'an amount of a kind that no ledger has',
      [DAY, OUTCOME, REASON, changed(PAID, { properties: { ledger: 'lent' } })],
      ['error FIELD_SETTING_INVALID f-paid'],
    ],
    [
      'a text in the ledger',
      [{ ...without(NAME, 'validate'), type: 'number', properties: { ledger: 'claimed', 'label.en': 'N' } }],
      ['error LEDGER_NOT_MONEY f-name'],
    ],
    [
      'a payment without a day',
      [OUTCOME, REASON, changed(PAID, { properties: { ledgerOn: null } })],
      ['error LEDGER_DATE_MISSING f-paid'],
    ],
    [
      'a claim without a day',
      [changed(PAID, { properties: { ledger: 'claimed', ledgerOn: null, ledgerProof: null } })],
      [],
    ],
    [
      'a payment with the day of a variable',
      [OUTCOME, REASON, changed(PAID, { properties: { ledgerOn: 'receivedOn' } })],
      ['error LEDGER_FIELD_MISSING f-paid'],
    ],
    [
      'a payment whose way nobody chooses',
      [DAY, OUTCOME, REASON, changed(PAID, { properties: { ledgerMethod: 'reason' } })],
      ['error LEDGER_METHOD_NOT_CHOICE f-paid'],
    ],
    ['a payment in a row', [DAY, OUTCOME, REASON, list([PAID])], ['error LEDGER_IN_ROWS f-paid']],
    [
      'an option of nobody that says that all is paid',
      [REASON, changed(OUTCOME, { properties: { settles: 'full' } })],
      ['error OPTION_UNKNOWN f-outcome'],
    ],
    // kinds
    ['a kind that nobody knows', [changed(NAME, { type: 'tetxfield' })], ['error FIELD_TYPE_UNKNOWN f-name']],
    ['no kind', [without(NAME, 'type')], ['error FIELD_TYPE_UNKNOWN f-name']],
    [
      'a page in the page',
      [{ id: 'x', type: 'iframe', url: 'https://a.test' }],
      ['error FIELD_TYPE_UNSUPPORTED x'],
    ],
    ['a button', [{ id: 'x', type: 'button', label: 'ok' }], ['error FIELD_TYPE_UNSUPPORTED x']],
    // keys and ids
    ['no key', [without(NAME, 'key')], ['error FIELD_KEY_MISSING f-name']],
    ['an empty key', [changed(NAME, { key: ' ' })], ['error FIELD_KEY_MISSING f-name']],
    ['a key with a blank', [changed(NAME, { key: 'full name' })], ['error FIELD_KEY_INVALID f-name']],
    ['a key that begins with a digit', [changed(NAME, { key: '2nd' })], ['error FIELD_KEY_INVALID f-name']],
    ['a Chinese key', [changed(NAME, { key: '姓名' })], ['error FIELD_KEY_INVALID f-name']],
    ['a key with an empty part', [changed(NAME, { key: 'a..b' })], ['error FIELD_KEY_INVALID f-name']],
    ['a key of the language', [changed(NAME, { key: 'a.__proto__' })], ['error FIELD_KEY_RESERVED f-name']],
    ['a word of FEEL as key', [changed(NAME, { key: 'for' })], ['error FIELD_KEY_RESERVED f-name']],
    [
      'the number of the case as key',
      [changed(NAME, { key: 'caseNo' })],
      ['error FIELD_KEY_RESERVED f-name'],
    ],
    ['a key twice', [NAME, changed(AMOUNT, { key: 'name' })], ['error FIELD_KEY_DUPLICATE f-amount']],
    [
      'a key twice, in a group without a path',
      [NAME, group([changed(AMOUNT, { key: 'name' })])],
      ['error FIELD_KEY_DUPLICATE f-amount'],
    ],
    ['a key in a value', [NAME, changed(AMOUNT, { key: 'name.sum' })], ['error FIELD_KEY_COLLIDES f-amount']],
    [
      'a key that is the path of a group',
      [NAME, group([AMOUNT], { path: 'name' })],
      ['error FIELD_KEY_DUPLICATE f-group'],
    ],
    [
      'the sum of a table as key',
      [changed(AMOUNT, { key: 'total' }), TABLE],
      ['error FIELD_KEY_DUPLICATE f-wages'],
    ],
    ['an id twice', [NAME, changed(AMOUNT, { id: 'f-name' })], ['error FIELD_ID_DUPLICATE f-name']],
    ['an id with a blank', [changed(NAME, { id: 'a b' })], ['error FIELD_ID_INVALID a b']],
    ['no id', [without(NAME, 'id')], ['warning FIELD_ID_MISSING']],
    // words
    ['no label', [without(NAME, 'label')], ['error FIELD_LABEL_MISSING f-name']],
    [
      'no label of a date',
      [{ id: 'x', type: 'datetime', subtype: 'date', key: 'on' }],
      ['error FIELD_LABEL_MISSING x'],
    ],
    ['no English', [without(NAME, 'properties')], ['warning FORM_EN_MISSING f-name']],
    ['an empty text', [changed(TEXT, { text: '' })], ['error FIELD_SETTING_MISSING f-text']],
    // FEEL
    [
      'a condition without the sign',
      [OUTCOME, changed(REASON, { conditional: { hide: 'outcome != "reject"' } })],
      ['error FEEL_INVALID f-reason'],
    ],
    [
      'a condition with two signs',
      [OUTCOME, changed(REASON, { conditional: { hide: '=outcome == "reject"' } })],
      ['error FEEL_INVALID f-reason'],
    ],
    [
      'a condition of other engines',
      [OUTCOME, changed(REASON, { conditional: { hide: '=${outcome}' } })],
      ['error FEEL_INVALID f-reason'],
    ],
    [
      'a condition that is a text',
      [changed(REASON, { conditional: { hide: '="yes"' } })],
      ['error FIELD_CONDITION_NOT_BOOLEAN f-reason'],
    ],
    [
      'an unknown name',
      [OUTCOME, changed(REASON, { conditional: { hide: '=outcmoe != "reject"' } })],
      ['error FORM_NAME_UNKNOWN f-reason'],
    ],
    [
      'readonly that cannot be read',
      [changed(NAME, { readonly: '=name and' })],
      ['error FEEL_INVALID f-name'],
    ],
    ['readonly as a text', [changed(NAME, { readonly: 'true' })], ['error FIELD_SETTING_INVALID f-name']],
    [
      'disabled by an expression',
      [changed(NAME, { disabled: '=true' })],
      ['error FIELD_SETTING_INVALID f-name'],
    ],
    [
      'an expression that cannot be read',
      [{ id: 'x', type: 'expression', key: 'sum', expression: '=1 +' }],
      ['error FEEL_INVALID x'],
    ],
    ['no expression', [{ id: 'x', type: 'expression', key: 'sum' }], ['error FIELD_SETTING_MISSING x']],
    [
      'options of an expression that cannot be read',
      [changed(without(OUTCOME, 'values'), { valuesExpression: '=[', properties: {} })],
      ['error FEEL_INVALID f-outcome'],
    ],
    [
      'a limit that cannot be read',
      [changed(AMOUNT, { validate: { min: '=if' } })],
      ['error FEEL_INVALID f-amount'],
    ],
    [
      'a template that cannot be read',
      [changed(TEXT, { text: '{{caseNo +}}' })],
      ['error FEEL_INVALID f-text'],
    ],
    [
      'a template that does not end',
      [changed(TEXT, { text: '{{caseNo' })],
      ['error TEMPLATE_NOT_CLOSED f-text'],
    ],
    [
      'a template with an unknown name',
      [changed(TEXT, { text: '{{caesNo}}' })],
      ['error FORM_NAME_UNKNOWN f-text'],
    ],
    [
      'a loop within a loop',
      [
        changed(REASON, { conditional: { hide: '=some a in rows, b in rows satisfies a = b' } }),
        list([NAME]),
      ],
      ['warning FORM_FEEL_COST f-reason'],
    ],
    // numbers
    [
      'a limit that is no number',
      [changed(AMOUNT, { validate: { min: '15天' } })],
      ['error FIELD_SETTING_INVALID f-amount'],
    ],
    [
      'a least above the most',
      [changed(AMOUNT, { validate: { min: 5, max: 3 } })],
      ['error FIELD_RANGE_EMPTY f-amount'],
    ],
    [
      'a least length above the most',
      [changed(NAME, { validate: { minLength: '60' } })],
      ['error FIELD_RANGE_EMPTY f-name'],
    ],
    [
      'places that are no number',
      [{ id: 'x', type: 'number', key: 'n', label: 'N', decimalDigits: '2' }],
      ['error FIELD_SETTING_INVALID x'],
    ],
    ['too many rows', [changed(TABLE, { maxRows: 5000 })], ['error FIELD_SETTING_INVALID f-wages']],
    [
      'required as a text',
      [changed(NAME, { validate: { required: 'yes' } })],
      ['error FIELD_SETTING_INVALID f-name'],
    ],
    // patterns
    ['a pattern that cannot be read', [pattern('[a-')], ['error PATTERN_INVALID f-name']],
    ['a pattern that repeats a repetition', [pattern('^(a+)+$')], ['error PATTERN_MAY_HANG f-name']],
    ['a pattern that repeats a choice', [pattern('^(?:a|aa)*$')], ['error PATTERN_MAY_HANG f-name']],
    ['a pattern that refers back', [pattern('^(a*)\\1$')], ['error PATTERN_MAY_HANG f-name']],
    ['a pattern of many repetitions', [pattern('.*a.*b.*c')], ['warning PATTERN_COST f-name']],
    ['a pattern without end', [pattern('a'.repeat(600))], ['error PATTERN_TOO_LONG f-name']],
    // properties
    [
      'a check that nobody knows',
      [changed(NAME, { properties: { check: 'idcrad' } })],
      ['error FIELD_SETTING_INVALID f-name'],
    ],
    [
      'a property that nobody knows',
      [changed(DAY, { properties: { notAfer: 'today' } })],
      ['warning FIELD_SETTING_UNKNOWN f-day'],
    ],
    [
      'a setting that nobody knows',
      [changed(NAME, { validate: { mn: 3 } })],
      ['warning FIELD_SETTING_UNKNOWN f-name'],
    ],
    [
      'English of an option that is none',
      [changed(OUTCOME, { properties: { 'option.paid.en': 'Paid' } })],
      ['warning FIELD_SETTING_UNKNOWN f-outcome'],
    ],
    [
      'a kind of unit that is none',
      [changed(UNIT, { properties: { level: 'city' } })],
      ['error FIELD_LEVEL_UNKNOWN f-unit'],
    ],
    [
      'a unit that is none',
      [changed(USER, { properties: { unit: 'zj.abr' } })],
      ['error FIELD_UNIT_UNKNOWN f-user'],
    ],
    [
      'a group that is none',
      [changed(USER, { properties: { group: 'zj.arb/judge' } })],
      ['error FIELD_GROUP_UNKNOWN f-user'],
    ],
    [
      'a group that nobody holds',
      [changed(USER, { properties: { group: 'zj.arb/arb-head' } })],
      ['warning FIELD_GROUP_NOT_HELD f-user'],
    ],
    [
      'options of an unknown variable',
      [changed(without(OUTCOME, 'values'), { valuesKey: 'outcomes' })],
      ['error FORM_NAME_UNKNOWN f-outcome'],
    ],
    [
      'a day after no field',
      [changed(DAY, { properties: { notBefore: 'singedOn' } })],
      ['error DAY_REFERENCE_UNKNOWN f-day'],
    ],
    [
      'a day after no day',
      [changed(DAY, { properties: { notBefore: '2026-02-30' } })],
      ['error DAY_REFERENCE_UNKNOWN f-day'],
    ],
    [
      'a day after a text',
      [NAME, changed(DAY, { properties: { notBefore: 'name' } })],
      ['error DAY_REFERENCE_NO_DAY f-day'],
    ],
    [
      'a day after itself',
      [changed(DAY, { properties: { notBefore: 'signedOn' } })],
      ['error DAY_REFERENCE_NO_DAY f-day'],
    ],
    [
      '"none" that is no option',
      [changed(OUTCOME, { type: 'checklist', properties: { exclusive: 'none' } })],
      ['error OPTION_UNKNOWN f-outcome'],
    ],
    // options
    [
      'no options',
      [changed(OUTCOME, { values: [], properties: { 'option.accept.en': '', 'option.reject.en': '' } })],
      ['error OPTIONS_MISSING f-outcome'],
    ],
    [
      'an option twice',
      [
        changed(OUTCOME, {
          values: [
            { value: 'accept', label: 'a' },
            { value: 'accept', label: 'b' },
            { value: 'reject', label: 'c' },
          ],
        }),
      ],
      ['error OPTION_DUPLICATE f-outcome'],
    ],
    [
      'an option without a value',
      [
        changed(OUTCOME, {
          values: [{ label: 'a' }, { value: 'accept', label: 'a' }, { value: 'reject', label: 'c' }],
        }),
      ],
      ['error OPTION_WITHOUT_VALUE f-outcome'],
    ],
    [
      'an option without words',
      [changed(OUTCOME, { values: [{ value: 'accept' }, { value: 'reject', label: 'c' }] })],
      ['error OPTION_WITHOUT_LABEL f-outcome'],
    ],
    // tables and lists
    ['a table without columns', [changed(TABLE, { columns: [] })], ['error COLUMNS_MISSING f-wages']],
    ['no columns at all', [without(TABLE, 'columns')], ['error COLUMNS_MISSING f-wages']],
    ['a column without a key', [column({ key: '' })], ['error FIELD_KEY_MISSING f-wages']],
    [
      'a column that no column may be',
      [column({ type: 'textarea', properties: { sumAs: '' } })],
      ['error COLUMN_TYPE f-wages'],
    ],
    [
      'papers in a column',
      [column({ type: 'attachments', properties: { sumAs: '' } })],
      ['error COLUMN_TYPE f-wages'],
    ],
    [
      'a column that hides',
      [column({ conditional: { hide: '=true' } })],
      ['error SETTING_NOT_IN_COLUMN f-wages'],
    ],
    ['a column that is locked', [column({ readonly: true })], ['error SETTING_NOT_IN_COLUMN f-wages']],
    [
      'a column that adds up texts',
      [column({ type: 'textfield' })],
      ['error SUM_NOT_NUMBER f-wages', 'warning FIELD_SETTING_UNKNOWN f-wages'],
    ],
    [
      'a column with a bad limit',
      [column({ validate: { min: 'x' } })],
      ['error FIELD_SETTING_INVALID f-wages'],
    ],
    ['columns of one key', [column({ key: 'period' })], ['error FIELD_KEY_DUPLICATE f-wages']],
    ['a list without a path', [list([NAME], { path: undefined })], ['error LIST_PATH_MISSING f-list']],
    // markup
    ['a program', [changed(TEXT, { text: 'x <script>alert(1)</script>' })], ['error MARKUP_PROGRAM f-text']],
    [
      'a program in html',
      [{ id: 'x', type: 'html', content: '<b onclick="x()">b</b>' }],
      ['error MARKUP_PROGRAM x'],
    ],
    [
      'a page in html',
      [{ id: 'x', type: 'html', content: '<iframe src="/a"></iframe>' }],
      ['error MARKUP_PROGRAM x'],
    ],
    [
      'a foreign picture in html',
      [{ id: 'x', type: 'html', content: '<img src="https://a.test/b.png">' }],
      ['error FOREIGN_ADDRESS x'],
    ],
    [
      'a foreign picture',
      [{ id: 'x', type: 'image', source: 'https://a.test/b.png' }],
      ['error FOREIGN_ADDRESS x'],
    ],
    [
      'a foreign picture in a text',
      [changed(TEXT, { text: '![a](https://a.test/b.png)' })],
      ['error FOREIGN_ADDRESS f-text'],
    ],
    // what is asked
    [
      'required and always hidden',
      [changed(NAME, { conditional: { hide: '=true' } })],
      ['warning REQUIRED_NEVER_ASKED f-name'],
    ],
    [
      'required and always locked',
      [changed(NAME, { readonly: true })],
      ['warning REQUIRED_NEVER_ASKED f-name'],
    ],
    [
      'required in a group that is always hidden',
      [group([NAME], { conditional: { hide: '=true' } })],
      ['warning REQUIRED_NEVER_ASKED f-name'],
    ],
    // size
    [
      'groups in groups',
      [[1, 2, 3, 4, 5, 6, 7].reduce<Component>((inner, n) => group([inner], { id: `g${n}` }), AMOUNT)],
      ['error FIELDS_TOO_DEEP g1'],
    ],
    ['no fields', [], ['warning FORM_EMPTY']],
  ])('finds %s', async (_name, components, found) => {
    expect(await findingsIn(components)).toEqual(found);
  });

  it.each<[string, object, string]>([
    ['an unknown version', { schemaVersion: 99 }, 'error FORM_VERSION_UNKNOWN'],
    ['a version that is no number', { schemaVersion: '16' }, 'error FORM_VERSION_UNKNOWN'],
    ['another thing', { type: 'process' }, 'error FORM_TYPE'],
    ['another id', { id: 'small.other' }, 'error WRONG_FORM_ID'],
    ['no id', { id: undefined }, 'error WRONG_FORM_ID'],
    ['a title without English', { title: '登记' }, 'warning FORM_EN_MISSING'],
    ['no list of fields', { components: { 0: NAME } }, 'error FORM_UNREADABLE'],
    ['options that are no list', { components: [{ ...OUTCOME, values: 5 }] }, 'error FORM_UNREADABLE'],
    ['rules that are none', { components: [{ ...NAME, validate: 'required' }] }, 'error FORM_UNREADABLE'],
    ['a text that cannot be kept', { components: [{ ...NAME, label: 'a\0b' }] }, 'error FORM_CHARACTERS'],
    [
      'too many fields',
      { components: Array.from({ length: 400 }, (_, n) => ({ ...NAME, id: `f${n}`, key: `k${n}` })) },
      'error FIELDS_TOO_MANY',
    ],
    ['too much text', { components: [{ ...TEXT, text: '长'.repeat(400_000) }] }, 'error FORM_TOO_LARGE'],
    ['braces without end', { components: [nested(5000)] }, 'error FORM_TOO_DEEP'],
    [
      'too many expressions',
      {
        components: Array.from({ length: 30 }, (_, n) => ({
          ...TEXT,
          id: `t${n}`,
          text: `{{${'1+'.repeat(800)}1}}`,
        })),
      },
      'error EXPRESSIONS_TOO_LONG',
    ],
  ])('finds %s', async (_name, attributes, found) => {
    const { components = [NAME], ...rest } = attributes as { components?: Component[] };
    const form = { ...SMALL_FORM, components, ...rest };
    const findings = await checkForm(form, SMALL_FORM.id, AROUND);
    expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual([found]);
  });

  it.each<[string, string]>([
    ['^1[3-9]\\d{9}$', ''],
    ['^(a|b)$', ''],
    ['^[A-Z]{2}\\d+-\\d+$', ''],
    ['(?<year>\\d{4})-(?:0[1-9]|1[0-2])', ''],
  ])('lets a pattern pass that ends soon: %s', async (text) => {
    expect(await findingsIn([pattern(text)])).toEqual([]);
  });

  it('knows only its own fields where a case is registered, and refuses papers there', async () => {
    const around: FormSurroundings = { ...AROUND, isStartForm: true };
    const papers = { id: 'p', type: 'attachments', key: 'papers', label: 'Papers' };
    expect(await findingsIn([papers, TEXT, NAME], around)).toEqual([
      'error PAPERS_IN_START_FORM p',
      'error FORM_NAME_UNKNOWN f-text',
    ]);
    expect(await findingsIn([papers])).toEqual([]);
  });

  it('only warns of unknown names where a case may have variables that nobody declared', async () => {
    const around: FormSurroundings = { ...AROUND, variables: { names: new Set(), isOpen: true } };
    expect(
      await findingsIn([changed(DAY, { properties: { notBefore: 'later' } }), TEXT, NAME], around),
    ).toEqual(['warning DAY_REFERENCE_UNKNOWN f-day', 'warning FORM_NAME_UNKNOWN f-text']);
    expect(await findingsIn([TEXT, NAME], {})).toEqual([]);
  });

  it.each([
    ['signs that open tags', '<'.repeat(290_000)],
    ['blanks in a tag', `<${' '.repeat(290_000)}`],
    ['signs that open pictures', '!['.repeat(145_000)],
    ['blanks in an address', `<img src=${' '.repeat(290_000)}`],
    ['blanks in a style', `url(${' '.repeat(290_000)}`],
  ])('looks through a long text once: %s', async (_, text) => {
    expect(await findingsIn([changed(TEXT, { text })])).toEqual([]);
  });

  it.each([
    ['a tag in a tag', '<b title="<" onclick="x()">', 'MARKUP_PROGRAM'],
    ['the second tag', '<b>a</b> <  IMG alt="" SRC = "//a.test/b">', 'FOREIGN_ADDRESS'],
    ['the second picture', '![a ![b]( https://a.test/b.png)', 'FOREIGN_ADDRESS'],
  ])('finds what a text hides: %s', async (_, text, code) => {
    expect(await findingsIn([changed(TEXT, { text })])).toEqual([`error ${code} f-text`]);
  });

  it('names a field in each sentence without repeating a text of any length', async () => {
    const more = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`unknown${at}`, 1]));
    const form = { ...SMALL_FORM, components: [changed(NAME, { label: '长'.repeat(200_000), ...more })] };
    const findings = await checkForm(form, SMALL_FORM.id, AROUND);
    expect(findings.length).toBeGreaterThan(100);
    expect(JSON.stringify(findings).length).toBeLessThan(100_000);
  });

  it('tries expressions out elsewhere, and only those that may take long', async () => {
    const tried: string[] = [];
    const exceeding = (texts: readonly string[]) => {
      tried.push(...texts);
      return Promise.resolve(new Set(texts));
    };
    const bomb = changed(REASON, { conditional: { hide: '=count(for i in 1..300000000 return i) > 1' } });
    expect(await findingsIn([OUTCOME, bomb, NAME], { ...AROUND, exceeding })).toEqual([
      'error FEEL_EXCEEDED f-reason',
    ]);
    expect(tried).toEqual(['count(for i in 1..300000000 return i) > 1']);
  });

  it('finds no error in any form that the product brings', async () => {
    const folder = join(import.meta.dirname, '../../../../processes');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.form'),
    );
    expect(files.length).toBeGreaterThan(15);
    for (const file of files) {
      const form = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { id: string };
      expect([file, await checkForm(form, form.id)]).toEqual([file, []]);
    }
  });
});

function nested(depth: number): Component {
  return Array.from({ length: depth }).reduce<Component>((inner) => ({ a: inner }), {});
}
