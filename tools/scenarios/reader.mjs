import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { LineCounter, isMap, isSeq, parseDocument } from 'yaml';
import { COMMON, COMMON_TASK, NEEDED, SCENARIO, STEPS, TIMED } from './format.mjs';

const COMMON_FILE = 'common.yaml';

/** Scenarios that cannot be played as they are written, each fault with its file and line. */
export class ScenarioFaults extends Error {
  constructor(faults) {
    super(faults.join('\n'));
  }
}

/** The scenarios of the process folders, all of them or one folder's, one case or each. Throws ScenarioFaults. */
export async function loadScenarios(processesDir, { processId, caseName } = {}) {
  const folders = (await readdir(processesDir)).sort();
  const commons = new Map();
  const faults = [];
  const found = [];
  for (const folder of folders) {
    const dir = join(processesDir, folder, 'scenarios');
    const files = (await readdir(dir).catch(() => [])).filter((name) => name.endsWith('.yaml')).sort();
    for (const name of files) {
      const text = await readFile(join(dir, name), 'utf8');
      const read = name === COMMON_FILE ? readCommon : readScenario;
      const { value, faults: ofFile } = read(text, join('processes', folder, 'scenarios', name));
      faults.push(...ofFile);
      if (name === COMMON_FILE) commons.set(folder, value);
      else found.push({ ...value, folder, name: basename(name, '.yaml') });
    }
  }
  if (faults.length > 0) throw new ScenarioFaults(faults);
  return found
    .filter(({ folder }) => processId === undefined || folder === processId)
    .filter(({ name }) => caseName === undefined || name === caseName)
    .map((scenario) => withCommon(scenario, commons));
}

/** What is the same in every scenario of a process stands once, in its `common.yaml`. */
function withCommon(scenario, commons) {
  const process = scenario.process ?? scenario.folder;
  const { start = {}, tasks = {}, by } = commons.get(process) ?? {};
  return {
    ...scenario,
    process,
    by: scenario.by ?? by,
    start: { ...start, ...scenario.start },
    common: { start, tasks },
  };
}

/** One file; `value` holds what could be read, `faults` what is wrong with it. */
export function readScenario(text, file) {
  const { value, at } = parse(text, file);
  if (at.faults.length > 0) return { value, faults: at.faults };
  checkKeys(at, value, SCENARIO, []);
  for (const key of NEEDED.filter((name) => value?.[name] === undefined)) at.fault([], `"${key}" is missing`);
  const steps = Array.isArray(value?.steps) ? value.steps : [];
  steps.forEach((step, index) => checkStep(at, step, ['steps', index]));
  return { value, faults: at.faults };
}

function readCommon(text, file) {
  const { value, at } = parse(text, file);
  if (at.faults.length > 0) return { value, faults: at.faults };
  checkKeys(at, value, COMMON, []);
  for (const [task, words] of Object.entries(value?.tasks ?? {}))
    checkKeys(at, words, COMMON_TASK, ['tasks', task]);
  return { value, faults: at.faults };
}

function parse(text, file) {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const faults = document.errors.map(
    ({ linePos, message }) => `${file}:${linePos?.[0].line ?? 1} ${message.split('\n')[0]}`,
  );
  const fault = (path, sentence) => faults.push(`${file}:${lineOf(document, lineCounter, path)} ${sentence}`);
  return { value: faults.length > 0 ? undefined : document.toJS(), at: { faults, fault } };
}

function checkStep(at, step, path) {
  const verbs = Object.keys(STEPS).filter((verb) => Object.hasOwn(step ?? {}, verb));
  if (verbs.length !== 1) return at.fault(path, `a step is one of ${Object.keys(STEPS).join(', ')}`);
  return checkKeys(at, step, { ...STEPS[verbs[0]], ...TIMED }, path);
}

function checkKeys(at, value, keys, path) {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return at.fault(path, `here stand ${Object.keys(keys).join(', ')}`);
  for (const [key, item] of Object.entries(value)) {
    const inside = [...path, key];
    const rule = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (rule === undefined)
      at.fault(inside, `"${key}" is not known; known are ${Object.keys(keys).join(', ')}`);
    else if (typeof rule === 'function') checkValue(at, rule, item, inside);
    else checkKeys(at, item, rule.keys, inside);
  }
}

function checkValue(at, rule, value, path) {
  const answer = rule(value);
  if (answer !== true) at.fault(path, `"${path.at(-1)}" wants ${answer}`);
}

/** The line of the key where there is one, so that a writer finds the word that is wrong. */
function lineOf(document, lineCounter, path) {
  let node = document.contents;
  let at = node?.range?.[0] ?? 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(key) === String(part));
      at = pair?.key?.range?.[0] ?? at;
      node = pair?.value;
    } else if (isSeq(node)) {
      node = node.items[part];
      at = node?.range?.[0] ?? at;
    } else break;
  }
  return lineCounter.linePos(at).line;
}
