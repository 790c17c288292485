#!/usr/bin/env node
// Words of single processes in the platform: which files have how many, beside the list of what still stands.
//   node tools/process-words.mjs           tells what exceeds the list
//   node tools/process-words.mjs --lower   lowers the list to what is left; it never raises a number
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '..');
const LIST = 'tests/platform/process-words.json';
const PLATFORM = ['apps', 'libs'];

/** Processes of the platform itself, which its features know: the clock of a stage is moved by one. */
const INNER_PROCESSES = ['clock-operation'];

/** What only one process, or only one county, speaks of. */
const WORDS = [
  ['employers?', 'applicants?', 'wages?', '劳动者', '用人单位', '雇主', '农民工', '欠薪', '工资'],
  [
    'mediators?',
    'mediation',
    'arbitrators?',
    'arbitration',
    'arb-clerk',
    'arb-head',
    'commander',
    '调解',
    '仲裁',
  ],
  ['zj', '330681', '诸暨'],
].flat();

/** Sources of tests speak of examples, and the vectors of the law name its articles. */
const IGNORED =
  /\.spec\.tsx?$|\.builders\.ts$|^libs\/testing\/|\/fixtures\/|^apps\/web\/src\/shared\/api\/schema\.ts$/;

/** How many such words each file of the platform has; files without any are left out. */
export function countProcessWords(root = ROOT) {
  const words = wordPattern(root);
  const counts = sourcesOf(root).map((path) => [
    path,
    countIn(readFileSync(join(root, path), 'utf8'), words),
  ]);
  return new Map(counts.filter(([, count]) => count > 0));
}

/** What is known to stand still: for each part that takes it out, the files with their numbers. */
export function readProcessWordList(root = ROOT) {
  return JSON.parse(readFileSync(join(root, LIST), 'utf8'));
}

// helpers

function wordPattern(root) {
  const ids = readdirSync(join(root, 'processes')).filter((id) => !INNER_PROCESSES.includes(id));
  const [latin, chinese] = [[...ids, ...WORDS].filter(isLatin), WORDS.filter((word) => !isLatin(word))];
  // a name in camel case has the word too: employerName, openApplicants
  return new RegExp(
    `(?<![a-z])(?:${latin.join('|')})(?![a-z])|(?:${latin.map(capitalised).join('|')})(?![a-z])|${chinese.join('|')}`,
    'g',
  );
}

function isLatin(word) {
  return /^[\x20-\x7e]+$/.test(word);
}

function capitalised(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function sourcesOf(root) {
  return PLATFORM.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter(
        (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('node_modules'),
      )
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replaceAll('\\', '/'),
      ),
  )
    .filter((path) => !IGNORED.test(path))
    .sort();
}

function countIn(text, words) {
  return text.match(words)?.length ?? 0;
}

function lowered(list, counts) {
  const parts = Object.entries(list).map(([part, files]) => [
    part,
    Object.fromEntries(
      Object.entries(files)
        .map(([path, allowed]) => [path, Math.min(allowed, counts.get(path) ?? 0)])
        .filter(([, allowed]) => allowed > 0),
    ),
  ]);
  return Object.fromEntries(parts.filter(([, files]) => Object.keys(files).length > 0));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const counts = countProcessWords();
  const list = readProcessWordList();
  if (process.argv.includes('--lower')) {
    writeFileSync(join(ROOT, LIST), `${JSON.stringify(lowered(list, counts), null, 2)}\n`);
  }
  const allowed = new Map(Object.values(list).flatMap((files) => Object.entries(files)));
  const more = [...counts].filter(([path, count]) => count > (allowed.get(path) ?? 0));
  for (const [path, count] of more)
    process.stdout.write(`${path}: ${count}, ${allowed.get(path) ?? 0} allowed\n`);
  process.exitCode = more.length > 0 ? 1 : 0;
}
