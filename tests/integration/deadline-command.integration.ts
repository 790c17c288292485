import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CALENDAR_2026 } from '@app/statutory-time';

const ROOT = join(import.meta.dirname, '../..');
const COMMAND = ['compute', '--jsonl'];
const calendar = { years: { '2026': CALENDAR_2026, '2027': { published: false, off: [], work: [] } } };

interface Result {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The worked examples: cases and answers take turns. */
function examples(): { cases: string[]; answers: string[] } {
  const file = join(ROOT, 'libs/statutory-time/src/fixtures/examples.jsonl');
  const lines = readFileSync(file, 'utf8').trim().replaceAll('"@2026"', JSON.stringify(calendar)).split('\n');
  return {
    cases: lines.filter((_, index) => index % 2 === 0),
    answers: lines.filter((_, index) => index % 2 === 1),
  };
}

describe('npm run -s deadline', () => {
  it('answers the worked examples, one line each, in order', async () => {
    const { cases, answers } = examples();
    const result = await run(COMMAND, `${cases.join('\n')}\n`);
    expect(result.status).toBe(0);
    expect(result.stdout).toBe(`${answers.join('\n')}\n`);
  });

  it('runs as the npm script, with nothing else on standard output', async () => {
    const { cases, answers } = examples();
    const result = await spawned('npm', ['run', '-s', 'deadline', '--', ...COMMAND], ROOT, cases[0] ?? '');
    expect(result).toMatchObject({ status: 0, stdout: `${answers[0]}\n` });
  });

  it('skips blank lines, takes a missing last line end, and answers faulty lines', async () => {
    const [first = '', second = ''] = examples().cases;
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
    const line = (examples().cases[0] ?? '').replace('"e01"', JSON.stringify(id));
    const { stdout } = await run(COMMAND, `${line}\n${line}\n`);
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((answer) => JSON.parse(answer) as { id: string });
    expect(answers.map((answer) => answer.id)).toEqual([id, id]);
  });

  it('answers very many lines', async () => {
    const { cases, answers } = examples();
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

describe('npm run -s deadline in a clone', () => {
  let clone: string;
  const [question = ''] = examples().cases;
  const [answer = ''] = examples().answers;
  const built = (): string => join(clone, 'dist/libs/statutory-time/src/index.js');

  beforeEach(() => {
    clone = mkdtempSync(join(tmpdir(), 'deadline-clone-'));
    for (const path of [
      'package.json',
      'tools/deadline.mjs',
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
    expect(first.stderr).toContain('preparing');
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

// helpers

function run(args: readonly string[], input: string, root = ROOT): Promise<Result> {
  return spawned(process.execPath, [join(root, 'tools/deadline.mjs'), ...args], root, input);
}

function spawned(command: string, args: readonly string[], cwd: string, input: string): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd });
    const output = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
    child.stdout.on('data', (chunk: Buffer) => output.stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (status) => {
      const [stdout, stderr] = [output.stdout, output.stderr].map((chunks) =>
        Buffer.concat(chunks).toString('utf8'),
      );
      resolve({ status, stdout: stdout ?? '', stderr: stderr ?? '' });
    });
    // A command that refuses its arguments does not read its input.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
