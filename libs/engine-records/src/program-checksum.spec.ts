import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programChecksum } from './program-checksum.js';

describe('the checksum of a program', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'program-'));
    await mkdir(join(folder, 'stages'));
    await writeFile(join(folder, 'stages', 'fold.ts'), 'one');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('stays as long as no file of it changes', async () => {
    const before = await programChecksum(folder);
    await writeFile(join(folder, 'notes.md'), 'other');
    expect(await programChecksum(folder)).toBe(before);
  });

  it.each([
    ['another content', 'stages/fold.ts', 'two'],
    ['another file', 'stages/other.ts', 'one'],
  ])('is another one with %s', async (_, file, content) => {
    const before = await programChecksum(folder);
    await writeFile(join(folder, file), content);
    expect(await programChecksum(folder)).not.toBe(before);
  });

  it('is found for the libraries that run', async () => {
    expect(await programChecksum()).toMatch(/^[0-9a-f]{64}$/);
  });
});
