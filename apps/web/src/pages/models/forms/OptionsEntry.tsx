import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import type { FormField } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';
import { movedRow, type Row, withoutRow, withRow } from './rows.js';
import type { EntryProps } from './SettingEntry.js';
import { withSettings } from './settingEdit.js';
import { useLateText } from './useLateText.js';

/** The options of a choice, each with what is kept, what is read, and what is read in English. */
export function OptionsEntry({ component, label, onEdit }: EntryProps) {
  const { t } = useText();
  const options = component.values ?? [];
  const rows = options.map(({ label: words, value }) => ({
    ...{ value: String(value), label: words },
    english: component.properties?.[englishName(value)] ?? '',
  }));
  return (
    <Rows
      label={label}
      columns={[
        { name: 'value', label: t('forms.optionValue'), isCode: true },
        { name: 'label', label: t('forms.optionLabel') },
        { name: 'english', label: t('forms.english') },
      ]}
      rows={rows}
      addWords={t('forms.addOne')}
      fresh={() => freshOption(rows, t('forms.newOption'))}
      onChange={(changed) => onEdit(optionChanges(component, changed))}
    />
  );
}

/** What a table that is only shown has above its columns. */
export function HeadingsEntry({ label, value, onChange }: EntryProps) {
  const { t } = useText();
  const rows = Array.isArray(value) ? (value as Row[]) : [];
  return (
    <Rows
      label={label}
      columns={[
        { name: 'key', label: t('forms.optionValue'), isCode: true },
        { name: 'label', label: t('forms.optionLabel') },
      ]}
      rows={rows}
      addWords={t('forms.addHeading')}
      fresh={() => ({ key: `column${rows.length + 1}`, label: t('forms.newColumn') })}
      onChange={onChange}
    />
  );
}

/** The options and their English words; those of options that are gone go too. */
export function optionChanges(component: FormField, rows: readonly Row[]) {
  const before = component.values ?? [];
  const kept = new Map(before.map(({ value }) => [String(value), value]));
  const values = rows.map(({ value, label }) => ({ label, value: kept.get(value ?? '') ?? value }));
  return withSettings(component, [
    [{ path: ['values'] }, values],
    ...before.map(({ value }) => [{ path: ['properties', englishName(value)] }, undefined] as const),
    ...rows
      .filter(({ english }) => english !== undefined && english !== '')
      .map(({ value, english }) => [{ path: ['properties', englishName(value)] }, english] as const),
  ]);
}

// helpers

const englishName = (value: unknown) => `option.${String(value)}.en`;

function freshOption(rows: readonly Row[], label: string): Row {
  const taken = new Set(rows.map(({ value }) => value));
  let n = rows.length + 1;
  while (taken.has(`option${n}`)) n++;
  return { value: `option${n}`, label: `${label} ${n}`, english: `Option ${n}` };
}

interface RowsProps {
  label: string;
  columns: { name: string; label: string; isCode?: boolean }[];
  rows: readonly Row[];
  addWords: string;
  fresh: () => Row;
  onChange: (rows: Row[]) => void;
}

function Rows({ label, columns, rows, addWords, fresh, onChange }: RowsProps) {
  const { t } = useText();
  return (
    <fieldset className="setting-rows">
      <legend>{label}</legend>
      <ol>
        {rows.map((row, index) => (
          <li key={index}>
            <span className="setting-row-inputs">
              {columns.map(({ name, label: words, isCode }) => (
                <Cell
                  key={name}
                  label={t('form.inRow', { n: index + 1, text: words })}
                  placeholder={words}
                  isCode={isCode === true}
                  value={row[name] ?? ''}
                  onChange={(text) => onChange(withRow(rows, index, { ...row, [name]: text }))}
                />
              ))}
            </span>
            <RowVerbs index={index} count={rows.length} onChange={(change) => onChange(change(rows))} />
          </li>
        ))}
      </ol>
      <Button size="small" icon={<PlusOutlined />} onClick={() => onChange([...rows, fresh()])}>
        {addWords}
      </Button>
    </fieldset>
  );
}

interface RowVerbsProps {
  index: number;
  count: number;
  onChange: (change: <T>(rows: readonly T[]) => T[]) => void;
}

/** Moves a row of a list, or takes it out. */
export function RowVerbs({ index, count, onChange }: RowVerbsProps) {
  const { t } = useText();
  const name = (words: string) => t('form.inRow', { n: index + 1, text: words });
  return (
    <span className="setting-row-verbs">
      <Button
        {...{ type: 'text', size: 'small', icon: <ArrowUpOutlined />, disabled: index === 0 }}
        aria-label={name(t('forms.up'))}
        onClick={() => onChange((rows) => movedRow(rows, index, -1))}
      />
      <Button
        {...{ type: 'text', size: 'small', icon: <ArrowDownOutlined />, disabled: index === count - 1 }}
        aria-label={name(t('forms.down'))}
        onClick={() => onChange((rows) => movedRow(rows, index, 1))}
      />
      <Button
        {...{ type: 'text', size: 'small', icon: <DeleteOutlined /> }}
        aria-label={name(t('forms.remove'))}
        onClick={() => onChange((rows) => withoutRow(rows, index))}
      />
    </span>
  );
}

interface CellProps {
  label: string;
  placeholder: string;
  isCode: boolean;
  value: string;
  onChange: (text: string) => void;
}

function Cell({ label, placeholder, isCode, value, onChange }: CellProps) {
  const { text, type, leave } = useLateText(value, onChange);
  return (
    <Input
      size="small"
      className={isCode ? 'setting-code' : undefined}
      aria-label={label}
      placeholder={placeholder}
      value={text}
      onChange={(event) => type(event.target.value)}
      onBlur={leave}
    />
  );
}
