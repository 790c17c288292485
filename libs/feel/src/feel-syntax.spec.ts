import { MAX_FEEL_DEPTH, MAX_FEEL_LENGTH, parseFeel } from './feel-syntax.js';

function namesIn(text: string): string[] {
  return parseFeel(text).names.map(({ name, path }) => [name, ...path].join('.'));
}

describe('parseFeel', () => {
  it.each([
    ['a.b.c + d', ['a.b.c', 'd']],
    ['if track = "a" then limit else other', ['track', 'limit', 'other']],
    ['for i in 1..n return i * factor', ['n', 'factor']],
    ['for a in rows, b in a.parts return b + c', ['rows', 'c']],
    ['some r in rows satisfies r.amount > least', ['rows', 'least']],
    ['function(x) x + y', ['y']],
    ['{k: 1, m: k + outer}.m', ['outer']],
    ['string length(town) + count(rows)', ['town', 'rows']],
    ['value instance of number', ['value']],
    ['date(received).year', ['received']],
    ['`town-code` + "not a name"', ['town-code']],
    ['镇街 + `town  code`', ['镇街', 'town code']],
    ['amount in (> 5, [1..2]) and town in > 3', ['amount', 'town']],
    ['"townCode"', []],
  ])('tells the names that %s reads', (text, expected) => {
    expect(parseFeel(text).faults).toEqual([]);
    expect(namesIn(text)).toEqual(expected);
  });

  it('marks names that may be entries of what is filtered', () => {
    expect(parseFeel('rows[item.amount > least]').names).toMatchObject([
      { name: 'rows', inFilter: false },
      { name: 'least', inFilter: true, from: 19, to: 24 },
    ]);
  });

  it('tells the functions that are called, but for those that the text defines', () => {
    const { calls } = parseFeel('{f: function(x) count(x), r: f(rows)}.r + sum(rows)');
    expect(calls.map(({ name }) => name)).toEqual(['count', 'sum']);
  });

  it.each([
    ['', 0, '表达式是空的'],
    ['if a then', 9, '表达式没有写完'],
    ['1 +', 3, '表达式没有写完'],
    ['${a}', 0, '第 1 个字符处无法读懂：“$”'],
    ['a b)', 3, '第 4 个字符处无法读懂：“)”'],
    ['a == "x"', 3, '“= "x"”处多了一个比较符：相等写“=”，不等于写“!=”'],
    ['=a = 1', 0, '“=a = 1”处多了一个比较符：相等写“=”，不等于写“!=”'],
    ['a <> "x"', 3, '“> "x"”处多了一个比较符：相等写“=”，不等于写“!=”'],
    ['town code = 1', 0, '变量名“town code”里不能有空格'],
  ])('names the place of a fault: %s', (text, from, message) => {
    expect(parseFeel(text).faults[0]).toMatchObject({ from, message });
  });

  it('reads the cells of a decision table', () => {
    const { faults, names } = parseFeel('> least, [1..most], not("x"), ? > 3', 'unaryTests');
    expect(faults).toEqual([]);
    expect(names.map(({ name }) => name)).toEqual(['least', 'most']);
    expect(parseFeel('> >', 'unaryTests').faults).not.toEqual([]);
  });

  it.each([
    ['[a + ".mediate/mediator"]', 'list'],
    ['if a then [b] else null', 'list'],
    ['if a then [b] else "c"', 'unknown'],
    ['townCode', 'unknown'],
    ['town + ".x"', 'scalar'],
    ['("x")', 'scalar'],
    ['a = b', 'boolean'],
    ['{a: 1}', 'context'],
    ['null', 'null'],
  ])('tells the kind of what %s gives', (text, expected) => {
    expect(parseFeel(text).result).toBe(expected);
  });

  it.each([
    ['["zj.arb/arbitrator", town + ".mediate/" + role]', [['zj.arb/arbitrator'], [null, '.mediate/', null]]],
    ['if a then ["b"] else ["c", d]', [['b'], ['c'], [null]]],
    ['("x")', [['x']]],
    ['null', []],
    ['append(a, "b")', [[null]]],
    ['1 - 2', [[null]]],
  ])('tells the texts that %s can give', (text, expected) => {
    expect(parseFeel(text).texts).toEqual(expected);
  });

  it('does not read what is too long or too deep', () => {
    expect(parseFeel(`"${'a'.repeat(MAX_FEEL_LENGTH)}"`).faults[0]?.from).toBe(MAX_FEEL_LENGTH);
    const deep = '['.repeat(MAX_FEEL_DEPTH + 1) + ']'.repeat(MAX_FEEL_DEPTH + 1);
    expect(parseFeel(deep).faults[0]?.from).toBe(MAX_FEEL_DEPTH);
    expect(parseFeel(`"${'['.repeat(MAX_FEEL_DEPTH + 1)}"`).faults).toEqual([]);
  });
});
