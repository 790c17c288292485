import type { Contract, PaperFieldType } from './paperDraft.js';

/** A fact of the sample: of the kind of the field that reads it alone, or as JSON. */
export interface SampleEntry {
  name: string;
  kind: PaperFieldType | 'json';
  /** What people call it, where one field reads it alone. */
  label: string | null;
}

/** What a sample can say: the facts that the fields read, then those that it has besides. */
export function sampleEntries({ fields, sample, issuer }: Contract): SampleEntry[] {
  const alone = new Map<string, SampleEntry>();
  for (const { from, type, label } of fields) {
    const name = ALONE.exec(from)?.[1];
    if (name !== undefined && !alone.has(name)) alone.set(name, { name, kind: type, label });
  }
  const read = [...fields.map(({ from }) => from), issuer].flatMap(namesIn);
  const names = [...new Set([...read, ...Object.keys(sample)])];
  return names.map((name) => alone.get(name) ?? { name, kind: kindOf(sample[name]), label: null });
}

// helpers

/** Nothing but a name. */
const ALONE = /^=\s*([A-Za-z_]\w*)\s*$/;
const STRING = /"(?:[^"\\]|\\.)*"/g;
const NAME = /(?<![\w.])([A-Za-z_]\w*)(?!\w*\s*\()/g;
/** Words of FEEL, and what every case has. */
const NO_FACT = new Set([
  ...['if', 'then', 'else', 'for', 'in', 'return', 'some', 'every', 'satisfies', 'and', 'or', 'not', 'null'],
  ...['true', 'false', 'between', 'instance', 'of', 'item', 'function', 'case', 'date', 'time', 'string'],
]);

function namesIn(expression: string): string[] {
  const found = [...expression.replace(STRING, '').matchAll(NAME)].map(([, name = '']) => name);
  return found.filter((name) => !NO_FACT.has(name));
}

function kindOf(value: unknown): SampleEntry['kind'] {
  if (typeof value === 'number') return 'number';
  return value === undefined || typeof value === 'string' ? 'text' : 'json';
}
