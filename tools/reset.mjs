/** `npm run reset`: deletes all data of this folder, so that the next start begins anew. */
import { rmSync } from 'node:fs';
import { refuseUnknown } from './lib/arguments.mjs';
import { lockOwner } from './lib/lock.mjs';
import { sentenceOf } from './lib/messages.mjs';
import { endLeftovers } from './lib/registry.mjs';
import { readSettings } from './lib/settings.mjs';

try {
  refuseUnknown(process.argv.slice(2));
  await reset(readSettings().dataDir);
} catch (error) {
  console.error(`✖ ${sentenceOf(error)}`);
  process.exitCode = 1;
}

async function reset(dataDir) {
  const pid = lockOwner(dataDir);
  if (pid !== undefined) {
    console.error(
      `✖ 一件事正在运行（进程 ${pid}），请先用 Ctrl-C 停止再重置。 / Yijianshi is running (process ${pid}): stop it with Ctrl-C first.`,
    );
    process.exitCode = 1;
    return;
  }
  await endLeftovers(dataDir);
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  console.log(
    '已清空数据，下次 npm start 将重新开始。 / All data are deleted: the next npm start begins anew.',
  );
}
