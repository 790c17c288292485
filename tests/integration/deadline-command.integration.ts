import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type ExplainedAnswer,
  BUILT_IN_CALENDAR,
  createCalendar,
  explainedAnswer,
} from '@app/statutory-time';
import { ROOT, runDeadline as run, spawned } from './deadline-command.js';
import { EXAMPLE_LINES, EXAMPLES } from './deadline-examples.js';

const COMMAND = ['compute', '--jsonl'];

describe('npm run -s deadline', () => {
  it('answers the worked examples, one line each, in order', async () => {
    const { cases, answers } = EXAMPLE_LINES;
    const result = await run(COMMAND, `${cases.join('\n')}\n`);
    expect(result.status).toBe(0);
    expect(result.stdout).toBe(`${answers.join('\n')}\n`);
  });

  it('runs as the npm script, with nothing else on standard output', async () => {
    const { cases, answers } = EXAMPLE_LINES;
    const result = await spawned('npm', ['run', '-s', 'deadline', '--', ...COMMAND], ROOT, cases[0] ?? '');
    expect(result).toMatchObject({ status: 0, stdout: `${answers[0]}\n` });
  });

  it('skips blank lines, takes a missing last line end, and answers faulty lines', async () => {
    const [first = '', second = ''] = EXAMPLE_LINES.cases;
    const result = await run(COMMAND, `\n${first}\r\n   \n\nno json\n{"id":"x"}\n${second}`);
    const answers = result.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; error: string });
    expect(answers.map(({ id, error }) => [id, error])).toEqual([
      ['e01', null],
      [null, 'INVALID_CASE'],
      ['x', 'INVALID_CASE'],
      ['e02', null],
    ]);
    expect(result.status).toBe(0);
  });

  it('has nothing to say about nothing', async () => {
    expect(await run(COMMAND, '')).toMatchObject({ status: 0, stdout: '' });
  });

  it('keeps characters that other programs take for the end of a line, and those cut between two reads', async () => {
    const id = `一件事\u2028\u2029${'工'.repeat(100_000)}`;
    const line = (EXAMPLE_LINES.cases[0] ?? '').replace('"e01"', JSON.stringify(id));
    const { stdout } = await run(COMMAND, `${line}\n${line}\n`);
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((answer) => JSON.parse(answer) as { id: string });
    expect(answers.map((answer) => answer.id)).toEqual([id, id]);
  });

  it('answers very many lines', async () => {
    const { cases, answers } = EXAMPLE_LINES;
    const result = await run(COMMAND, `${cases.join('\n')}\n`.repeat(1000));
    expect(result.stdout === `${answers.join('\n')}\n`.repeat(1000)).toBe(true);
    expect(result.status).toBe(0);
  });

  it.each([
    [[]],
    [['compute']],
    [['compute', '--json']],
    [['--jsonl', 'compute']],
    [['compute', '--jsonl', 'file']],
  ])('refuses the arguments %j', async (args) => {
    const result = await run(args, '');
    expect(result.status).toBe(2);
    expect(result.stdout).toBe('');
    expect(result.stderr).toContain('Usage:');
  });

  it('explains itself', async () => {
    expect(await run(['--help'], '')).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining('Usage:'),
    });
  });
});

