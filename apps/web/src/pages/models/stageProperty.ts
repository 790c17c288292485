interface ModdleElement {
  $type: string;
  values?: ModdleElement[];
  properties?: ModdleElement[];
  name?: string;
  value?: string;
  $parent?: ModdleElement;
  eventDefinitions?: ModdleElement[];
}

export interface ModelElement {
  businessObject: ModdleElement & { extensionElements?: ModdleElement };
}

export interface Modeling {
  updateModdleProperties: (element: ModelElement, moddleElement: object, properties: object) => void;
}

export interface BpmnFactory {
  create: (type: string, attributes: object) => ModdleElement;
}

/** A `zeebe:property` of an element by name. */
export function readStageProperty(element: ModelElement, name: string): string | undefined {
  return propertiesOf(element)?.properties?.find((property) => property.name === name)?.value;
}

/** Sets a `zeebe:property`, or takes it away when the value is empty; one step to undo. */
export function writeStageProperty(
  element: ModelElement,
  name: string,
  value: string | undefined,
  { modeling, factory }: { modeling: Modeling; factory: BpmnFactory },
): void {
  const holder = propertiesOf(element);
  const others = (holder?.properties ?? []).filter((property) => property.name !== name);
  const own = value ? [factory.create('zeebe:Property', { name, value })] : [];
  if (holder !== undefined) {
    modeling.updateModdleProperties(element, holder, { properties: inOrder(holder, name, others, own) });
    return;
  }
  if (own.length === 0) return;
  const created = factory.create('zeebe:Properties', { properties: own });
  const extensions = element.businessObject.extensionElements;
  if (extensions !== undefined) {
    modeling.updateModdleProperties(element, extensions, { values: [...(extensions.values ?? []), created] });
    return;
  }
  const extensionElements = factory.create('bpmn:ExtensionElements', { values: [created] });
  modeling.updateModdleProperties(element, element.businessObject, { extensionElements });
}

/** The names of all properties of an element, in the order in which they stand. */
export function propertyNames(element: ModelElement): string[] {
  return (propertiesOf(element)?.properties ?? []).flatMap(({ name }) => (name === undefined ? [] : [name]));
}

/** Gives properties other names, or takes them away where there is none; one step to undo. */
export function renameProperties(
  element: ModelElement,
  nameOf: (name: string) => string | undefined,
  { modeling, factory }: { modeling: Modeling; factory: BpmnFactory },
): void {
  const holder = propertiesOf(element);
  if (holder === undefined) return;
  const properties = (holder.properties ?? []).flatMap((property) => {
    const name = nameOf(property.name ?? '');
    if (name === property.name) return [property];
    return name === undefined ? [] : [factory.create('zeebe:Property', { name, value: property.value })];
  });
  modeling.updateModdleProperties(element, holder, { properties });
}

function propertiesOf(element: ModelElement): ModdleElement | undefined {
  return element.businessObject.extensionElements?.values?.find(({ $type }) => $type === 'zeebe:Properties');
}

/** Keeps the place of a changed property, so that a comparison of two versions shows only what changed. */
function inOrder(
  holder: ModdleElement,
  name: string,
  others: ModdleElement[],
  own: ModdleElement[],
): ModdleElement[] {
  const at = holder.properties?.findIndex((property) => property.name === name) ?? -1;
  return at < 0 ? [...others, ...own] : [...others.slice(0, at), ...own, ...others.slice(at)];
}
