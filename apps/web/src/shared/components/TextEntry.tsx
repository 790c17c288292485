import { Input } from 'antd';
import { type Translate, useText } from '@/shared/i18n/useText.js';
import { Field } from './Field.js';

/** As many characters of a reason the server keeps. */
export const LONGEST_REASON = 500;

interface Props {
  label: string;
  value: string;
  /** As many characters are kept; a longer text is refused as a whole, never cut. */
  longest: number;
  rows?: number;
  fault?: string;
  required?: boolean;
  onChange: (text: string) => void;
}

/** A labelled text, of one line or several. */
export function TextEntry({ label, value, longest, rows = 1, fault, required, onChange }: Props) {
  const { t } = useText();
  const words = tooLong(value, longest, label, t) ?? fault;
  return (
    <Field label={label} fault={words} required={required}>
      {(id) => {
        const shared = {
          id,
          value,
          'aria-invalid': words !== undefined,
          onChange: (event: { target: { value: string } }) => onChange(event.target.value),
        };
        return rows === 1 ? (
          <Input {...shared} />
        ) : (
          <Input.TextArea {...shared} autoSize={{ minRows: rows, maxRows: 8 }} />
        );
      }}
    </Field>
  );
}

/** Says that a text is too long; nothing where it is not. */
export function tooLong(text: string, longest: number, field: string, t: Translate): string | undefined {
  return isTooLong(text, longest) ? t('form.maxLength', { field, n: longest }) : undefined;
}

/** Counts characters as people do. */
export function isTooLong(text: string, longest: number): boolean {
  return [...text.trim()].length > longest;
}
