import { Input, Select } from 'antd';
import type { OrganisationSheet } from '@/shared/api/types.js';
import { EntryField } from '@/shared/components/EntryField.js';
import { Field } from '@/shared/components/Field.js';
import { lookUpText, useText } from '@/shared/i18n/useText.js';
import type { RowField } from './rowFields.js';
import { useRowOptions } from './useRowOptions.js';

interface Props {
  field: RowField;
  sheet: OrganisationSheet;
  value: string;
  fault?: string;
  onChange: (value: string) => void;
}

/** One column of a row: a text, a date, or a choice among what there is. */
export function RowInput({ field, sheet, value, fault, onChange }: Props) {
  const { t } = useText();
  const { key, kind, required } = field;
  const label =
    lookUpText(t, `organisation.field.${key}`) ?? lookUpText(t, `organisation.column.${key}`) ?? key;
  const hint = lookUpText(t, `organisation.hint.${sheet}.${key}`) ?? undefined;
  if (kind === 'date')
    return (
      <EntryField
        label={label}
        hint={hint}
        kind="date"
        value={value}
        fault={fault}
        required={required}
        onChange={(day) => onChange(typeof day === 'string' ? day : '')}
      />
    );
  return (
    <Field label={label} hint={hint} fault={fault} required={required}>
      {(id) =>
        kind === 'text' ? (
          <Input id={id} autoComplete="off" value={value} onChange={({ target }) => onChange(target.value)} />
        ) : kind === 'scopes' ? (
          <Choices id={id} kind={kind} value={value} onChange={onChange} />
        ) : (
          <Choice id={id} kind={kind} value={value} isOpen={required !== true} onChange={onChange} />
        )
      }
    </Field>
  );
}

interface ChoiceProps {
  id: string;
  kind: RowField['kind'];
  value: string;
  /** Whether nothing may be chosen. */
  isOpen: boolean;
  onChange: (value: string) => void;
}

function Choice({ id, kind, value, isOpen, onChange }: ChoiceProps) {
  const options = useRowOptions(kind);
  return (
    <Select
      id={id}
      allowClear={isOpen}
      showSearch={{ optionFilterProp: 'label' }}
      loading={options === undefined}
      value={value === '' ? undefined : value}
      onChange={(chosen: string | undefined) => onChange(chosen ?? '')}
      options={options ?? []}
    />
  );
}

/** Several of what there is; they are stored as words behind each other. */
function Choices({ id, kind, value, onChange }: Omit<ChoiceProps, 'isOpen'>) {
  const options = useRowOptions(kind) ?? [];
  return (
    <Select
      id={id}
      mode="multiple"
      value={value.split(' ').filter((one) => one !== '')}
      onChange={(chosen: string[]) => onChange(chosen.join(' '))}
      options={options}
    />
  );
}
