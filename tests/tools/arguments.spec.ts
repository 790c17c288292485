import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { HISTORY, daysAsked } from '../../tools/demo/days-asked.mjs';
import { refuseUnknown, wholeNumber } from '../../tools/lib/arguments.mjs';
import { readSettings } from '../../tools/lib/settings.mjs';

const TOOLS = join(import.meta.dirname, '../../tools');

describe('the arguments of the commands', () => {
  it('are refused where a command does not know them', () => {
    expect(() => refuseUnknown(['--watch'], ['--watch'])).not.toThrow();
    expect(() => refuseUnknown(['--wach'], ['--watch'])).toThrow(/--wach.*--watch/);
    expect(() => refuseUnknown(['--dry-run'])).toThrow(/没有参数/);
  });

  // it would have deleted, started or measured something else
  it.each([
    ['reset.mjs', '--dry-run'],
    ['start.mjs', '--port=4000'],
    ['bench.mjs', 'deadline'],
    ['demo.mjs', '--day=5'],
  ])('make %s end at once with %s', (command, argument) => {
    const run = () =>
      execFileSync(process.execPath, [join(TOOLS, command), argument], { stdio: 'pipe', timeout: 30_000 });
    expect(run).toThrow(expect.objectContaining({ status: 1 }));
  });

  it('are the days of a demonstration, or refused', () => {
    expect(daysAsked([])).toBe(30);
    expect(daysAsked(['--days', '5'])).toBe(5);
    expect(daysAsked(['--history'])).toBe(HISTORY);
    for (const args of [
      ['--days'],
      ['--days', '0'],
      ['--days', '1e1'],
      ['--days', '3650'],
      ['--hist'],
      ['5'],
    ])
      expect(daysAsked(args)).toBeUndefined();
    expect(daysAsked(['--days', '5', '--history'])).toBeUndefined();
  });
});

describe('the numbers of the settings', () => {
  it('are whole numbers as they are written everywhere', () => {
    expect(wholeNumber('3000')).toBe(3000);
    for (const text of [undefined, '', ' ', '1e3', '0x10', '3.0', '-1', '+1', '3,000'])
      expect(wholeNumber(text)).toBeUndefined();
  });

  it.each(['1e3', '0x1F90', ' ', '3000.0'])('are never another number: PORT=%s', (text) => {
    expect(() => readSettings({ PORT: text })).toThrow(/PORT/);
  });
});
