import { Description, Errors, Label } from '@bpmn-io/form-js-viewer';
import { fieldLabel } from '@app/fields';
import { type ComponentChildren, type FunctionComponent, h } from 'preact';
import type { FormField } from '@/shared/api/types.js';

/** What form-js gives to a field. */
export interface FieldProps {
  field: FormField;
  domId: string;
  value: unknown;
  errors?: string[];
  disabled?: boolean;
  readonly?: boolean;
  /** The rows in which it stands, where it stands in a list. */
  indexes?: Record<string, number>;
  onChange: (change: { value: unknown }) => void;
  onBlur: () => void;
  onFocus: () => void;
}

export type FieldComponent = FunctionComponent<FieldProps> & { config: Record<string, unknown> };

/** Label, description and faults around what a field is entered in, as form-js has them. */
export function fieldFrame(
  props: FieldProps,
  errors: readonly string[],
  parts: {
    entry: ComponentChildren;
    below?: ComponentChildren;
    /** What a press on the label goes to. */
    labelFor?: string;
  },
) {
  const { field, domId } = props;
  const { entry, below = null, labelFor = domId } = parts;
  const ids = describingIds(domId);
  return h(
    'div',
    { class: fieldClasses(props, errors) },
    h(Label as FunctionComponent<{ htmlFor: string; label: string; required: boolean }>, {
      htmlFor: labelFor,
      label: fieldLabel(field),
      required: field.validate?.required === true,
    }),
    entry,
    h(Description, { id: ids.description, description: field.description }),
    below,
    h(Errors, { id: ids.error, errors: [...errors] }),
  );
}

/** The frame of a field of one line, with what stands before and behind it. */
export function inputGroup(field: FormField, errors: readonly string[], inner: ComponentChildren) {
  return h(
    'div',
    { class: `fjs-input-group${errors.length > 0 ? ' hasErrors' : ''}` },
    adornment(field, 'prefixAdorner', 'border-right border-radius-left'),
    inner,
    adornment(field, 'suffixAdorner', 'border-left border-radius-right'),
  );
}

/** Ids of what describes a field. */
export function describingIds(domId: string) {
  return { description: `${domId}-description`, error: `${domId}-error-message` };
}

/** Keeps any value as it is: form-js would drop a text that it cannot read from a draft. */
export function withConfig(
  component: FunctionComponent<FieldProps>,
  model: { config: object },
  type: string,
): FieldComponent {
  const copy: FunctionComponent<FieldProps> = (props) => component(props, {});
  return Object.assign(copy, {
    config: {
      ...model.config,
      type,
      emptyValue: null,
      sanitizeValue: ({ value }: { value: unknown }) => value,
    },
  }) as FieldComponent;
}

// helpers

function adornment(field: FormField, side: 'prefixAdorner' | 'suffixAdorner', edges: string) {
  const text = field.appearance?.[side];
  if (typeof text !== 'string' || text === '') return null;
  return h(
    'span',
    { class: `fjs-input-adornment ${edges}` },
    h('span', { class: 'fjs-input-adornment-text' }, text),
  );
}

function fieldClasses(
  { field, disabled = false, readonly = false }: FieldProps,
  errors: readonly string[],
): string {
  return [
    'fjs-form-field',
    `fjs-form-field-${field.type}`,
    errors.length > 0 && 'fjs-has-errors',
    disabled && 'fjs-disabled',
    readonly && 'fjs-readonly',
  ]
    .filter((name) => name !== false)
    .join(' ');
}
