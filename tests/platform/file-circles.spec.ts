import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileCircles } from '../../tools/lib/file-circles.mjs';

const ROOT = join(__dirname, '../..');

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

  it.each(rooms())('are none in %s', (room) => {
    expect(fileCircles(join(ROOT, room))).toEqual([]);
  });
});

// helpers

/** The sources of every library, app and process; those of the pages are TSX and follow rules of their own. */
function rooms(): string[] {
  const folders = ['libs', 'processes'].flatMap((place) =>
    readdirSync(join(ROOT, place)).map((room) => `${place}/${room}/src`),
  );
  return [...folders, 'apps/api/src', 'apps/worker/src'].filter((folder) => existsSync(join(ROOT, folder)));
}
