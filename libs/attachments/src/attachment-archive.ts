import { Readable } from 'node:stream';
import { Zip, ZipPassThrough } from 'fflate';
import type { CivilDate } from '@app/statutory-time';

/** A file that goes into an archive; its content is read when its turn comes. */
export interface ArchivedFile {
  /** With its folder, e.g. `受理/记录.pdf`. */
  path: string;
  /** The day that stands beside it. */
  on: CivilDate;
  content: () => Promise<Buffer>;
}

/** A ZIP of files, written as fast as it is read: one file at a time is in memory. They are compressed already. */
export function archiveOf(files: readonly ArchivedFile[]): Readable {
  return Readable.from(chunksOf(files), { objectMode: false });
}

// helpers

async function* chunksOf(files: readonly ArchivedFile[]): AsyncGenerator<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  for (const { path, on, content } of files) {
    const entry = new ZipPassThrough(path);
    entry.mtime = noonOf(on);
    zip.add(entry);
    entry.push(await content(), true);
    yield* chunks.splice(0);
  }
  zip.end();
  yield* chunks.splice(0);
}

/** An archive has no zones: it takes the parts of the day as they are read on this machine. */
function noonOf(day: CivilDate): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}
