import { execFile } from 'node:child_process';
import { readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { LaunchError } from './messages.mjs';

export const lowestJava = 21;

/** The newest Java that the broker can run on, as `{path, home, version}`; fails naming what was found instead. */
export async function findJava(env = process.env) {
  const found = (await Promise.all(javaCandidates(env).map(inspect))).filter((java) => java !== undefined);
  const chosen = chooseJava(found);
  if (chosen === undefined) throw new LaunchError(...noJavaText(found));
  return chosen;
}

/** The major version in the output of `java -version`; undefined when there is none. */
export function parseJavaVersion(output) {
  const match = /version "(?:1\.)?(\d+)/.exec(output);
  return match === null ? undefined : Number(match[1]);
}

/** The newest of the Javas that are new enough; the first one found among equals. */
export function chooseJava(found) {
  const usable = found.filter(({ version }) => version >= lowestJava);
  return usable.reduce(
    (best, java) => (best === undefined || java.version > best.version ? java : best),
    undefined,
  );
}

/** What to say when no Java is new enough, in both languages. */
export function noJavaText(found) {
  const list = [...new Set(found.map(({ version, path }) => `Java ${version} (${path})`))].join(', ');
  return [
    `需要 JDK ${lowestJava} 或更高版本，${list ? `只找到 ${list}` : '本机没有找到 Java'}；请安装后再启动，或用 JAVA_HOME 指定位置。`,
    `A JDK ${lowestJava} or newer is needed, ${list ? `only ${list} was found` : 'no Java was found'}: install one, or point JAVA_HOME to it.`,
  ];
}

function javaCandidates(env) {
  const homes = [
    env.JAVA_HOME,
    ...(env.PATH ?? '')
      .split(delimiter)
      .filter(Boolean)
      .map((folder) => join(folder, '..')),
    ...subfolders('/usr/lib/jvm'),
    ...subfolders('/opt'),
    ...subfolders('/opt/java'),
    ...subfolders(join(homedir(), '.sdkman/candidates/java')),
    ...subfolders(join(homedir(), '.jdks')),
    ...subfolders('/Library/Java/JavaVirtualMachines').map((folder) => join(folder, 'Contents/Home')),
    ...subfolders(join(homedir(), 'Library/Java/JavaVirtualMachines')).map((folder) =>
      join(folder, 'Contents/Home'),
    ),
    '/opt/homebrew/opt/openjdk',
  ];
  return [
    ...new Set(
      homes
        .filter(Boolean)
        .map(realHome)
        .filter((home) => home !== undefined),
    ),
  ];
}

// The same Java is reached by several links, such as /usr/bin/java.
function realHome(home) {
  try {
    return dirname(dirname(realpathSync(join(home, 'bin', 'java'))));
  } catch {
    return undefined;
  }
}

function subfolders(folder) {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

async function inspect(home) {
  const path = join(home, 'bin', 'java');
  try {
    const { stdout, stderr } = await promisify(execFile)(path, ['-version'], { timeout: 20_000 });
    const version = parseJavaVersion(`${stderr}\n${stdout}`);
    return version === undefined ? undefined : { path, home, version };
  } catch {
    return undefined;
  }
}
