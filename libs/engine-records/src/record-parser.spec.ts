import * as fc from 'fast-check';
import { parseRecord, quoteLongIntegers } from './record-parser.js';

type Tree = { digits: bigint } | string | Tree[] | { fields: [string, Tree][] };

/** JSON of a tree with this white space around every token and these quotes around long integers. */
function jsonOf(tree: Tree, space: string, quote: string): string {
  const around = (token: string): string => `${space}${token}${space}`;
  if (typeof tree === 'string') return around(JSON.stringify(tree));
  if (Array.isArray(tree)) return around(`[${tree.map((item) => jsonOf(item, space, quote)).join(',')}]`);
  if ('digits' in tree) return around(`${quote}${tree.digits}${quote}`);
  const fields = tree.fields.map(
    ([name, item]) => `${around(JSON.stringify(name))}:${jsonOf(item, space, quote)}`,
  );
  return around(`{${fields.join(',')}}`);
}

const record = (fields: string): string =>
  `{"partitionId":1,"position":7,"key":-1,"timestamp":1795000000000,"intent":"CREATED","valueType":"VARIABLE","recordType":"EVENT",${fields}}`;

describe('long integers', () => {
  it.each([
    ['{"a":2251799813685249}', '{"a":"2251799813685249"}'],
    ['[-9223372036854775808,1]', '["-9223372036854775808",1]'],
    ['{"a":123456789012345}', '{"a":123456789012345}'],
    ['{"a":"x 2251799813685249"}', '{"a":"x 2251799813685249"}'],
    ['{"a":"{\\"k\\":2251799813685249}"}', '{"a":"{\\"k\\":2251799813685249}"}'],
    ['{"a":"\\\\","b":2251799813685249}', '{"a":"\\\\","b":"2251799813685249"}'],
    ['{"a":0.12345678901234567}', '{"a":0.12345678901234567}'],
    ['{"a":12345678901234567.5}', '{"a":12345678901234567.5}'],
    ['{"a":1e1234567890123456}', '{"a":1e1234567890123456}'],
  ])('%s → %s', (json, quoted) => expect(quoteLongIntegers(json)).toBe(quoted));

  it('leave every other value as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const json = JSON.stringify(value);
        if (/\d{16}/.test(json)) return;
        expect(quoteLongIntegers(json)).toBe(json);
      }),
    );
  });

  it('are quoted wherever they stand and in no text, however the text looks', () => {
    // given
    const long = fc.bigInt({ min: 10n ** 15n, max: 2n ** 63n - 1n }).map((digits) => ({ digits }));
    const text = fc.string({ unit: fc.constantFrom(...'":,[]{}\\ -1'), maxLength: 4 });
    const textWithDigits = fc.tuple(text, text).map(([before, after]) => `${before}2251799813685249${after}`);
    const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        long,
        textWithDigits,
        text,
        fc.array(tie('tree'), { maxLength: 3 }),
        fc
          .array(fc.tuple(fc.oneof(text, textWithDigits), tie('tree')), { maxLength: 3 })
          .map((fields) => ({ fields })),
      ),
    }));
    fc.assert(
      fc.property(tree, fc.constantFrom('', ' ', '\n '), (value, space) => {
        // when
        const quoted = quoteLongIntegers(jsonOf(value, space, ''));
        // then
        expect(quoted).toBe(jsonOf(value, space, '"'));
      }),
      { numRuns: 2000 },
    );
  });

  it('do not exhaust the stack on a long text', () => {
    const json = `{"resource":"${'A'.repeat(5_000_000)}\\"","key":2251799813685249}`;
    expect(quoteLongIntegers(json).endsWith('"key":"2251799813685249"}')).toBe(true);
  });
});

describe('parsing a record', () => {
  it('gives keys and positions as texts, whatever their length', () => {
    const parsed = parseRecord(record('"value":{"scopeKey":2251799813685249,"formKey":-1,"version":2}'));
    expect(parsed).toMatchObject({
      position: '7',
      key: '-1',
      timestamp: 1795000000000,
      value: { scopeKey: '2251799813685249', formKey: '-1', version: 2 },
    });
  });

  it.each([
    ['not json', '{"a"'],
    ['no object', '5'],
    ['no position', '{"partitionId":1}'],
    ['a broken position', record('"value":{}').replace('"position":7', '"position":7.5')],
    ['no intent', record('"value":{}').replace('"intent":"CREATED",', '')],
  ])('refuses %s', (_, json) => expect(() => parseRecord(json)).toThrow(SyntaxError));
});
