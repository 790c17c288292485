import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { roomsOf, sketchOf } from '../../tools/lib/rooms.mjs';

const ROOT = join(import.meta.dirname, '../..');

describe('the graph of rooms', () => {
  const root = mkdtempSync(join(tmpdir(), 'rooms-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  afterAll(() => rmSync(root, { recursive: true }));

  it('is read from the imports of the code, not from those of its tests', () => {
    write('apps/api/src/main.ts', `import { A } from '@app/a';\nimport type { B } from '@app/b';`);
    write('processes/town-call/src/index.ts', `const a = await import('@app/a');`);
    write('libs/a/src/index.ts', `import { B } from '@app/b';`);
    write('libs/a/src/a.spec.ts', `import { Test } from '@app/testing';`);
    write('libs/b/src/index.ts', '');
    expect(Object.fromEntries(roomsOf(root))).toEqual({
      'apps/api': ['libs/a', 'libs/b'],
      'processes/town-call': ['libs/a'],
      'libs/a': ['libs/b'],
      'libs/b': [],
    });
  });

  it('is drawn without the arrows to which others lead', () => {
    const sketch = sketchOf(roomsOf(root));
    expect(sketch).toContain('apps_api["apps/api"] --> libs_a["a"]');
    expect(sketch).not.toContain('apps_api["apps/api"] --> libs_b["b"]');
    expect(sketch).toContain('| `apps/api` | a, b |');
  });

  it('is drawn in the documents as the code has it', () => {
    const words = (text: string) => text.replace(/-{3,}/g, '---').replace(/ +/g, ' ');
    // `npm run sketch` draws it
    expect(words(readFileSync(join(ROOT, 'docs/rooms.md'), 'utf8'))).toBe(words(sketchOf(roomsOf(ROOT))));
  });

  it('has no circle', () => {
    const rooms = roomsOf(ROOT);
    const left = new Map(rooms);
    for (let before = -1; before !== left.size;) {
      before = left.size;
      for (const [room, uses] of left) if (!uses.some((one) => left.has(one))) left.delete(room);
    }
    expect([...left.keys()]).toEqual([]);
  });
});
