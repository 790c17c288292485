import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchError } from './messages.mjs';

/** The passwords of this installation, made once and kept in a file that only its owner can read. */
export function loadSecrets(dataDir) {
  const path = join(dataDir, 'secrets.json');
  const stored = existsSync(path) ? parse(path) : {};
  const secrets = { ...freshSecrets(), ...stored };
  if (Object.keys(secrets).length > Object.keys(stored).length) writePrivately(path, secrets);
  return secrets;
}

function freshSecrets() {
  return {
    databaseAdminPassword: randomText(24),
    databasePassword: randomText(24),
    intakePassword: randomText(24),
    sessionSecret: randomText(48),
    demoPassword: `Yjs-${randomText(9)}`,
  };
}

function randomText(bytes) {
  return randomBytes(bytes).toString('base64url');
}

function parse(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new LaunchError(
      `密钥文件 ${path} 已损坏，请恢复它，或用 npm run reset 重新开始。`,
      `The secrets file ${path} is damaged: restore it, or begin anew with npm run reset.`,
      { cause },
    );
  }
}

function writePrivately(path, secrets) {
  const half = `${path}.tmp`;
  writeFileSync(half, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(half, path);
}
