// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- the build takes only what is imported, and a declaration cannot be
/// <reference path="./bpmn-moddle.d.ts" />
import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };

/** An element of a parsed model: its type, and whatever attributes and children the schema gives it. */
export interface ModelElement {
  $type: string;
  $parent?: ModelElement;
  id?: string;
  name?: string;
  extensionElements?: { values?: ModelElement[] };
  [attribute: string]: unknown;
}

/** A parsed BPMN file. */
export interface BpmnDocument {
  definitions: ModelElement;
  processes: ModelElement[];
  /** What the parser could not place, e.g. a reference to nothing. */
  warnings: { message: string; elementId?: string }[];
}

interface ParserWarning {
  message: string;
  element?: { id?: string };
}

/** Parses BPMN with the engine's extensions; throws when the text is not XML of that kind. */
export async function readBpmn(xml: string): Promise<BpmnDocument> {
  const { rootElement, warnings } = await new BpmnModdle({ zeebe }).fromXML(xml);
  const definitions = rootElement as ModelElement;
  const roots = childrenOf(definitions, 'rootElements');
  return {
    definitions,
    processes: roots.filter((element) => element.$type === 'bpmn:Process'),
    warnings: (warnings as ParserWarning[]).map(({ message, element }) => ({
      message,
      elementId: element?.id,
    })),
  };
}

/** The text that a modeller would save of a document. */
export async function writeBpmn({ definitions }: BpmnDocument): Promise<string> {
  return (await new BpmnModdle({ zeebe }).toXML(definitions)).xml;
}

/** Everything that a document contains, of any type, each once, before what it contains itself. */
export function containedIn({ definitions }: BpmnDocument): ModelElement[] {
  const found = new Set<ModelElement>();
  const waiting: ModelElement[] = [definitions];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...Object.values(next).flat().filter(isElement).reverse());
  }
  return [...found];
}

/** All flow elements below a process or sub-process, depth first, in the order of the file. */
export function flowElementsOf(container: ModelElement): ModelElement[] {
  return childrenOf(container, 'flowElements').flatMap((element) => [element, ...flowElementsOf(element)]);
}

/** A list attribute, empty when the element has none. */
export function childrenOf(element: ModelElement, attribute: string): ModelElement[] {
  const children = element[attribute];
  return Array.isArray(children) ? (children as ModelElement[]) : [];
}

/** The first extension element of a type such as `zeebe:TaskDefinition`. */
export function extensionOf(element: ModelElement, type: string): ModelElement | undefined {
  return element.extensionElements?.values?.find((extension) => extension.$type === type);
}

/** The `zeebe:properties` of an element by name. */
export function zeebePropertiesOf(element: ModelElement): Record<string, string> {
  const holder = extensionOf(element, 'zeebe:Properties');
  if (holder === undefined) return {};
  return Object.fromEntries(
    childrenOf(holder, 'properties').map(({ name, value }) => [String(name ?? ''), textOf(value) ?? '']),
  );
}

/** What a header of a task says. */
export function headerOf(element: ModelElement, key: string): string | undefined {
  const headers = extensionOf(element, 'zeebe:TaskHeaders');
  const values = headers === undefined ? [] : childrenOf(headers, 'values');
  return textOf(values.find((header) => header['key'] === key)?.['value']);
}

/** Text of an attribute, or undefined when it is absent or blank. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

// helpers

function isElement(value: unknown): value is ModelElement {
  return typeof value === 'object' && value !== null && '$type' in value;
}
