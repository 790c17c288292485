interface ElementRegistry {
  get: (id: string) => { id: string; waypoints?: unknown; width?: number } | undefined;
}

interface Canvas {
  addMarker: (element: string, marker: string) => void;
  removeMarker: (element: string, marker: string) => void;
}

interface Overlays {
  add: (
    element: string,
    type: string,
    overlay: { position: object; scale: object; html: HTMLElement },
  ) => string;
  remove: (filter: { type: string }) => void;
}

interface Diagram {
  get: <T>(name: string) => T;
}

export interface ElementMarks {
  active: readonly string[];
  completed: readonly string[];
  faulty: readonly string[];
}

const OVERLAY = 'here';

/** Marks where a case is and what is done; returns the removal. An element that is not in the drawing is skipped. */
export function markElements(diagram: Diagram, marks: ElementMarks, hereText: string): () => void {
  const registry = diagram.get<ElementRegistry>('elementRegistry');
  const canvas = diagram.get<Canvas>('canvas');
  const overlays = diagram.get<Overlays>('overlays');
  const active = new Set(marks.active);
  const pairs = [
    ...marks.completed.filter((id) => !active.has(id)).map((id) => [id, 'mark-done'] as const),
    ...marks.active.map((id) => [id, 'mark-active'] as const),
    ...marks.faulty.map((id) => [id, 'mark-faulty'] as const),
  ].filter(([id]) => registry.get(id) !== undefined);
  for (const [id, marker] of pairs) canvas.addMarker(id, marker);
  for (const id of innermost(marks.active, registry)) {
    const html = document.createElement('span');
    html.className = 'diagram-here';
    html.textContent = hereText;
    overlays.add(id, OVERLAY, { position: { top: -20, left: 0 }, scale: { min: 1, max: 1 }, html });
  }
  return () => {
    for (const [id, marker] of pairs) canvas.removeMarker(id, marker);
    overlays.remove({ type: OVERLAY });
  };
}

/** Active elements without the sub-processes around them: only there somebody acts. */
function innermost(ids: readonly string[], registry: ElementRegistry): string[] {
  const parents = new Set<string>();
  for (const id of ids) {
    let parent = (registry.get(id) as { parent?: { id: string; parent?: unknown } } | undefined)?.parent;
    while (parent !== undefined && parent !== null) {
      parents.add(parent.id);
      parent = parent.parent as typeof parent;
    }
  }
  return ids.filter((id) => registry.get(id) !== undefined && !parents.has(id));
}
