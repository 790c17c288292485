import { Select } from 'antd';
import { EntryField } from '@/shared/components/EntryField.js';
import { useText } from '@/shared/i18n/useText.js';
import { MAX_AMOUNT, type TypedPeriod, type Unit } from './deadlineForm.js';

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
  const { amount } = period;
  const range =
    typeof amount !== 'number' || (amount >= 1 && amount <= MAX_AMOUNT)
      ? undefined
      : t(amount < 1 ? 'form.min' : 'form.max', { field: label, n: amount < 1 ? 1 : MAX_AMOUNT });
  return (
    <EntryField
      label={label}
      kind="integer"
      value={amount}
      fault={range ?? fault}
      required={required}
      onChange={(typed) => onChange({ ...period, amount: typed })}
    >
      <Select
        aria-label={t('deadlines.unitOf', { what: label })}
        className="deadline-unit"
        value={period.unit}
        options={units.map((unit) => ({ value: unit, label: t(`deadlines.unit.${unit}`) }))}
        onChange={(unit) => onChange({ ...period, unit })}
      />
    </EntryField>
  );
}
