import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { countProcessWords, readProcessWordList } from '../../tools/process-words.mjs';

describe('words of one process or one county', () => {
  const root = mkdtempSync(join(tmpdir(), 'process-words-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  afterAll(() => rmSync(root, { recursive: true }));

  it('are counted in whatever form code writes them, and within no other word', () => {
    write('processes/town-call/README.md', '');
    write('apps/web/src/a.tsx', `const employerName = '用人单位';`);
    write(
      'libs/a/src/a.ts',
      `select employer_name from x where unit = 'zj.t01' and process_id = 'town-call'`,
    );
    write('libs/a/src/fine.ts', `an intermediate wager, wagesheet: immediately 受理`);
    write('libs/a/src/a.spec.ts', `'employer'`);
    expect(Object.fromEntries(countProcessWords(root))).toEqual({
      'apps/web/src/a.tsx': 2,
      'libs/a/src/a.ts': 3,
    });
  });

  it('become no more in the platform than what is known to stand still', () => {
    const allowed = new Map(Object.values(readProcessWordList()).flatMap((files) => Object.entries(files)));
    const more = [...countProcessWords()].filter(([path, count]) => count > (allowed.get(path) ?? 0));
    expect(Object.fromEntries(more)).toEqual({});
  });
});
