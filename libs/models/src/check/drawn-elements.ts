import { type BpmnDocument, type ModelElement, childrenOf } from '@app/bpmn';

/** Ids of the elements that have a place in the diagram. */
export function drawnElements({ definitions }: BpmnDocument): Set<string | undefined> {
  return new Set(
    childrenOf(definitions, 'diagrams')
      .flatMap((diagram) => childrenOf((diagram['plane'] ?? {}) as ModelElement, 'planeElement'))
      .map((shape) => (shape['bpmnElement'] as ModelElement | undefined)?.id),
  );
}
