import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from '../lib/command.mjs';
import { LaunchError } from '../lib/messages.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browser of the web tests: CHROMIUM_PATH, one on the machine, or on Debian as root a freshly installed one. */
export async function ensureChromium({ registry }) {
  const found = findChromium();
  if (found !== undefined) return found;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw noChromium();
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand(registry, 'apt-get update', 'apt-get', ['update', '-qq'], { env });
  await runCommand(
    registry,
    'apt-get install',
    'apt-get',
    ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'],
    { env },
  );
  const installed = findChromium();
  if (installed === undefined) throw noChromium();
  return installed;
}

export function findChromium(env = process.env) {
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [env.CHROMIUM_PATH, ...onPath, ...macApplications].find((path) => path && existsSync(path));
}

function noChromium() {
  return new LaunchError(
    '浏览器测试需要 Chromium，请安装它，或用 CHROMIUM_PATH 指定位置。',
    'The browser tests need Chromium: install it, or point CHROMIUM_PATH to it.',
  );
}
