import { EntryField } from '@/shared/components/EntryField.js';

interface Props {
  label: string;
  value: string;
  byHour: boolean;
  fault?: string;
  required?: boolean;
  onChange: (value: string) => void;
}

/** A day, or a day and a time where hours are counted. */
export function MomentField({ label, value, byHour, fault, required, onChange }: Props) {
  return (
    <EntryField
      label={label}
      kind={byHour ? 'moment' : 'date'}
      value={value}
      fault={fault}
      required={required}
      onChange={(typed) => onChange(String(typed ?? ''))}
    />
  );
}
