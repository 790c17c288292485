import { Datetime, Description, Errors, Label, Numberfield, Textfield } from '@bpmn-io/form-js-viewer';
import { entryKindOf, type EntryKind, fieldLabel, OWN_TYPES, textOfEntry, valueOfEntry } from '@app/fields';
import { h, type FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import type { FormField } from '@/shared/api/types.js';
import type { Translate } from '@/shared/i18n/useText.js';
import { LimitLines } from './LimitLines.js';
import type { StartedLimits } from './startedLimits.js';
import { DayPicker } from './DayPicker.js';
import { whenReleased } from '@/shared/components/whenReleased.js';

interface EntryProps {
  field: FormField;
  domId: string;
  value: unknown;
  errors?: string[];
  disabled?: boolean;
  readonly?: boolean;
  onChange: (change: { value: unknown }) => void;
  onBlur: () => void;
  onFocus: () => void;
}

type FieldComponent = FunctionComponent<EntryProps> & { config: Record<string, unknown> };

/** Types of form-js whose own fields change what is typed, or drop what they cannot read, and the types that it lacks. */
export function entryFields(t: Translate, limits: StartedLimits): Record<string, FieldComponent> {
  const Entry = entryField(t, limits);
  const own = Object.fromEntries(OWN_TYPES.map((type) => [type, withConfig(Entry, Textfield, type)]));
  const text: FunctionComponent<EntryProps> = (props) =>
    h(entryKindOf(props.field) === undefined ? (Textfield as FieldComponent) : Entry, props);
  return {
    ...own,
    number: withConfig(Entry, Numberfield, 'number'),
    datetime: withConfig(Entry, Datetime, 'datetime'),
    textfield: withConfig(text, Textfield, 'textfield'),
  };
}

/**
 * A field whose text is read. While it is typed in, the text stays as it is; on leaving, what was read is shown the way
 * it is kept. What cannot be read stays, with the reason beside it.
 */
function entryField(t: Translate, limits: StartedLimits): FunctionComponent<EntryProps> {
  return function EntryField(props) {
    const { field, domId, value, disabled = false, readonly = false } = props;
    const [typed, setTyped] = useState<string | null>(null);
    const kind = entryKindOf(field);
    // a fault of a text that is not finished would only be in the way
    const errors = typed === null ? (props.errors ?? []) : [];
    const ids = { description: `${domId}-description`, error: `${domId}-error-message` };
    const type = (text: string) => {
      setTyped(text);
      props.onChange({ value: valueOfEntry(field, text) });
    };
    const finish = () => setTyped(null);
    const input = h('input', {
      class: 'fjs-input',
      id: domId,
      type: 'text',
      inputMode: INPUT_MODES[kind ?? 'date'] ?? 'text',
      autoComplete: 'off',
      placeholder: kind === 'date' ? t('form.datePlaceholder') : undefined,
      disabled,
      readOnly: readonly,
      required: field.validate?.required === true,
      value: typed ?? textOfEntry(field, value),
      'aria-invalid': errors.length > 0,
      'aria-describedby': `${ids.description} ${ids.error}`,
      onInput: (event: Event) => type((event.target as HTMLInputElement).value),
      onKeyDown: (event: KeyboardEvent) => event.key === 'Enter' && !event.isComposing && finish(),
      onFocus: () => props.onFocus(),
      onBlur: () =>
        whenReleased(() => {
          finish();
          props.onBlur();
        }),
    });
    const picker =
      kind === 'date' && !disabled && !readonly
        ? h(DayPicker, { label: t('form.pickDay'), value, onPick: (day) => type(day), onClose: finish })
        : null;
    return h(
      'div',
      { class: fieldClasses(field, errors, disabled, readonly) },
      h(Label as FunctionComponent<{ htmlFor: string; label: string; required: boolean }>, {
        htmlFor: domId,
        label: fieldLabel(field),
        required: field.validate?.required === true,
      }),
      h(
        'div',
        { class: `fjs-input-group${errors.length > 0 ? ' hasErrors' : ''}` },
        adornment(field, 'prefixAdorner', 'border-right border-radius-left'),
        input,
        picker,
        adornment(field, 'suffixAdorner', 'border-left border-radius-right'),
      ),
      h(Description, { id: ids.description, description: field.description }),
      kind === 'date' ? h(LimitLines, { limits, variable: field.key }) : null,
      h(Errors, { id: ids.error, errors }),
    );
  };
}

const INPUT_MODES: Partial<Record<EntryKind, string>> = {
  integer: 'numeric',
  money: 'decimal',
  number: 'decimal',
  phone: 'tel',
};

function adornment(field: FormField, side: 'prefixAdorner' | 'suffixAdorner', edges: string) {
  const text = field.appearance?.[side];
  if (typeof text !== 'string' || text === '') return null;
  return h(
    'span',
    { class: `fjs-input-adornment ${edges}` },
    h('span', { class: 'fjs-input-adornment-text' }, text),
  );
}

function fieldClasses(field: FormField, errors: string[], disabled: boolean, readonly: boolean): string {
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

/** Keeps any value as it is: form-js would drop a text that it cannot read from a draft. */
function withConfig(
  component: FunctionComponent<EntryProps>,
  model: { config: object },
  type: string,
): FieldComponent {
  const copy: FunctionComponent<EntryProps> = (props) => component(props, {});
  return Object.assign(copy, {
    config: {
      ...model.config,
      type,
      emptyValue: null,
      sanitizeValue: ({ value }: { value: unknown }) => value,
    },
  }) as FieldComponent;
}
