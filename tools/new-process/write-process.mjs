import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { LaunchError } from '../lib/messages.mjs';

const TEMPLATE = join(import.meta.dirname, 'template');
/** The templates are no code of this program: no tool is to read them as such. */
const SUFFIX = '.txt';

/** Writes `processes/<id>/` from the template, each file as `format` breaks its lines, and gives the files; throws when the folder is there or the code is taken. */
export async function writeProcess(projectDir, wish, format = (_path, text) => text) {
  const target = join(projectDir, 'processes', wish.id);
  if (existsSync(target))
    throw new LaunchError(`processes/${wish.id} 已经有了。`, `processes/${wish.id} is there already.`);
  await refuseTakenCode(join(projectDir, 'processes'), wish.code);
  const files = await templatesFor(wish);
  const words = wordsOf(wish);
  for (const file of files) {
    const path = join(target, fill(file.slice(0, -SUFFIX.length), words));
    await mkdir(dirname(path), { recursive: true });
    const text = fill(sectionsFor(wish, await readFile(join(TEMPLATE, file), 'utf8')), words);
    await writeFile(path, await format(path, text));
  }
  return files.map((file) => fill(file.slice(0, -SUFFIX.length), words));
}

// helpers

async function templatesFor({ typescript }) {
  const entries = await readdir(TEMPLATE, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(TEMPLATE, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => typescript || !file.startsWith('src/'))
    .sort();
}

/** Lines between `<!-- typescript -->` and its end are for processes with code, `<!-- plain -->` for the others. */
function sectionsFor({ typescript }, text) {
  const [kept, dropped] = typescript ? ['typescript', 'plain'] : ['plain', 'typescript'];
  return text
    .replace(new RegExp(`<!-- ${dropped} -->\\n[\\s\\S]*?<!-- /${dropped} -->\\n`, 'g'), '')
    .replace(new RegExp(`<!-- /?${kept} -->\\n`, 'g'), '');
}

function wordsOf({ id, name, nameEn, code, group, typescript }) {
  const [unitFunction, role] = group.split('/');
  return {
    ...{ id, name, nameEn, code, group, unitFunction, role },
    Class: id.replace(/(^|-)([a-z0-9])/g, (_, dash, letter) => letter.toUpperCase()),
    intoStage: typescript ? 'flow-check-request' : 'flow-start',
    results: ['result', 'resultNote', 'archiveNo', 'retainUntil', ...(typescript ? ['isUrgent'] : [])].join(
      ',',
    ),
  };
}

function fill(text, words) {
  return text.replace(/@(\w+)@/g, (whole, name) => words[name] ?? whole);
}

/** Two processes with one code would number their cases alike. */
async function refuseTakenCode(processesDir, code) {
  for (const file of await readdir(processesDir, { recursive: true })) {
    if (!file.endsWith('.bpmn')) continue;
    const xml = await readFile(join(processesDir, file), 'utf8');
    if (xml.includes(`name="caseCode" value="${code}"`))
      throw new LaunchError(`案号代码 ${code} 已用于 ${file}。`, `The code ${code} is taken by ${file}.`);
  }
}
