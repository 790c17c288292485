import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROJECT = join(import.meta.dirname, '../..');
const PROCESSES = join(PROJECT, 'tests/fixtures/scenarios');

interface Run {
  code: number;
  output: string;
}

describe('npm run scenarios', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'scenarios-'));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('plays messages, papers, waiting and called models, and fails with what was found instead', async () => {
    // when a scenario that comes true, one that does not, and an end that nobody reaches are played
    const { code, output } = await run(['probe', '--tally', join(folder, 'tally.json'), '--reports', folder]);

    // then
    expect(output).toMatch(/✓ probe\/answered/);
    expect(output).toMatch(/✖ probe\/unanswered/);
    expect(output).toContain('step 2: expect');
    expect(output).toContain('state: expected completed, found active');
    expect(output).toContain('tasks: expected {"ask":"nobody"}, found {}');
    expect(output).toMatch(/probe \| 85 % \(6 of 7\) \| 83 % \(5 of 6\) \| ✖/);
    expect(output).toMatch(/probe-called \| 100 %/);
    expect(code).toBe(1);

    // then it is counted and told
    const tally = JSON.parse(readFileSync(join(folder, 'tally.json'), 'utf8')) as { numPassedTests: number };
    expect(tally.numPassedTests).toBe(2);
    const report = readFileSync(join(folder, 'scenarios.md'), 'utf8');
    expect(report).toContain('mediator does 核实情况');
    expect(report).toContain('Nobody went through these of probe: end_no, f5');
  });

  it('says at once what it does not understand', async () => {
    expect(await run(['--cases', 'a'])).toMatchObject({
      code: 1,
      output: expect.stringContaining('--case <name>'),
    });
    expect(await run(['--case', 'a'])).toMatchObject({
      code: 1,
      output: expect.stringContaining('There is no such'),
    });
  });

  function run(args: string[]): Promise<Run> {
    const env = { ...process.env, PROCESSES_DIR: PROCESSES };
    return new Promise((done) => {
      execFile(process.execPath, ['tools/scenarios.mjs', ...args], { cwd: PROJECT, env }, (error, out, err) =>
        done({ code: error === null ? 0 : Number(error.code), output: out + err }),
      );
    });
  }
});
