import { type ModelElement, childrenOf } from '@app/bpmn';
import type { PaperTemplate } from './paper-template.entity.js';

/** That an element of a model, or a field of a form, is another one in the other version. */
export interface Difference {
  readonly change: 'added' | 'removed' | 'changed';
  readonly id: string;
  /** Empty where it has none. */
  readonly name: string;
}

/** What is different in the later one of two processes: elements by their ids, wherever they are drawn. */
export function modelDifferences(before: ModelElement | undefined, after: ModelElement): Difference[] {
  return differences(before === undefined ? new Map() : partsOf(before), partsOf(after));
}

/** The same of two forms, by the keys of their fields. */
export function formDifferences(before: object | undefined, after: object): Difference[] {
  return differences(before === undefined ? new Map() : fieldsOf(before), fieldsOf(after));
}

/** The same of two templates of a paper: its fields by their keys, what else its contract says, and its text. */
export function paperDifferences(before: PaperText, after: PaperText): Difference[] {
  return differences(partsOfPaper(before), partsOfPaper(after));
}

// helpers

type PaperText = Pick<PaperTemplate, 'code' | 'contract' | 'source'>;

function partsOfPaper({ code, contract, source }: PaperText): Map<string, Part> {
  const { fields, ...rest } = contract;
  return new Map([
    ...fields.map((field) => [field.key, { name: field.label, text: canonical(field) }] as const),
    ...Object.entries(rest).map(([key, value]) => [key, { name: '', text: canonical(value) }] as const),
    [`${code}.typ`, { name: '', text: source }] as const,
  ]);
}

/** The order of its members says nothing: what comes out of the database has another one. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}

interface Part {
  readonly name: string;
  /** Everything that it says, but for what it contains. */
  readonly text: string;
}

function differences(before: ReadonlyMap<string, Part>, after: ReadonlyMap<string, Part>): Difference[] {
  const added = [...after].filter(([id]) => !before.has(id)).map(told('added'));
  const removed = [...before].filter(([id]) => !after.has(id)).map(told('removed'));
  const changed = [...after].filter(([id, { text }]) => before.has(id) && before.get(id)?.text !== text);
  return [...added, ...changed.map(told('changed')), ...removed];
}

function told(change: Difference['change']) {
  return ([id, { name }]: [string, Part]): Difference => ({ change, id, name });
}

function partsOf(container: ModelElement): Map<string, Part> {
  const parts = new Map<string, Part>();
  const collect = (element: ModelElement) => {
    parts.set(element.id ?? '', { name: element.name ?? '', text: JSON.stringify(element, said) });
    for (const child of childrenOf(element, 'flowElements')) collect(child);
  };
  collect(container);
  return parts;
}

/** What contains others says nothing of them; those to which it refers are named by their ids. */
function said(key: string, value: unknown): unknown {
  if (CONTAINED.has(key)) return undefined;
  if (!isElement(value)) return value;
  const referred = REFERENCES.map((name) => [name, idOf(value[name])]);
  return { ...value, $type: value.$type, ...Object.fromEntries(referred) };
}

const CONTAINED = new Set(['flowElements', 'laneSets', 'artifacts', 'incoming', 'outgoing', 'di']);
/** The parser keeps references out of what is listed. */
const REFERENCES = [
  ...['sourceRef', 'targetRef', 'default', 'attachedToRef', 'messageRef', 'errorRef', 'escalationRef'],
  ...['signalRef'],
];

function idOf(value: unknown): string | undefined {
  return isElement(value) ? value.id : undefined;
}

function isElement(value: unknown): value is ModelElement {
  return typeof value === 'object' && value !== null && '$type' in value;
}

function fieldsOf(schema: object): Map<string, Part> {
  const fields = new Map<string, Part>();
  const collect = (component: Record<string, unknown>) => {
    const { components, ...said } = component;
    const id = [said.key, said.path, said.id].find((name) => typeof name === 'string') ?? '';
    const name = typeof said.label === 'string' ? said.label : '';
    fields.set(id, { name, text: canonical(said) });
    if (Array.isArray(components)) (components as Record<string, unknown>[]).forEach(collect);
  };
  const { components } = schema as { components?: unknown };
  if (Array.isArray(components)) (components as Record<string, unknown>[]).forEach(collect);
  return fields;
}
