import { Checkbox, Select } from 'antd';
import type { OperationField } from '@/shared/clock/refusal.js';
import { EntryField } from '@/shared/components/EntryField.js';
import { Field } from '@/shared/components/Field.js';
import { TextEntry } from '@/shared/components/TextEntry.js';
import { periodText } from '@/shared/format/periodText.js';
import { isInHours } from '@/shared/format/stageStatus.js';
import { lookUpText, type TextKey, useText } from '@/shared/i18n/useText.js';
import { OperationAttachments } from './OperationAttachments.js';
import {
  type FilledForm,
  isPastDue,
  LONGEST_TEXT,
  type OperationForm,
  unitsBeside,
} from './operationForm.js';

interface Props {
  caseNo: string;
  /** When the stage is due by law; null while that is not known. */
  dueOn: string | null;
  entry: FilledForm;
  faults: Partial<Record<OperationField, string>>;
  onChange: (part: Partial<OperationForm>) => void;
  onUploading: (isUploading: boolean) => void;
}

/** The dates, the reason and the papers of an operation; only what its kind needs. */
export function OperationFields({ caseNo, dueOn, entry, faults, onChange, onUploading }: Props) {
  const { t } = useText();
  const { type } = entry.choice;
  const kind = type === 'cancel' ? 'pause' : type;
  const inHours = isInHours(entry.setting.unit);
  const entryKind = inHours ? 'moment' : 'date';
  return (
    <div className="clock-fields">
      <EntryField
        label={t(inHours ? `adjust.onHour.${kind}` : `adjust.on.${kind}`)}
        kind={entryKind}
        value={entry.on}
        fault={faults.on}
        onChange={(on) => onChange({ on: String(on ?? '') })}
      />
      {isPastDue(entry, dueOn) ? (
        <Checkbox
          checked={entry.approvedOnPaper}
          onChange={(event) => onChange({ approvedOnPaper: event.target.checked })}
        >
          {t(inHours ? 'adjust.approvedOnPaperHour' : 'adjust.approvedOnPaper')}
        </Checkbox>
      ) : null}
      {type === 'exclude' ? (
        <EntryField
          label={t(inHours ? 'adjust.toHour' : 'adjust.to')}
          kind={entryKind}
          value={entry.to}
          fault={faults.to}
          onChange={(to) => onChange({ to: String(to ?? '') })}
        />
      ) : null}
      {type === 'extend' || type === 'switch' ? (
        <PeriodField entry={entry} fault={faults.period} onChange={onChange} />
      ) : null}
      <TextEntry
        label={t('adjust.reason')}
        longest={LONGEST_TEXT.reason}
        rows={2}
        value={entry.reason}
        fault={faults.reason}
        required
        onChange={(reason) => onChange({ reason })}
      />
      <TextField name="article" entry={entry} fault={faults.article} onChange={onChange} />
      <TextField name="documentNo" entry={entry} fault={faults.documentNo} onChange={onChange} />
      <OperationAttachments
        caseNo={caseNo}
        files={entry.attachments}
        fault={faults.attachmentIds}
        onChange={(attachments) => onChange({ attachments })}
        onUploading={onUploading}
      />
    </div>
  );
}

type FieldProps = Pick<Props, 'entry' | 'onChange'> & { fault?: string };

function PeriodField({ entry, fault, onChange }: FieldProps) {
  const { t } = useText();
  const { choice, period, limit, unit, amount, setting } = entry;
  const units = unitsBeside(setting.unit);
  const label = t(choice.type === 'switch' ? 'adjust.period.switch' : 'adjust.period.extend');
  if (choice.type === 'switch' && choice.limits.length > 0) {
    return (
      <Field label={label} fault={fault}>
        {(id) => (
          <Select
            id={id}
            value={limit ?? (choice.limits.length === 1 ? 0 : undefined)}
            placeholder={t('form.select')}
            options={choice.limits.map((one, index) => ({ value: index, label: periodText(one, t) }))}
            onChange={(index) => onChange({ limit: index })}
          />
        )}
      </Field>
    );
  }
  const max = choice.type === 'extend' ? choice.maxPeriod : null;
  const shown = max?.unit ?? period?.unit ?? unit ?? units[1] ?? setting.unit;
  return (
    <EntryField
      label={label}
      kind="integer"
      value={amount === null ? (max?.amount ?? null) : amount}
      fault={typeof amount === 'number' && amount < 1 ? t('form.min', { field: label, n: 1 }) : fault}
      hint={max === null ? undefined : t('adjust.max', { time: periodText(max, t) })}
      // an empty field is no suggestion any more
      onChange={(typed) => onChange({ amount: typed ?? '' })}
    >
      {max === null && units.length > 1 ? (
        <Select
          aria-label={t('adjust.unit')}
          value={shown}
          popupMatchSelectWidth={false}
          options={units.map((one) => ({ value: one, label: t(`adjust.unit.${one}` as TextKey) }))}
          onChange={(value) => onChange({ unit: value })}
        />
      ) : (
        <span>{unitText(shown, t)}</span>
      )}
    </EntryField>
  );
}

function TextField({ name, entry, fault, onChange }: FieldProps & { name: 'article' | 'documentNo' }) {
  const { t } = useText();
  const isNeeded = name === 'documentNo' && entry.approvedOnPaper;
  return (
    <TextEntry
      label={t(isNeeded ? 'adjust.documentNoNeeded' : `adjust.${name}`)}
      longest={LONGEST_TEXT[name]}
      value={entry[name]}
      fault={fault}
      required={isNeeded}
      onChange={(text) => onChange({ [name]: text })}
    />
  );
}

function unitText(unit: string, t: ReturnType<typeof useText>['t']): string {
  return lookUpText(t, `adjust.unit.${unit}`) ?? periodText({ amount: 1, unit }, t);
}
