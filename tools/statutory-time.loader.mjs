// Loads libs/statutory-time without asking for a build first: from dist/ when that is current, otherwise from a
// copy in .cache/ that is transpiled once for each state of the sources. The library is pure and imports nothing
// but its own files, which is what makes this possible.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '..');
const SOURCES = join(ROOT, 'libs/statutory-time/src');
const BUILT = join(ROOT, 'dist/libs/statutory-time/src');
const CACHE = join(ROOT, '.cache/statutory-time');

/** The public API of the library. */
export async function loadStatutoryTime() {
  const names = sourceNames();
  const folder = isBuiltCurrent(names) ? BUILT : await transpiledFolder(names);
  return import(pathToFileURL(join(folder, 'index.js')).href);
}

function sourceNames() {
  if (!existsSync(SOURCES)) return [];
  return readdirSync(SOURCES)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .sort();
}

/** Without sources (a deployed image) the built files are all there is. */
function isBuiltCurrent(names) {
  return (
    existsSync(join(BUILT, 'index.js')) &&
    names.every((name) => isNewer(builtFile(name), join(SOURCES, name)))
  );
}

function builtFile(name) {
  return join(BUILT, name.replace(/\.ts$/, '.js'));
}

function isNewer(built, source) {
  return existsSync(built) && statSync(built).mtimeMs >= statSync(source).mtimeMs;
}

async function transpiledFolder(names) {
  const sources = names.map((name) => ({ name, text: readFileSync(join(SOURCES, name), 'utf8') }));
  const folder = join(CACHE, hashOf(sources));
  if (existsSync(join(folder, 'index.js'))) return folder;
  process.stderr.write('deadline: preparing the statutory-time library (once)\n');
  const files = await transpiled(sources);
  try {
    mkdirSync(CACHE, { recursive: true });
    return publish(writeFiles(join(CACHE, 'new-'), files), folder);
  } catch {
    // A read-only checkout: prepare a copy for this run alone.
    const copy = writeFiles(join(tmpdir(), 'statutory-time-'), files);
    process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
    return copy;
  }
}

function hashOf(sources) {
  const hash = createHash('sha256');
  for (const { name, text } of sources) hash.update(`${name}\0${text}\0`);
  return hash.digest('hex').slice(0, 20);
}

async function transpiled(sources) {
  const { default: ts } = await import('typescript');
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  return sources.map(({ name, text }) => ({
    name: name.replace(/\.ts$/, '.js'),
    text: ts.transpileModule(text, { compilerOptions, fileName: name }).outputText,
  }));
}

function writeFiles(prefix, files) {
  const folder = mkdtempSync(prefix);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}\n');
  for (const { name, text } of files) writeFileSync(join(folder, name), text);
  return folder;
}

/** A rename is all or nothing, so two first runs at the same time do not read each other's half-written files. */
function publish(prepared, folder) {
  try {
    renameSync(prepared, folder);
  } catch (error) {
    rmSync(prepared, { recursive: true, force: true });
    if (!existsSync(join(folder, 'index.js'))) throw error;
  }
  return folder;
}
