import { type ReactNode, useState } from 'react';
import { useText } from '@/shared/i18n/useText.js';
import { EntryInput } from './EntryInput.js';
import { type EntryKind, type EntryValue, refusalOf } from './entryKinds.js';
import { Field } from './Field.js';

interface Props {
  label: string;
  kind: EntryKind;
  value: EntryValue;
  hint?: string;
  /** What else is wrong with the value, once it was read. */
  fault?: string;
  required?: boolean;
  className?: string;
  onChange: (value: EntryValue) => void;
  /** What stands behind the input, such as a unit. */
  children?: ReactNode;
}

/** A labelled input for a date, a moment or a whole number; what it cannot read stays in it, with the reason. */
export function EntryField({
  label,
  kind,
  value,
  hint,
  fault,
  required,
  className,
  onChange,
  children,
}: Props) {
  const { t } = useText();
  const [typing, setTyping] = useState(false);
  const words = (typing ? undefined : refusalOf(kind, value, label, t)) ?? fault;
  return (
    <Field label={label} hint={hint} fault={words} required={required}>
      {(id) => {
        const input = (
          <EntryInput
            id={id}
            kind={kind}
            className={className ?? (kind === 'integer' ? 'field-number' : 'field-date')}
            value={value}
            wrong={words !== undefined}
            onChange={onChange}
            onTyping={setTyping}
          />
        );
        return children === undefined ? (
          input
        ) : (
          <span className="field-period">
            {input}
            {children}
          </span>
        );
      }}
    </Field>
  );
}