describe('npm run -s deadline -- explain', () => {
  const flags = ['--limit', '15 calendar_day', '--start', '2026-09-17'];
  const explain = (...args: string[]): ReturnType<typeof run> => run(['explain', ...args], '');

  it('reads operations on hours as moments, and names each stretch that did not count', async () => {
    const at = (time: string): string => `2026-11-20T${time}:00+08:00`;
    const { status, stdout } = await explain(
      ...['--limit', '5 hour', '--start', at('09:00'), '--pause', at('10:10'), '--resume', at('11:40')],
      ...['--exclude', `${at('12:00')}..${at('12:30')}`, '--extend', `2 hour@${at('13:00')}@示例-负责人`],
    );
    expect(status).toBe(0);
    expect(stdout).toContain(
      '，跳过中止 1 小时 30 分钟（2026年11月20日 10:10–2026年11月20日 11:40）、扣除 30 分钟（2026年11月20日 12:00–2026年11月20日 12:30）。',
    );
    expect(stdout).toContain('到期日：2026年11月20日 18:00');
    const dayOnly = await explain('--limit', '5 hour', '--start', at('09:00'), '--pause', '2026-11-20');
    expect(dayOnly.stdout).toContain('TIME_REQUIRED');
  });
  const lastLines = (text: string): string[] =>
    text
      .slice(text.indexOf('\n\n') + 2)
      .trimEnd()
      .split('\n');
  const faultOf = ({ status, stdout, stderr }: Awaited<ReturnType<typeof run>>): string => {
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^deadline: [^\n]+\.\n$/);
    return stderr;
  };
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'deadline-case-'));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('tells the steps and the result in Chinese', async () => {
    const more = ['--promise', '7 working_day', '--as-of', '2026-09-24', '--completed', '2026-09-30'];
    const { status, stdout, stderr } = await explain(...flags, ...more);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(
      [
        '1. 2026年9月17日 起算，当天不计（民事诉讼法第85条）。',
        '2. 法定期限 15 日：从 2026年9月18日 数到 2026年10月2日。',
        '3. 法定期限最后一天 2026年10月2日 是休息日，顺延到 2026年10月8日，跳过国庆节 6 天（2026年10月2日–2026年10月7日）（民事诉讼法第85条）。',
        '4. 法定到期日：2026年10月8日。',
        '5. 承诺期限 7 个工作日：从 2026年9月18日 数到 2026年9月28日，跳过周末 1 天、中秋节 3 天（2026年9月25日–2026年9月27日），2026年9月20日 调休上班，计入。',
        '6. 承诺到期日：2026年9月28日。',
        '',
        '到期日：2026年10月8日',
        '承诺日：2026年9月28日',
        '状态：临期（2026年9月24日）',
        '节省：提前 8 日',
        '日历：内置的放假安排（2024、2025、2026 年已发布，2027 年起未发布）',
        '',
      ].join('\n'),
    );
  });

  it('tells them in English', async () => {
    const { stdout } = await explain(
      ...flags,
      '--lang',
      'en',
      '--as-of=2026-10-09',
      '--completed=2026-10-09',
    );
    expect(stdout).toContain('2. Statutory limit of 15 days: counted from 18 Sep 2026 to 2 Oct 2026.\n');
    expect(lastLines(stdout)).toEqual([
      'Due date: 8 Oct 2026',
      'Promised date: no period was promised',
      'Status: red card (9 Oct 2026)',
      'Saved: nothing, 1 day late',
      'Calendar: built in (2024, 2025, 2026 are published, 2027 and later are not)',
    ]);
  });

  it.each([
    ['an open pause', ['--pause', '2026-09-20'], '到期日：未定，恢复计算后才知道'],
    [
      'a saving that the pause leaves open',
      ['--pause=2026-09-20', '--completed=2026-09-21'],
      '节省：未定，恢复计算后才知道',
    ],
    ['a completion on the due day', ['--completed', '2026-10-08'], '节省：没有节省，正好到期'],
    [
      'a switch of unit',
      ['--switch', '20 working_day@2026-09-18', '--completed', '2026-09-18'],
      '节省：提前 19 个工作日',
    ],
    [
      'a year that is not published',
      ['--extend', '4 month@2026-09-18@院长@仲裁院'],
      '暂定：有日期要看还没有发布的放假安排，发布后可能变动',
    ],
  ])('tells the result of %s', async (_, more, line) => {
    expect(lastLines((await explain(...flags, ...more)).stdout)).toContain(line);
  });

  it('takes every operation, in the order of the flags', async () => {
    const operations = [
      ['--pause', '2026-09-20'],
      ['--resume', '2026-09-22'],
      ['--exclude', '2026-09-20..2026-09-22'],
      ['--restart', '2026-09-25'],
      ['--switch', '45 calendar_day@2026-10-01'],
      ['--extend', '15 calendar_day@2026-10-01@批准人'],
      ['--exclude', '2026-10-09..2026-10-09'],
    ];
    const { stdout } = await explain(...flags, ...operations.flat(), '--json');
    const period = (amount: number) => ({ amount, unit: 'calendar_day' });
    const events = [
      { type: 'pause', at: '2026-09-20' },
      { type: 'resume', at: '2026-09-22' },
      { type: 'exclude', from: '2026-09-20', to: '2026-09-22' },
      { type: 'restart', at: '2026-09-25' },
      { type: 'switch', at: '2026-10-01', limit: period(45) },
      { type: 'extend', at: '2026-10-01', by: period(15), approvedBy: '批准人' },
      { type: 'exclude', from: '2026-10-09', to: '2026-10-09' },
    ];
    const question = { id: 'case', limit: period(15), start: '2026-09-17', events };
    expect(JSON.parse(stdout)).toEqual(explainedAnswer(question, createCalendar(BUILT_IN_CALENDAR)));
    expect(JSON.parse(stdout)).toMatchObject({ due: '2026-11-25', error: null });
  });

  it('prints the answer and its steps as JSON, of a case in a file or on standard input', async () => {
    const file = join(folder, 'case.json');
    writeFileSync(file, `\uFEFF${JSON.stringify(EXAMPLES.cases[1], null, 2)}`);
    const [fromFile, fromInput] = await Promise.all([
      run(['explain', '--json', '--file', file], ''),
      run(['explain', '--json'], EXAMPLE_LINES.cases[1] ?? ''),
    ]);
    const { steps, ...answer } = JSON.parse(fromFile.stdout) as ExplainedAnswer;
    expect(answer).toEqual(EXAMPLES.answers[1]);
    expect(steps.map(({ code }) => code)).toEqual(['origin', 'counted', 'rolled', 'due', 'counted', 'due']);
    expect(fromInput).toEqual(fromFile);
  });

  it('finds a file beside the reader when npm has moved to the folder of the project', async () => {
    writeFileSync(join(folder, 'beside.json'), EXAMPLE_LINES.cases[0] ?? '');
    const args = ['run', '-s', '--prefix', ROOT, 'deadline', '--', 'explain', '--file', 'beside.json'];
    const { status, stdout } = await spawned('npm', args, folder, '');
    expect(status).toBe(0);
    expect(lastLines(stdout)).toContain('日历：案例自带');
  });

  it.each([
    [
      'an extension that nobody approved',
      ['--extend', '1 month@2026-09-20'],
      '延长没有写明批准人（EXTENSION_WITHOUT_APPROVER）',
    ],
    [
      'a day that does not exist',
      ['--as-of', '2026-02-30'],
      '有一个日期或时间不存在，或者写法不对（INVALID_DATE）',
    ],
    ['an unknown unit', ['--promise', '1 week'], '有期限的单位不认识（UNKNOWN_UNIT）'],
    [
      'no amount',
      ['--promise', '0 month'],
      '期限的数量应为 1 以上的整数，到期日不得晚于 9999 年（INVALID_AMOUNT）',
    ],
  ])('says in words what is wrong with a case: %s', async (_, more, words) => {
    expect(await explain(...flags, ...more)).toEqual({
      status: 0,
      stdout: `期限算不出来：${words}。\n`,
      stderr: '',
    });
  });

  it.each([
    [['--weeks', '3'], '--weeks'],
    [['-x'], '-x'],
    [['case.json'], '"case.json"'],
    [['--limit'], '--limit'],
    [['--limit', '--start', '2026-09-17'], '--limit needs a value'],
    [['--limit', '15'], '"15"'],
    [['--limit', '15 calendar_day'], '--start'],
    [['--pause', '2026-09-20'], '--limit'],
    [[...flags, '--start', '2026-09-18'], '--start is given more than once'],
    [[...flags, '--exclude', '2026-09-20'], '--exclude'],
    [[...flags, '--extend', '15 calendar_day'], '--extend'],
    [[...flags, '--switch', '15 calendar_day@'], '--switch'],
    [[...flags, '--file', 'case.json'], 'not both'],
    [[...flags, '--lang', 'fr'], '"fr"'],
    [[...flags, '--json=yes'], '--json'],
    [['--file', 'no-such-file.json'], 'no-such-file.json'],
    [[], 'standard input'],
  ])('refuses the arguments %j in one sentence', async (args, part) => {
    expect(faultOf(await explain(...args))).toContain(part);
  });

  it('refuses several cases and what is no JSON', async () => {
    expect(faultOf(await run(['explain'], EXAMPLE_LINES.cases.join('\n')))).toContain('compute --jsonl');
    expect(faultOf(await run(['explain'], 'no json'))).toContain('JSON');
  });
});

