import type { FormEditor } from '@bpmn-io/form-js-editor';
import type { FormField } from '@/shared/api/types.js';

/** A field as it lies on the canvas. */
export interface DrawnField extends FormField {
  id: string;
  _parent?: string;
  components?: DrawnField[];
}

interface Modeling {
  addFormField: (attributes: object, parent: DrawnField, index: number) => DrawnField;
  moveFormField: (
    field: DrawnField,
    from: DrawnField,
    to: DrawnField,
    fromIndex: number,
    toIndex: number,
  ) => void;
  removeFormField: (field: DrawnField, parent: DrawnField, index: number) => void;
}
interface Place {
  parent: DrawnField;
  index: number;
}

/** Adds, moves, copies and removes fields without a mouse. */
export class FieldMoves {
  private readonly modeling: Modeling;
  private readonly registry: { get: (id: string) => DrawnField | undefined };

  constructor(
    private readonly editor: FormEditor,
    private readonly container: HTMLElement,
  ) {
    this.modeling = editor.get('modeling');
    this.registry = editor.get('formFieldRegistry');
  }

  /** A new field behind another one, or inside of one that holds others; at the end without any. */
  add(type: string, beside: DrawnField | undefined): void {
    const { parent, index } = this.placeBehind(beside);
    this.put({ type }, parent, index);
  }

  copy(field: DrawnField): void {
    const { parent, index } = this.placeOf(field);
    const { id: _id, key: _key, _parent: _, ...attributes } = JSON.parse(JSON.stringify(field)) as DrawnField;
    delete (attributes as { _path?: unknown })._path;
    this.put(attributes, parent, index + 1);
  }

  /** Whether a field can be copied; one that holds others cannot. */
  mayCopy({ components }: DrawnField): boolean {
    return components === undefined;
  }

  remove(field: DrawnField): void {
    const { parent, index } = this.placeOf(field);
    this.modeling.removeFormField(field, parent, index);
  }

  mayMove(field: DrawnField, by: 1 | -1): boolean {
    const to = this.nextPlace(field, by);
    return to !== undefined && this.mayLie(field, to.parent);
  }

  /** Before or behind its neighbour, into a group that is the neighbour, or out of its own. */
  move(field: DrawnField, by: 1 | -1): void {
    const from = this.placeOf(field);
    const to = this.nextPlace(field, by);
    if (to === undefined || !this.mayLie(field, to.parent)) return;
    this.modeling.moveFormField(field, from.parent, to.parent, from.index, to.index);
  }

  // the editor counts places as they are before the field is taken out of its own
  private nextPlace(field: DrawnField, by: 1 | -1): Place | undefined {
    const { parent, index } = this.placeOf(field);
    const neighbour = parent.components?.[index + by];
    if (neighbour === undefined) return this.outOf(parent, by);
    if (isContainer(neighbour))
      return { parent: neighbour, index: by === 1 ? 0 : neighbour.components.length };
    return { parent, index: by === 1 ? index + 2 : index - 1 };
  }

  private outOf(parent: DrawnField, by: 1 | -1): Place | undefined {
    if (parent._parent === undefined) return undefined;
    const outer = this.placeOf(parent);
    return { parent: outer.parent, index: by === 1 ? outer.index + 1 : outer.index };
  }

  private placeBehind(beside: DrawnField | undefined): Place {
    const root = this.editor._getState().schema as unknown as DrawnField;
    if (beside === undefined || beside._parent === undefined) return endOf(root);
    if (isContainer(beside)) return endOf(beside);
    const { parent, index } = this.placeOf(beside);
    return { parent, index: index + 1 };
  }

  private placeOf(field: DrawnField): Place {
    const parent = this.registry.get(field._parent ?? '');
    if (parent === undefined) throw new Error(`the field ${field.id} lies nowhere`);
    return { parent, index: parent.components?.findIndex(({ id }) => id === field.id) ?? 0 };
  }

  private put(attributes: object, parent: DrawnField, index: number): void {
    const layouter = this.editor.get<{ nextRowId: () => string }>('formLayouter');
    this.modeling.addFormField(
      { ...attributes, _parent: parent.id, layout: { row: layouter.nextRowId(), columns: null } },
      parent,
      index,
    );
  }

  /** Asks the same judge as a drop with the mouse does: names must not collide in the other place. */
  private mayLie(field: DrawnField, parent: DrawnField): boolean {
    const element = this.drawn('fjs-element', field.id)?.parentElement;
    const target = this.drawn('fjs-children', parent.id);
    if (!element || !target) return false;
    const dragging = this.editor.get<{
      validateDrop: (element: Element, target: Element) => string | undefined;
    }>('dragging');
    return dragging.validateDrop(element, target) === undefined;
  }

  /** An id from a file may be anything, also what a selector cannot hold. */
  private drawn(className: string, id: string): Element | undefined {
    const elements = [...this.container.querySelectorAll<HTMLElement>(`.${className}`)];
    return elements.find(({ dataset }) => dataset['id'] === id);
  }
}

function endOf(parent: DrawnField): Place {
  return { parent, index: parent.components?.length ?? 0 };
}

function isContainer(field: DrawnField): field is DrawnField & { components: DrawnField[] } {
  return field.components !== undefined && ['group', 'dynamiclist'].includes(field.type);
}
