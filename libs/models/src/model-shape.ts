import { type ModelElement, childrenOf, textOf } from '@app/bpmn';

/** Where an element of a model lies, as far as moving a case needs to know. */
export interface ElementShape {
  readonly elementId: string;
  readonly name: string;
  /** BPMN type without prefix, e.g. `UserTask`. */
  readonly type: string;
  /** Sub-processes around it, the innermost first. */
  readonly scopes: readonly string[];
  /** Runs several times at once, itself or something around it. */
  readonly inMultiInstance: boolean;
  readonly inEventSubProcess: boolean;
  /** Something is attached to its edge. */
  readonly hasBoundaryEvent: boolean;
}

export interface ModelShape {
  readonly elements: ReadonlyMap<string, ElementShape>;
  readonly hasEventSubProcess: boolean;
}

/** The shape of a process. */
export function readShape(process: ModelElement): ModelShape {
  const elements = new Map<string, ElementShape>();
  const attached = new Set<string>();
  collect(process, { scopes: [], inMultiInstance: false, inEventSubProcess: false }, elements, attached);
  const shaped = [...elements.values()].map((element) => ({
    ...element,
    hasBoundaryEvent: attached.has(element.elementId),
  }));
  return {
    elements: new Map(shaped.map((element) => [element.elementId, element])),
    hasEventSubProcess: shaped.some(({ inEventSubProcess }) => inEventSubProcess),
  };
}

// helpers

type Around = Pick<ElementShape, 'scopes' | 'inMultiInstance' | 'inEventSubProcess'>;

function collect(
  container: ModelElement,
  around: Around,
  into: Map<string, ElementShape>,
  attached: Set<string>,
): void {
  for (const element of childrenOf(container, 'flowElements')) {
    if (element.id === undefined || element.$type === 'bpmn:SequenceFlow') continue;
    const own = {
      scopes: around.scopes,
      inMultiInstance: around.inMultiInstance || element['loopCharacteristics'] !== undefined,
      inEventSubProcess: around.inEventSubProcess || element['triggeredByEvent'] === true,
    };
    const type = element.$type.replace('bpmn:', '');
    into.set(element.id, {
      ...own,
      ...{ elementId: element.id, name: textOf(element.name) ?? element.id, type, hasBoundaryEvent: false },
    });
    const host = element['attachedToRef'] as ModelElement | undefined;
    if (host?.id !== undefined) attached.add(host.id);
    collect(element, { ...own, scopes: [element.id, ...around.scopes] }, into, attached);
  }
}
