import { type BpmnProperty, type BpmnType, bpmnSchema } from '@app/bpmn';
import { type Finding, error } from './finding.js';
import { type XmlElement, attributeOf } from './xml-elements.js';

/** What the schema of BPMN does not know, in attributes, elements, their order and their values; the engine refuses it. */
export function checkSchema(elements: readonly XmlElement[]): Finding[] {
  const types = new Map<XmlElement, Known>();
  const last = new Map<XmlElement, { at: number; name: string }>();
  return elements.flatMap((element) => {
    const { parent } = element;
    const holder = parent === undefined ? undefined : types.get(parent);
    if (parent !== undefined && holder === undefined) return [];
    const place = placeOf(element, holder?.type);
    if (place === undefined) return [unknownElement(element)];
    if (place.type !== undefined && place.type.name !== EXTENSIONS) types.set(element, { type: place.type });
    return [
      ...(parent === undefined ? [] : checkOrder(element, parent, place.at, last)),
      ...(place.type === undefined ? [] : checkAttributes(element, place.type)),
    ];
  });
}

// helpers

interface Known {
  type: BpmnType;
}
const EXTENSIONS = 'bpmn:ExtensionElements';
const PREFIXES = new Map(bpmnSchema.registry.packages.map(({ uri, prefix }) => [uri, prefix]));
const ENUMERATIONS = new Map(
  bpmnSchema.registry.packages.flatMap(({ prefix, enumerations = [] }) =>
    enumerations.map(({ name, literalValues }): [string, string[]] => [
      `${prefix}:${name}`,
      literalValues.map((value) => value.name),
    ]),
  ),
);

/** The type of an element and its place among the children of its parent; undefined when it may not stand there. */
function placeOf(
  element: XmlElement,
  holder: BpmnType | undefined,
): { type?: BpmnType; at: number } | undefined {
  const prefix = PREFIXES.get(element.uri);
  if (prefix === undefined) return undefined;
  const own = typeOf(`${prefix}:${element.local.charAt(0).toUpperCase()}${element.local.slice(1)}`);
  if (holder === undefined) return own === undefined ? undefined : { type: own, at: 0 };
  const at = holder.properties.findIndex((property) => holds(property, `${prefix}:${element.local}`, own));
  const property = holder.properties[at];
  if (property === undefined) return undefined;
  const isNamed = property.ns.name === `${prefix}:${element.local}`;
  const type = isNamed ? typeOfNamed(element, property) : own;
  return type === undefined ? { at } : { type, at };
}

function holds(property: BpmnProperty, name: string, own: BpmnType | undefined): boolean {
  if (property.isAttr === true || property.isVirtual === true) return false;
  if (property.ns.name === name) return true;
  return property.isReference !== true && own?.allTypesByName[property.type] !== undefined;
}

/** A reference is a text, whatever it refers to. */
function typeOfNamed(element: XmlElement, property: BpmnProperty): BpmnType | undefined {
  return property.isReference === true ? undefined : typeOf(written(element) ?? property.type);
}

/** `xsi:type="bpmn:tFormalExpression"`; an expression without it may be a formal one. */
function written(element: XmlElement): string | undefined {
  const type = element.attributes.find(({ prefix, local }) => prefix === 'xsi' && local === 'type')?.value;
  const name = type
    ?.split(':')
    .at(-1)
    ?.replace(/^t(?=[A-Z])/, '');
  return name === undefined ? undefined : `bpmn:${name}`;
}

function typeOf(name: string): BpmnType | undefined {
  const known = name === 'bpmn:Expression' ? 'bpmn:FormalExpression' : name;
  return bpmnSchema.registry.typeMap[known] === undefined ? undefined : bpmnSchema.getType(known).$descriptor;
}

function unknownElement(element: XmlElement): Finding {
  const message = `第 ${element.line} 行的“${element.name}”不是 BPMN 在这里认识的内容，引擎会拒绝。请删除，或放进 extensionElements。`;
  return error('UNKNOWN_ELEMENT', message, element.parent?.nearestId);
}

function checkOrder(
  element: XmlElement,
  parent: XmlElement,
  at: number,
  last: Map<XmlElement, { at: number; name: string }>,
): Finding[] {
  const before = last.get(parent);
  if (before === undefined || before.at <= at) {
    last.set(parent, { at, name: element.name });
    return [];
  }
  const message = `第 ${element.line} 行的“${element.name}”应写在“${before.name}”前面，引擎对顺序很严格。用建模器打开后保存一次即可改正。`;
  return [error('ELEMENT_ORDER', message, parent.nearestId)];
}

function checkAttributes(element: XmlElement, type: BpmnType): Finding[] {
  return [
    ...element.attributes.flatMap(({ uri, prefix, local, name, value }) => {
      if (prefix === 'xmlns' || name === 'xmlns' || (uri !== '' && uri !== element.uri)) return [];
      const property = type.properties.find(({ ns, isAttr }) => isAttr === true && ns.localName === local);
      if (property === undefined || uri !== '') return [unknownAttribute(element, name)];
      return checkValue(element, name, value, property.type);
    }),
    ...checkRequired(element, type),
  ];
}

function unknownAttribute(element: XmlElement, name: string): Finding {
  const message = `第 ${element.line} 行“${element.name}”的属性“${name}”不是 BPMN 的属性，引擎会拒绝。请删除，或写进扩展属性（zeebe:properties）。`;
  return error('UNKNOWN_ATTRIBUTE', message, element.nearestId);
}

const VALUES: Readonly<Record<string, RegExp>> = {
  Boolean: /^(?:true|false|0|1)$/,
  Integer: /^[+-]?\d+$/,
  Real: /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/,
};

function checkValue(element: XmlElement, name: string, value: string, type: string): Finding[] {
  const isFit = VALUES[type]?.test(value.trim()) ?? ENUMERATIONS.get(type)?.includes(value) ?? true;
  if (isFit) return [];
  const message = `第 ${element.line} 行“${element.name}”的属性“${name}”不能是“${value}”。`;
  return [error('ATTRIBUTE_VALUE', message, element.nearestId)];
}

const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  'bpmn:Definitions': ['targetNamespace'],
  'bpmn:SequenceFlow': ['sourceRef', 'targetRef'],
  'bpmn:BoundaryEvent': ['attachedToRef'],
  'bpmn:LinkEventDefinition': ['name'],
  'bpmn:Association': ['sourceRef', 'targetRef'],
  'bpmn:MessageFlow': ['sourceRef', 'targetRef'],
  'dc:Bounds': ['x', 'y', 'width', 'height'],
  'dc:Point': ['x', 'y'],
};

function checkRequired(element: XmlElement, { name: type }: BpmnType): Finding[] {
  const missing = (REQUIRED[type] ?? []).filter((name) => attributeOf(element, name) === undefined);
  return missing.map((name) =>
    error(
      'ATTRIBUTE_MISSING',
      `第 ${element.line} 行的“${element.name}”缺少属性“${name}”。`,
      element.nearestId,
    ),
  );
}
