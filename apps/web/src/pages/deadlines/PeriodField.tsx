import { InputNumber, Select } from 'antd';
import { Field } from '@/shared/components/Field.js';
import { useText } from '@/shared/i18n/useText.js';
import type { TypedPeriod, Unit } from './deadlineForm.js';

const MAX_AMOUNT = 999_999;

interface Props {
  label: string;
  period: TypedPeriod;
  units: readonly Unit[];
  fault?: string;
  required?: boolean;
  onChange: (period: TypedPeriod) => void;
}

/** A number and the unit of the law. */
export function PeriodField({ label, period, units, fault, required, onChange }: Props) {
  const { t } = useText();
  return (
    <Field label={label} fault={fault} required={required}>
      {(id) => (
        <span className="field-period">
          <InputNumber
            id={id}
            className="deadline-amount"
            min={1}
            max={MAX_AMOUNT}
            precision={0}
            inputMode="numeric"
            status={fault === undefined ? '' : 'error'}
            value={period.amount}
            // each key counts, not only leaving the field
            onInput={(text) => onChange({ ...period, amount: amountOf(text) })}
            onChange={(amount) => onChange({ ...period, amount })}
          />
          <Select
            aria-label={t('deadlines.unitOf', { what: label })}
            className="deadline-unit"
            value={period.unit}
            options={units.map((unit) => ({ value: unit, label: t(`deadlines.unit.${unit}`) }))}
            onChange={(unit) => onChange({ ...period, unit })}
          />
        </span>
      )}
    </Field>
  );
}

function amountOf(text: string): number | null {
  const amount = Number(text);
  return /^\d+$/.test(text) && amount >= 1 && amount <= MAX_AMOUNT ? amount : null;
}
