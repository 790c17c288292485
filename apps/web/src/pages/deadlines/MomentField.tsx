import { Input } from 'antd';
import { Field } from '@/shared/components/Field.js';

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
    <Field label={label} fault={fault} required={required}>
      {(id) => (
        <Input
          id={id}
          type={byHour ? 'datetime-local' : 'date'}
          max={byHour ? '9999-12-31T23:59' : '9999-12-31'}
          className="field-date"
          value={value}
          // a browser may add seconds, which no deadline is told in
          onChange={(event) => onChange(event.target.value.slice(0, 16))}
        />
      )}
    </Field>
  );
}
