import { type ModelElement, childrenOf } from '@app/bpmn';

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

// helpers

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
    fields.set(id, { name, text: JSON.stringify(said) });
    if (Array.isArray(components)) (components as Record<string, unknown>[]).forEach(collect);
  };
  const { components } = schema as { components?: unknown };
  if (Array.isArray(components)) (components as Record<string, unknown>[]).forEach(collect);
  return fields;
}
