interface ElementRegistry {
  get: (id: string) => object | undefined;
}

interface Overlays {
  add: (
    element: string,
    type: string,
    overlay: { position: object; scale: object; html: HTMLElement },
  ) => string;
  remove: (filter: { type: string }) => void;
}

interface EventBus {
  on: (event: string, callback: (event: { element: { id: string } }) => void) => void;
  off: (event: string, callback: (event: { element: { id: string } }) => void) => void;
}

interface Diagram {
  get: <T>(name: string) => T;
}

/** The elements that lead into another drawing. */
export interface Ways {
  elements: readonly string[];
  text: string;
  onWay: (elementId: string) => void;
}

const OVERLAY = 'way';

/** Puts a button on each element that leads into another drawing, which a click on the element does too; returns the removal. */
export function wayInto(diagram: Diagram, { elements, text, onWay }: Ways): () => void {
  const overlays = diagram.get<Overlays>('overlays');
  const registry = diagram.get<ElementRegistry>('elementRegistry');
  const bus = diagram.get<EventBus>('eventBus');
  const drawn = new Set(elements.filter((id) => registry.get(id) !== undefined));
  for (const id of drawn) {
    const html = document.createElement('button');
    html.type = 'button';
    html.className = 'diagram-way';
    html.textContent = text;
    html.addEventListener('click', () => onWay(id));
    overlays.add(id, OVERLAY, { position: { bottom: 12, right: 46 }, scale: { min: 1, max: 1 }, html });
  }
  const clicked = ({ element }: { element: { id: string } }) => {
    if (drawn.has(element.id)) onWay(element.id);
  };
  bus.on('element.click', clicked);
  return () => {
    bus.off('element.click', clicked);
    overlays.remove({ type: OVERLAY });
  };
}
