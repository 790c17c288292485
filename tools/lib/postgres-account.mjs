import { execFileSync } from 'node:child_process';
import { chownSync, readdirSync, lstatSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LaunchError } from './messages.mjs';

const account = 'postgres';

/**
 * How PostgreSQL is to be run: it refuses to run as root. An ordinary user runs it directly. For root it runs as the system
 * account `postgres`, and where that account cannot reach the folders (a project under /root), in a user namespace.
 */
export function postgresAccount(folders) {
  if (process.getuid?.() !== 0) return { wrap: (file, args) => ({ file, args }), own: () => {} };
  if (folders.every(isReachableByOthers)) return systemAccount();
  if (hasUserNamespaces()) return namespaced();
  throw new LaunchError(
    `PostgreSQL 不能以 root 运行，而系统账户 ${account} 又进不了 ${folders[0]}；请改用普通用户启动，或把项目移到 /srv 之类的目录。`,
    `PostgreSQL does not run as root and the account ${account} cannot reach ${folders[0]}: start as an ordinary user, or move the project, to /srv for instance.`,
  );
}

function systemAccount() {
  const { uid, gid } = idsOfAccount() ?? createAccount();
  return {
    wrap: (file, args) => ({ file, args, options: { uid, gid, cwd: '/' } }),
    own: (folder) => giveTo(folder, uid, gid),
  };
}

function namespaced() {
  const flags = ['--user', '--map-user=1000', '--map-group=1000'];
  return {
    wrap: (file, args) => ({ file: 'unshare', args: [...flags, file, ...args] }),
    own: (folder) => giveTo(folder, 0, 0),
  };
}

function idsOfAccount() {
  try {
    return { uid: Number(run('id', ['-u', account])), gid: Number(run('id', ['-g', account])) };
  } catch {
    return undefined;
  }
}

function createAccount() {
  try {
    run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', account]);
    return idsOfAccount();
  } catch {
    throw new LaunchError(
      `PostgreSQL 不能以 root 运行，且无法创建系统账户 ${account}；请改用普通用户启动。`,
      `PostgreSQL does not run as root and the account ${account} could not be created: start as an ordinary user.`,
    );
  }
}

function hasUserNamespaces() {
  try {
    run('unshare', ['--user', '--map-user=1000', '--map-group=1000', 'true']);
    return true;
  } catch {
    return false;
  }
}

function isReachableByOthers(folder) {
  for (let path = dirname(folder); ; path = dirname(path)) {
    if ((statSync(path).mode & 0o001) === 0) return false;
    if (path === dirname(path)) return true;
  }
}

// The folder changes hands when a project is moved or when the way of running changes.
function giveTo(folder, uid, gid) {
  if (statSync(folder).uid === uid) return;
  chownSync(folder, uid, gid);
  for (const name of readdirSync(folder, { recursive: true })) {
    const path = join(folder, name);
    if (!lstatSync(path).isSymbolicLink()) chownSync(path, uid, gid);
  }
}

function run(file, args) {
  return execFileSync(file, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}
