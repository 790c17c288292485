import { useText } from '@/shared/i18n/useText.js';
import type { Faults } from './deadlineFault.js';
import { type DeadlineForm, fitted, isByHour, type TypedPeriod, UNITS, unitsBeside } from './deadlineForm.js';
import { MomentField } from './MomentField.js';
import { OperationRows } from './OperationRows.js';
import { PeriodField } from './PeriodField.js';

interface Props {
  form: DeadlineForm;
  faults: Faults;
  onChange: (part: Partial<DeadlineForm>) => void;
}

/** The period, its start, what happened, and when it was completed. */
export function DeadlineFields({ form, faults, onChange }: Props) {
  const { t } = useText();
  const byHour = isByHour(form);
  return (
    <section className="card deadline-form" aria-label={t('deadlines.form')}>
      <PeriodField
        label={t('deadlines.limit')}
        required
        period={form.limit}
        units={UNITS}
        fault={faults.limit}
        onChange={(limit) => onChange(withLimit(form, limit))}
      />
      <MomentField
        label={t(byHour ? 'deadlines.startHour' : 'deadlines.start')}
        required
        value={form.start}
        byHour={byHour}
        fault={faults.start}
        onChange={(start) => onChange({ start })}
      />
      <PeriodField
        label={t('deadlines.promise')}
        period={form.promise}
        units={unitsBeside(form.limit.unit)}
        fault={faults.promise}
        onChange={(promise) => onChange({ promise })}
      />
      <OperationRows form={form} faults={faults} onChange={(operations) => onChange({ operations })} />
      <div className="deadline-pair">
        <MomentField
          label={t(byHour ? 'deadlines.asOfHour' : 'deadlines.asOf')}
          value={form.asOf}
          byHour={byHour}
          fault={faults.asOf}
          onChange={(asOf) => onChange({ asOf })}
        />
        <MomentField
          label={t(byHour ? 'deadlines.completedHour' : 'deadlines.completed')}
          value={form.completedAt}
          byHour={byHour}
          fault={faults.completedAt}
          onChange={(completedAt) => onChange({ completedAt })}
        />
      </div>
    </section>
  );
}

/** Where days become hours, every moment needs a time; a change of the number alone touches nothing else. */
function withLimit(form: DeadlineForm, limit: TypedPeriod): Partial<DeadlineForm> {
  return limit.unit === form.limit.unit ? { limit } : fitted({ ...form, limit });
}
