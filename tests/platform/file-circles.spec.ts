import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileCircles } from '../../tools/lib/file-circles.mjs';

describe('files that import each other in a circle', () => {
  it('are found, whatever lies around them', () => {
    const folder = mkdtempSync(join(tmpdir(), 'file-circles-'));
    const write = (name: string, ...uses: string[]) =>
      writeFileSync(join(folder, name), uses.map((use) => `import { x } from './${use}.js';`).join('\n'));
    write('a.ts', 'b');
    write('b.ts', 'c', 'leaf');
    write('c.ts', 'a');
    write('leaf.ts');
    write('outside.ts', 'a');

    expect(fileCircles(folder)).toEqual(['a.ts b.ts c.ts']);
    rmSync(folder, { recursive: true });
  });

  it.each(['stages', 'cards', 'clock-operations', 'promises', 'calendar-publication'])(
    'do not come back to libs/%s',
    (room) => {
      expect(fileCircles(join(__dirname, '../../libs', room, 'src'))).toEqual([]);
    },
  );
});
