import type { Form } from '@bpmn-io/form-js-viewer';
import type { Translate } from '@/shared/i18n/useText.js';
import { cellId, type CellFaults, instanceKey } from './cellFaults.js';
import type { FieldInstance } from './fieldChecks.js';

/** A fault of a form in one line, with the way to its field. */
export interface FaultLine {
  key: string;
  text: string;
  focus: () => void;
}

/** The faults that a form shows, in the order in which one reads it. */
export function faultLines(
  form: Form,
  container: HTMLElement,
  { t, cellFaults }: { t: Translate; cellFaults: CellFaults },
): FaultLine[] {
  const registry = form.get<{ getAllKeyed: () => FieldInstance[] }>('formFieldInstanceRegistry');
  const errors: unknown = form._getState().errors;
  return registry
    .getAllKeyed()
    .flatMap((instance) => linesOf(instance, { errors, container, t, cellFaults }))
    .sort((left, right) => order(left.place, right.place))
    .map(({ key, text, place, cell }) => ({ key, text, focus: () => focusOn(cell() ?? place) }));
}

/** What stands above a form that was refused since a file is still uploading. */
export function uploadingLine(container: HTMLElement, t: Translate): FaultLine {
  const focus = () => focusOn(container.querySelector('.papers-add[aria-busy=true]') ?? container);
  return { key: 'uploading', text: t('form.stillUploading'), focus };
}

// helpers

interface Shown {
  errors: unknown;
  container: HTMLElement;
  t: Translate;
  cellFaults: CellFaults;
}

function linesOf(instance: FieldInstance, { errors, container, t, cellFaults }: Shown) {
  const indexes = Object.values(instance.indexes ?? {});
  const key = instanceKey(instance.id, instance.indexes);
  const place = container.querySelector(`[id$="-${CSS.escape(key)}"], [id*="-${CSS.escape(key)}-"]`);
  const row = indexes.at(-1);
  if (place === null) return [];
  return faultsAt(errors, [instance.id, ...indexes]).map((text, index) => ({
    key: `${key}.${index}`,
    place,
    text: row === undefined ? text : t('form.inRow', { n: row + 1, text }),
    // a cell may be drawn only after it was refused
    cell: () => {
      const cell = cellFaults.find(key, text);
      const id = cell === undefined ? '' : cellId(`-${key}`, cell);
      return cell === undefined ? null : container.querySelector(`[id$="${CSS.escape(id)}"]`);
    },
  }));
}

function faultsAt(errors: unknown, steps: readonly (string | number)[]): string[] {
  const found = steps.reduce<unknown>(
    (holder, step) =>
      typeof holder === 'object' && holder !== null ? (holder as Record<string, unknown>)[step] : undefined,
    errors,
  );
  return Array.isArray(found) ? found.filter((text): text is string => typeof text === 'string') : [];
}

/** As one reads; the faults of one table stay as they are. */
function order(left: Element, right: Element): number {
  if (left === right) return 0;
  return left.compareDocumentPosition(right) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function focusOn(place: Element): void {
  const inside = 'input, textarea, select, button';
  const field = place.closest('.fjs-form-field') ?? place;
  const target = place.matches(inside) ? place : field.querySelector(inside);
  (target ?? field).scrollIntoView({ block: 'center' });
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}
