import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const IMPORT = /from '(\.[^']+)\.js'/g;

/** The groups of files of a folder that import each other in a circle, each by its names in order. */
export function fileCircles(folder) {
  const files = readdirSync(folder, { recursive: true }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'),
  );
  const uses = new Map(files.map((file) => [file, importsOf(folder, file)]));
  const reached = new Map(files.map((file) => [file, reachedFrom(file, uses)]));
  const circles = files
    .filter((file) => reached.get(file).has(file))
    .map((file) => files.filter((one) => reached.get(file).has(one) && reached.get(one).has(file)).sort());
  return [...new Set(circles.map((circle) => circle.join(' ')))].sort();
}

// helpers

function importsOf(folder, file) {
  const text = readFileSync(join(folder, file), 'utf8');
  return [...text.matchAll(IMPORT)].map(([, path]) => join(dirname(file), `${path}.ts`));
}

function reachedFrom(file, uses) {
  const reached = new Set();
  const open = [...(uses.get(file) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    open.push(...(uses.get(next) ?? []));
  }
  return reached;
}
