import { PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { COLUMN_TYPES, fieldTypeOf, settingsOf } from '@app/fields';
import { useState } from 'react';
import type { FormField } from '@/shared/api/types.js';
import { Field } from '@/shared/components/Field.js';
import { labelOfField } from '@/shared/forms/formData.js';
import { useText } from '@/shared/i18n/useText.js';
import { SettingGroups } from './FieldSettings.js';
import { freeKey, newField } from './newField.js';
import { RowVerbs } from './OptionsEntry.js';
import { withRow } from './rows.js';
import type { EntryProps } from './SettingEntry.js';
import { typeName } from './settingWords.js';

/** The columns of a table, each with the settings that a field of its type has. */
export function ColumnsEntry({ label, value, onChange, schema }: EntryProps) {
  const { t, language } = useText();
  const columns = Array.isArray(value) ? (value as FormField[]) : [];
  const [open, setOpen] = useState<number | null>(null);
  const keysBut = (index: number) =>
    new Set(columns.filter((_, other) => other !== index).map(({ key }) => key ?? ''));
  return (
    <fieldset className="setting-rows setting-columns">
      <legend>{label}</legend>
      <ol>
        {columns.map((column, index) => (
          <li key={index}>
            <div className="setting-column-head">
              <button
                type="button"
                className="plain-button setting-column-name"
                aria-expanded={open === index}
                onClick={() => setOpen(open === index ? null : index)}
              >
                <span>{labelOfField(column) || column.key}</span>
                <span className="muted">{typeName(language, column.type)}</span>
              </button>
              <RowVerbs
                index={index}
                count={columns.length}
                onChange={(change) => {
                  setOpen(null);
                  onChange(change(columns));
                }}
              />
            </div>
            {open === index ? (
              <ColumnSettings
                column={column}
                schema={[...schema, ...columns]}
                taken={keysBut(index)}
                onChange={(changed) => onChange(withRow(columns, index, changed))}
              />
            ) : null}
          </li>
        ))}
      </ol>
      <Button
        size="small"
        icon={<PlusOutlined />}
        onClick={() => {
          setOpen(columns.length);
          onChange([...columns, newColumn('textfield', keysBut(-1))]);
        }}
      >
        {t('forms.addColumn')}
      </Button>
    </fieldset>
  );
}

interface ColumnProps {
  column: FormField;
  schema: readonly FormField[];
  taken: ReadonlySet<string>;
  onChange: (column: FormField) => void;
}

function ColumnSettings({ column, schema, taken, onChange }: ColumnProps) {
  const { t, language } = useText();
  const known = fieldTypeOf(column.type);
  const types = [...new Set([...COLUMN_TYPES, column.type])];
  return (
    <div className="setting-column">
      <Field label={t('forms.columnType')}>
        {(id) => (
          <Select
            id={id}
            value={column.type}
            options={types.map((type) => ({ value: type, label: typeName(language, type) }))}
            onChange={(type: string) => onChange(retyped(column, type, taken))}
          />
        )}
      </Field>
      {known === undefined ? null : (
        <SettingGroups
          component={column}
          settings={settingsOf(known, 'column')}
          schema={schema}
          onEdit={(changes) => onChange({ ...column, ...changes })}
          keyFault={(_, key) => (key === '' ? 'empty' : taken.has(key) ? 'taken' : undefined)}
        />
      )}
    </div>
  );
}

// helpers

function newColumn(type: string, taken: ReadonlySet<string>): FormField {
  return { type, ...newField(type, taken) };
}

/** Another type keeps what the column is called, and loses the settings that the new one does not have. */
function retyped(column: FormField, type: string, taken: ReadonlySet<string>): FormField {
  const fresh = newColumn(type, taken);
  const wasUntouched = column.label === newColumn(column.type, taken).label;
  if (wasUntouched) return { ...fresh, key: freeKey(fresh.key ?? type, taken) };
  return { ...fresh, key: column.key, label: column.label, validate: column.validate };
}
