import { entryKindOf, type EntryKind, fieldLabel, textOfEntry, valueOfEntry } from '@app/fields';
import { Fragment, h } from 'preact';
import { useState } from 'preact/hooks';
import type { FormField } from '@/shared/api/types.js';
import { whenReleased } from '@/shared/components/whenReleased.js';
import type { Translate } from '@/shared/i18n/useText.js';
import { DayPicker } from './DayPicker.js';

/** What is entered in one line, in a field of its own or in a cell of a table. */
export interface InputProps {
  field: FormField;
  domId: string;
  value: unknown;
  isWrong: boolean;
  describedBy?: string;
  /** Where no label stands beside it. */
  label?: string;
  disabled: boolean;
  readonly: boolean;
  onChange: (value: unknown) => void;
  /** Whether somebody is typing: a fault of a text that is not finished would only be in the way. */
  onTyping: (isTyping: boolean) => void;
  onBlur: () => void;
  onFocus: () => void;
}

/**
 * A text that is read. While it is typed in, it stays as it is; on leaving, what was read is shown the way it is kept.
 */
export function EntryInput(props: InputProps & { t: Translate }) {
  const { field, domId, value, disabled, readonly, t } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const kind = entryKindOf(field);
  const type = (text: string) => {
    setTyped(text);
    props.onTyping(true);
    props.onChange(valueOfEntry(field, text));
  };
  const finish = () => {
    setTyped(null);
    props.onTyping(false);
  };
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
    'aria-label': props.label,
    'aria-invalid': props.isWrong,
    'aria-describedby': props.describedBy,
    onInput: (event: Event) => type((event.target as HTMLInputElement).value),
    onKeyDown: (event: KeyboardEvent) => event.key === 'Enter' && !event.isComposing && finish(),
    onFocus: () => props.onFocus(),
    onBlur: () =>
      whenReleased(() => {
        finish();
        props.onBlur();
      }),
  });
  if (kind !== 'date' || disabled || readonly) return input;
  const label = props.label === undefined ? t('form.pickDay') : `${t('form.pickDay')} ${fieldLabel(field)}`;
  return h(
    Fragment,
    null,
    input,
    h(DayPicker, { label, value, onPick: (day) => type(day), onClose: finish }),
  );
}

const INPUT_MODES: Partial<Record<EntryKind, string>> = {
  integer: 'numeric',
  money: 'decimal',
  number: 'decimal',
  phone: 'tel',
};
