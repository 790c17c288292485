import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { appEnvironment } from '../../tools/lib/apps.mjs';
import { projectDir } from '../../tools/lib/settings.mjs';
import { startStack } from '../../tools/lib/stack.mjs';

/** Where the clock of every system under test begins: a Tuesday morning between two holidays, in a year whose calendar is known. */
export const FIRST_MOMENT = '2026-10-20T09:00:00+08:00';

const PASSWORD = 'correct-horse-battery-staple';

/** The whole system, empty, with the demonstration accounts; `stop()` leaves nothing behind. */
export async function startSystem(options = {}) {
  requireBuild();
  const { env, ...others } = options;
  return startStack({
    demoPassword: PASSWORD,
    firstOffsetMs: Date.parse(FIRST_MOMENT) - Date.now(),
    env: { LOG_LEVEL: 'warn', ...env },
    ...others,
  });
}

/** What a test in another process needs to know of a running system. */
export function describeSystem(stack) {
  return {
    apiUrl: stack.apiUrl,
    workerUrl: stack.workerUrl,
    databaseUrl: stack.databaseUrl,
    password: stack.demoPassword,
    dataDir: stack.settings.dataDir,
    commandEnvironment: appEnvironment({
      settings: stack.settings,
      secrets: stack.secrets,
      databaseUrl: () => stack.databaseUrl,
      engine: stack.engine,
    }),
  };
}

function requireBuild() {
  const wanted = ['apps/api/src/main.js', 'apps/worker/src/main.js', 'web/index.html'];
  const missing = wanted
    .map((name) => join('dist', name))
    .filter((name) => !existsSync(join(projectDir, name)));
  if (missing.length > 0)
    throw new Error(
      `These tests run what was built, and ${missing.join(', ')} is missing: run npm run build first.`,
    );
}
