import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { isExceeded } from './feel.errors.js';
import { startProgram } from './feel-process.js';
import { FeelProcesses } from './feel-processes.js';
import { type Feel, FeelService, boundedFeel } from './feel.service.js';

const BOMB = 'for i in 1..300000000 return i';
const DOUBLED = Array.from({ length: 24 }, (_, i) => `a${i + 1}: a${i} + a${i}`).join(', ');
const QUICK = { jobMs: 1500, batchMs: 6000, heapMb: 96 };

let processes: FeelProcesses;
let feel: FeelService;

beforeEach(() => {
  processes = new FeelProcesses(QUICK);
  feel = new FeelService(processes);
});
afterEach(() => processes.end());

/** The value, or how there is none. */
async function settled(work: (feel: Feel) => unknown): Promise<unknown> {
  try {
    return await feel.settle(work);
  } catch (error) {
    return isExceeded(error) ? 'exceeded' : 'invalid';
  }
}

describe('FeelService', () => {
  it('gives the values of what ends soon and of what might not', async () => {
    const facts = { rows: [{ amount: 2 }, { amount: 5 }], least: 3, on: '2026-11-20' };
    const values = await feel.settle((feel) => [
      feel.value('least + 1', facts),
      feel.value('date(on) + duration("P1D")', facts),
      feel.value('count(rows[item.amount > least])', facts),
      feel.value('for r in rows return date(on)', facts),
      feel.value('{a: least, b: a + 1}', facts),
      feel.test('> least', 4, facts),
      feel.test('some r in rows satisfies r.amount = ?', 4, facts),
      feel.matches('^(a|b)+$', 'abab'),
    ]);

    expect(values).toEqual([
      4,
      '2026-11-21',
      1,
      ['2026-11-20', '2026-11-20'],
      { a: 3, b: 4 },
      true,
      false,
      true,
    ]);
  });

  it('evaluates what depends on a value that comes from another process', async () => {
    const value = await feel.settle((feel) => {
      const count = feel.value('count(for i in 1..n return i)', { n: 3 });
      return feel.value('sum(for i in 1..n return i)', { n: count });
    });

    expect(value).toBe(6);
  });

  it.each([
    ['time', 'count(for i in 1..100000, j in 1..100000 return 1)'],
    ['memory', BOMB],
    ['one allocation beyond the memory', `{a0: "aaaaaaaaaaaaaaaa", ${DOUBLED}, r: upper case(a24)}.r`],
    ['a value too large', 'for i in 1..300000 return "aaaaaaaa"'],
    ['a regular expression', 'matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "^(a+)+$")'],
  ])('ends what exceeds its bounds: %s', async (_name, text) => {
    expect(await settled((feel) => feel.value(text, {}))).toBe('exceeded');
    expect(await settled((feel) => feel.value('count(for i in 1..3 return i)', {}))).toBe(3);
  });

  it('ends a regular expression that goes astray', async () => {
    expect(await settled((feel) => feel.matches('^(a+)+$', `${'a'.repeat(60)}b`))).toBe('exceeded');
  });

  it('tells what cannot be read or computed from what exceeds', async () => {
    expect(await settled((feel) => feel.value('if a then', {}))).toBe('invalid');
    expect(await settled((feel) => feel.matches('(', 'a'))).toBe('invalid');
    expect(await settled((feel) => feel.value('{f: function(x) f(x), r: f(1)}.r', {}))).toBe('invalid');
  });

  it('lets the rest of a piece of work have its values', async () => {
    const values = await feel.settle((feel) =>
      ['count(for i in 1..2 return i)', BOMB, 'count(for i in 1..4 return i)'].map((text) => {
        try {
          return feel.value(text, {});
        } catch (error) {
          return isExceeded(error);
        }
      }),
    );

    expect(values).toEqual([2, true, 4]);
  });

  it('does not try again and again what has exceeded its bounds', async () => {
    const evaluate = () => settled((feel) => feel.value(BOMB, {}));
    await evaluate();
    await evaluate();
    const start = performance.now();
    for (let i = 0; i < 100; i += 1) expect(await evaluate()).toBe('exceeded');
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('refuses nobody an expression that exceeds its bounds with the values of another', async () => {
    const evaluate = (n: number) => settled((feel) => feel.value('count(for i in 1..n return i)', { n }));
    expect([await evaluate(300_000_000), await evaluate(300_000_000)]).toEqual(['exceeded', 'exceeded']);

    expect(await evaluate(3)).toBe(3);
  }, 60_000);

  it('refuses an expression that exceeds its bounds with many values', async () => {
    processes = new FeelProcesses({ ...QUICK, jobMs: 300 });
    feel = new FeelService(processes);
    const evaluate = (n: number) =>
      settled((feel) => feel.value('count(for i in 1..n, j in 1..n return 1)', { n }));
    for (let i = 0; i < 10; i += 1) expect(await evaluate(100_000 + i)).toBe('exceeded');

    expect(await evaluate(3)).toBe('exceeded');
  }, 60_000);

  it('leaves the thread free meanwhile', async () => {
    let beats = 0;
    const heart = setInterval(() => (beats += 1), 20);
    await settled((feel) => feel.value('count(for i in 1..100000, j in 1..100000 return 1)', {}));
    clearInterval(heart);
    expect(beats).toBeGreaterThan(5);
  });

  it('has no variable of the environment for an expression, and none of the language', async () => {
    expect(await settled((feel) => feel.value('for x in [1] return process', {}))).toEqual([null]);
    expect(await settled((feel) => feel.value('for x in [1] return constructor', {}))).toEqual([null]);
  });
});

describe('a process of expressions', () => {
  const SLOW = 'count(for i in 1..100000, j in 1..100000 return 1)';
  const count = (feel: Feel) => feel.value('count(for i in 1..3 return i)', {});
  let started: ChildProcess[];
  let failing: number;

  beforeEach(() => {
    started = [];
    failing = 0;
    processes = new FeelProcesses({ ...QUICK, batchMs: 1600 }, 1, (heapMb) => {
      failing -= 1;
      if (failing >= 0) throw new Error('spawn ENOMEM');
      const child = startProgram(heapMb);
      started.push(child);
      return child;
    });
    feel = new FeelService(processes);
  });

  it('is replaced when it died while nobody waited for it', async () => {
    await feel.settle(count);
    const [child] = started as [ChildProcess];
    child.kill('SIGKILL');
    await once(child, 'exit');

    expect(await settled(count)).toBe(3);
    expect(started).toHaveLength(2);
  });

  it('is replaced when it dies at a job', async () => {
    await feel.settle(count);
    started[0]?.kill('SIGKILL');

    expect(await settled(count)).toBe(3);
  });

  it('is tried again when it cannot be started', async () => {
    failing = 1;

    await expect(feel.settle(count)).rejects.toMatchObject({ code: 'EXPRESSIONS_UNAVAILABLE', status: 503 });
    expect(await settled(count)).toBe(3);
  });

  it('is not waited for for ever', async () => {
    failing = Infinity;
    for (let i = 1; i < 20; i += 1) {
      await expect(feel.settle(count)).rejects.toMatchObject({ code: 'EXPRESSIONS_UNAVAILABLE' });
    }

    expect(await settled(count)).toBe('exceeded');
  });

  it('evaluates in another batch what others left no time for', async () => {
    const texts = [SLOW, 'count(for i in 1..4 return i)'];
    const values = await feel.settle((feel) =>
      texts.map((text) => {
        try {
          return feel.value(text, {});
        } catch (error) {
          return isExceeded(error);
        }
      }),
    );

    expect(values).toEqual([true, 4]);
  }, 60_000);
});

describe('boundedFeel', () => {
  it.each([
    'if track = "a" then limit else other',
    'a.b.c + rows[1].amount',
    'x in [1..100000000]',
    'date(on) + duration("P1D") > today()',
    'not(a) and (b or c != null)',
    'count(rows) > 3',
    '[town + ".mediate/mediator"]',
    'string length(name) between 1 and 3',
    'sum(for r in rows return r.amount * 2)',
    'some r in case.rows satisfies r.amount > 3',
    '[{label: "a", value: town}, {label: "b", value: 2}]',
  ])('evaluates at once: %s', (text) => {
    expect(() => boundedFeel.value(text, { on: '2026-11-20' })).not.toThrow();
  });

  it.each([
    'for i in 1..3 return i',
    'for a in rows, b in rows return 1',
    'for a in rows return for b in rows return 1',
    'for a in rows return for b in a.parts return 1',
    'for a in rows return everything',
    'for a in rows return partial',
    'for a in list(rows) return a',
    'some i in 1..3 satisfies i = 1',
    'rows[amount > 1]',
    '{a: 1, b: a}',
    '{a: {c: 1, d: a}}',
    'function(x) x',
    'replace(a, b, c)',
    'split(a, "x")',
    'unheard(a)',
    'distinct values(rows)',
    `1${' + 1'.repeat(500)}`,
  ])('does not evaluate here: %s', (text) => {
    expect(() => boundedFeel.value(text, {})).toThrow('exceeded');
  });

  it.each([
    ['^[0-9]{17}[0-9Xx]$', true],
    ['^([0-9+ -]{7,20})?$', true],
    ['^1[3-9]\\d{9}$', true],
    ['^\\d+$', true],
    ['^(a+)+$', false],
    ['(a|b)*', false],
    ['a*b*c*d', false],
    ['(a)\\1', false],
  ])('knows which regular expressions end soon: %s', (pattern, isBounded) => {
    const match = () => boundedFeel.matches(pattern, '1');
    if (isBounded) expect(match).not.toThrow();
    else expect(match).toThrow('exceeded');
    expect(() => boundedFeel.matches(pattern, '1'.repeat(1000))).toThrow('exceeded');
  });
});
