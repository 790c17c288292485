import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Select } from 'antd';
import { Field } from '@/shared/components/Field.js';
import { useText } from '@/shared/i18n/useText.js';
import { type Contract, FIELD_TYPES, newField, type PaperField } from './paperDraft.js';

interface Props {
  contract: Contract;
  onChange: (contract: Contract) => void;
}

const HEAD = [
  ['title', 'titleField'],
  ['series', 'series'],
  ['issuer', 'issuer'],
] as const;

/** What a paper is called, how it is numbered, who issues it, and where each thing that it says comes from. */
export function ContractEntry({ contract, onChange }: Props) {
  const { t } = useText();
  const { fields } = contract;
  const change = (index: number, next: Partial<PaperField>) =>
    onChange({ ...contract, fields: fields.map((one, at) => (at === index ? { ...one, ...next } : one)) });
  return (
    <div className="paper-entries">
      {HEAD.map(([key, word]) => (
        <Field key={key} label={t(`paperTemplates.${word}`)} hint={t(`paperTemplates.${word}Hint`)} required>
          {(id) => (
            <Input
              id={id}
              className={key === 'issuer' ? 'setting-code' : undefined}
              value={contract[key]}
              onChange={(event) => onChange({ ...contract, [key]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <h3>{t('paperTemplates.fields')}</h3>
      <p className="muted">{t('paperTemplates.fieldsHint')}</p>
      {fields.map((field, index) => (
        <FieldEntry
          key={index}
          index={index}
          field={field}
          onChange={(next) => change(index, next)}
          onRemove={() => onChange({ ...contract, fields: fields.filter((_, at) => at !== index) })}
        />
      ))}
      <Button
        icon={<PlusOutlined />}
        onClick={() => onChange({ ...contract, fields: [...fields, newField()] })}
      >
        {t('paperTemplates.addField')}
      </Button>
    </div>
  );
}

interface FieldProps {
  index: number;
  field: PaperField;
  onChange: (next: Partial<PaperField>) => void;
  onRemove: () => void;
}

function FieldEntry({ index, field, onChange, onRemove }: FieldProps) {
  const { t } = useText();
  const name = field.label === '' ? t('paperTemplates.fieldNo', { n: index + 1 }) : field.label;
  const text = (key: 'label' | 'key' | 'from', isCode: boolean) => (
    <Field label={t(`paperTemplates.field.${key}`)}>
      {(id) => (
        <Input
          id={id}
          className={isCode ? 'setting-code' : undefined}
          value={field[key]}
          onChange={(event) => onChange({ [key]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <fieldset className="paper-field" data-field={field.key}>
      <legend>{name}</legend>
      {text('label', false)}
      {text('key', true)}
      <Field label={t('paperTemplates.field.type')}>
        {(id) => (
          <Select
            id={id}
            value={field.type}
            options={FIELD_TYPES.map((type) => ({ value: type, label: t(`paperTemplates.type.${type}`) }))}
            onChange={(type) => onChange({ type })}
          />
        )}
      </Field>
      {text('from', true)}
      <Checkbox
        checked={field.optional === true}
        onChange={(event) => onChange({ optional: event.target.checked ? true : undefined })}
      >
        {t('paperTemplates.field.optional')}
      </Checkbox>
      <Button
        size="small"
        icon={<DeleteOutlined />}
        aria-label={t('paperTemplates.removeField', { name })}
        onClick={onRemove}
      >
        {t('forms.remove')}
      </Button>
    </fieldset>
  );
}
