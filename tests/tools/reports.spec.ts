import { warningOf } from '../../tools/lib/announcements.mjs';
import { lockDifferences } from '../../tools/lib/packages.mjs';
import { countTests, failuresIn } from '../../tools/test/tally.mjs';

describe('the tally of the test runner', () => {
  it('counts a file that could not be loaded as one failure', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 2,
      testResults: [
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
        { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'failed' }] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(countTests(report)).toEqual({ passed: 7, failed: 3 });
    expect(countTests({})).toEqual({ passed: 0, failed: 0 });
  });

  it('tells each failure with its file, its name and the beginning of its message', () => {
    const long = Array.from({ length: 60 }, (_, n) => `line ${n}`).join('\n');
    const report = {
      testResults: [
        { name: 'a.spec.ts', status: 'passed', assertionResults: [{ status: 'passed' }] },
        {
          name: 'b.spec.ts',
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'holds' },
            {
              status: 'failed',
              fullName: 'breaks',
              failureMessages: ['\u001b[31mexpected 1\u001b[39m', long],
            },
          ],
        },
        { name: 'c.spec.ts', status: 'failed', message: 'does not compile', assertionResults: [] },
      ],
    };
    const [breaks, broken, ...others] = failuresIn(report);
    expect(breaks).toMatch(/^b\.spec\.ts: breaks\nexpected 1\nline 0\n/);
    expect(breaks).not.toContain('line 59');
    expect(broken).toBe('c.spec.ts\ndoes not compile');
    expect(others).toEqual([]);
  });
});

describe('the packages', () => {
  const lock = {
    packages: {
      '': { version: '1.0.0' },
      'apps/web': { version: '1.0.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/for-another-system': { version: '1.0.0', optional: true },
    },
  };

  it('are complete without the optional ones of another system', () => {
    expect(lockDifferences(lock, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toEqual([]);
  });

  it('are installed again when one is missing or of another version', () => {
    expect(lockDifferences(lock, { packages: {} })).toEqual(['node_modules/a']);
    expect(lockDifferences(lock, { packages: { 'node_modules/a': { version: '1.0.1' } } })).toEqual([
      'node_modules/a',
    ]);
  });
});

describe('what the console shows of a log', () => {
  it.each([
    [
      'broker',
      '2026-11-22 21:43:56.011 ERROR io.camunda.zeebe - no space',
      'ERROR io.camunda.zeebe - no space',
    ],
    ['broker', '2026-11-22 21:43:56.011 WARN  io.camunda.zeebe - no backup', undefined],
    ['postgres', '2026-11-22 21:43:56 CST [7] FATAL:  out of memory', 'FATAL out of memory'],
    ['postgres', '2026-11-22 21:43:56 CST [7] FATAL:  the database system is starting up', undefined],
    [
      'worker',
      '{"level":40,"msg":"The engine does not answer","err":{"message":"UNAVAILABLE"}}',
      'The engine does not answer: UNAVAILABLE',
    ],
    ['worker', '{"level":30,"msg":"Ready"}', undefined],
    ['worker', 'plain text', undefined],
  ])('%s: %s', (name, line, shown) => {
    expect(warningOf(name, line)).toBe(shown);
  });
});
