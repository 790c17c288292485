import { mkdirSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { LaunchError, isDiskFull, diskFull } from './messages.mjs';

/** Creates the folder and makes sure that so much space is left on its disk. */
export async function ensureSpace(folder, neededMb) {
  makeFolder(folder);
  const { bavail, bsize } = await statfs(folder);
  const freeMb = Math.floor((Number(bavail) * Number(bsize)) / 1_000_000);
  if (freeMb < neededMb) throw new LaunchError(...spaceText(folder, freeMb, neededMb));
}

/** What to say about a disk that is too small, in both languages. */
export function spaceText(folder, freeMb, neededMb) {
  return [
    `磁盘空间不足：${folder} 只剩 ${freeMb} MB，至少需要 ${neededMb} MB，请腾出空间后再启动。`,
    `Too little disk space: ${folder} has ${freeMb} MB left and needs ${neededMb} MB: free some and start again.`,
  ];
}

function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw isDiskFull(error) ? diskFull() : error;
  }
}
