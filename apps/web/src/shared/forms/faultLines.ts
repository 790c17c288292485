import type { Form } from '@bpmn-io/form-js-viewer';
import type { Translate } from '@/shared/i18n/useText.js';
import type { FieldInstance } from './fieldChecks.js';

/** A fault of a form in one line, with the way to its field. */
export interface FaultLine {
  key: string;
  text: string;
  focus: () => void;
}

/** The faults that a form shows, in the order in which one reads it. */
export function faultLines(form: Form, container: HTMLElement, t: Translate): FaultLine[] {
  const registry = form.get<{ getAllKeyed: () => FieldInstance[] }>('formFieldInstanceRegistry');
  const errors: unknown = form._getState().errors;
  return registry
    .getAllKeyed()
    .flatMap((instance) => lineOf(instance, errors, container, t))
    .sort((left, right) => (isBefore(left.place, right.place) ? -1 : 1))
    .map(({ key, text, place }) => ({ key, text, focus: () => focusOn(place) }));
}

// helpers

function lineOf(instance: FieldInstance, errors: unknown, container: HTMLElement, t: Translate) {
  const indexes = Object.values(instance.indexes ?? {});
  const text = faultAt(errors, [instance.id, ...indexes]);
  const key = [instance.id, ...indexes].join('_');
  const place = container.querySelector(`[id$="-${CSS.escape(key)}"], [id*="-${CSS.escape(key)}-"]`);
  if (text === undefined || place === null) return [];
  const row = indexes.at(-1);
  return [{ key, place, text: row === undefined ? text : t('form.inRow', { n: row + 1, text }) }];
}

function faultAt(errors: unknown, steps: readonly (string | number)[]): string | undefined {
  const found = steps.reduce<unknown>(
    (holder, step) =>
      typeof holder === 'object' && holder !== null ? (holder as Record<string, unknown>)[step] : undefined,
    errors,
  );
  const first: unknown = Array.isArray(found) ? found[0] : undefined;
  return typeof first === 'string' ? first : undefined;
}

function isBefore(left: Element, right: Element): boolean {
  return (left.compareDocumentPosition(right) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function focusOn(place: Element): void {
  const field = place.closest('.fjs-form-field') ?? place;
  field.scrollIntoView({ block: 'center' });
  field.querySelector<HTMLElement>('input, textarea, select, button')?.focus({ preventScroll: true });
}