describe('npm run -s deadline in a clone', () => {
  let clone: string;
  const [question = ''] = EXAMPLE_LINES.cases;
  const [answer = ''] = EXAMPLE_LINES.answers;
  const built = (): string => join(clone, 'dist/libs/statutory-time/src/index.js');

  beforeEach(() => {
    clone = mkdtempSync(join(tmpdir(), 'deadline-clone-'));
    for (const path of [
      'package.json',
      'tools/deadline.mjs',
      'tools/deadline',
      'tools/statutory-time.loader.mjs',
      'libs/statutory-time',
    ]) {
      cpSync(join(ROOT, path), join(clone, path), { recursive: true });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(clone, 'node_modules'));
  });

  afterEach(() => rmSync(clone, { recursive: true, force: true }));

  it('needs no build, and prepares the library only once', async () => {
    const [first, second] = await Promise.all([run(COMMAND, question, clone), run(COMMAND, question, clone)]);
    expect([first.stdout, second.stdout]).toEqual([`${answer}\n`, `${answer}\n`]);
    // whichever came first prepared it; the other one as well, or found it done
    expect(first.stderr + second.stderr).toContain('preparing');
    expect(await run(COMMAND, question, clone)).toEqual({ status: 0, stdout: `${answer}\n`, stderr: '' });
    expect(existsSync(join(clone, 'dist'))).toBe(false);
  });

  it('takes the built library as long as it is newer than every source', async () => {
    const sources = join(clone, 'libs/statutory-time/src');
    rmSync(sources, { recursive: true });
    mkdirSync(sources);
    writeFileSync(join(sources, 'index.ts'), `export const answerJsonLine = () => 'source';`);
    mkdirSync(join(clone, 'dist/libs/statutory-time/src'), { recursive: true });
    writeFileSync(built(), `export const answerJsonLine = () => 'built';`);
    expect((await run(COMMAND, question, clone)).stdout).toBe('built\n');
    utimesSync(built(), new Date(0), new Date(0));
    expect((await run(COMMAND, question, clone)).stdout).toBe('source\n');
    rmSync(sources, { recursive: true });
    expect((await run(COMMAND, question, clone)).stdout).toBe('built\n');
  });

  it('keeps an answer for each case and says so when the program itself fails', async () => {
    writeFileSync(
      join(clone, 'libs/statutory-time/src/index.ts'),
      `export const answerJsonLine = () => { throw new Error('broken'); };`,
    );
    const result = await run(COMMAND, question, clone);
    expect(JSON.parse(result.stdout)).toMatchObject({ id: 'e01', due: null, error: 'INVALID_CASE' });
    expect(result.status).toBe(1);
    expect(result.stderr).toContain('broken');
  });
});
