import { unzipSync } from 'fflate';
import { archiveOf } from './attachment-archive.js';

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('an archive of attachments', () => {
  it('has every file byte for byte, under its name in Chinese', async () => {
    const files = [
      { path: '受理/记录.pdf', content: Buffer.from('%PDF-1.7 一') },
      { path: '案件/照片.png', content: Buffer.from([1, 2, 3, 0]) },
    ];
    const archive = archiveOf(
      files.map(({ path, content }) => ({ path, on: '2026-03-02', content: () => Promise.resolve(content) })),
    );

    const found = unzipSync(await bytesOf(archive));

    expect(Object.entries(found).map(([path, content]) => [path, Buffer.from(content)])).toEqual(
      files.map(({ path, content }) => [path, content]),
    );
  });

  it('reads a file only when its turn comes', async () => {
    const read: string[] = [];
    const archive = archiveOf(
      ['a', 'b', 'c'].map((path) => ({
        ...{ path, on: '2026-03-02' },
        content: () => {
          read.push(path);
          return Promise.resolve(Buffer.alloc(1_000_000));
        },
      })),
    );
    for await (const _chunk of archive) break;
    expect(read.length).toBeLessThan(3);
  });

  it('breaks where a file cannot be read, instead of ending as if it were whole', async () => {
    const archive = archiveOf([
      { path: 'a', on: '2026-03-02', content: () => Promise.reject(new Error('gone')) },
    ]);
    await expect(bytesOf(archive)).rejects.toThrow('gone');
  });
});
