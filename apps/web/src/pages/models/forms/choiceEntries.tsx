import { entryKindOf, isRead, keyedFields, readDate } from '@app/fields';
import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Checkbox, Select } from 'antd';
import type { ReactNode } from 'react';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { FormField } from '@/shared/api/types.js';
import { Field } from '@/shared/components/Field.js';
import { labelOfField } from '@/shared/forms/formData.js';
import { useText } from '@/shared/i18n/useText.js';
import type { EntryProps } from './SettingEntry.js';
import { choiceName } from './settingWords.js';
import { NumberEntry, TextEntry, textOf } from './textEntries.js';
import { useLateText } from './useLateText.js';

type Choices = { value: string; label: ReactNode }[];

/** One of the choices that the definition has. */
export function ChoiceEntry(props: EntryProps) {
  const { language } = useText();
  const { setting } = props;
  const choices = (setting.choices ?? []).map((choice) => ({
    value: String(choice),
    label: choiceName(language, setting.name, choice),
  }));
  return <OneOf {...props} choices={choices} />;
}

/** Yes or no; no takes the setting away. */
export function FlagEntry({ label, hint, value, onChange }: EntryProps) {
  return (
    <div className="field setting-flag">
      <Checkbox checked={value === true} onChange={(event) => onChange(event.target.checked || undefined)}>
        {label}
      </Checkbox>
      {hint === undefined ? null : <span className="muted">{hint}</span>}
    </div>
  );
}

/** Yes, no, or by an expression. */
export function FlagOrFeelEntry(props: EntryProps) {
  const { t } = useText();
  const isComputed = typeof props.value === 'string';
  return (
    <>
      <Field label={props.label} hint={props.hint}>
        {(id) => (
          <Select
            id={id}
            value={isComputed ? 'feel' : props.value === true ? 'yes' : 'no'}
            options={[
              { value: 'no', label: t('forms.no') },
              { value: 'yes', label: t('forms.yes') },
              { value: 'feel', label: t('forms.byFeel') },
            ]}
            onChange={(choice: string) => props.onChange({ yes: true, feel: '=' }[choice])}
          />
        )}
      </Field>
      {isComputed ? (
        <TextEntry
          {...props}
          setting={{ ...props.setting, kind: 'condition' }}
          label={t('forms.condition', { label: props.label })}
          hint={undefined}
        />
      ) : null}
    </>
  );
}

/** What a field holds before anybody entered anything. */
export function ValueEntry(props: EntryProps) {
  const { component, value, onChange } = props;
  if (component.type === 'checkbox') return <FlagEntry {...props} />;
  if (component.type === 'number')
    return <NumberEntry {...props} setting={{ ...props.setting, kind: 'number' }} />;
  if (component.values === undefined) return <TextEntry {...props} />;
  const choices = optionsOf(component);
  if (!['checklist', 'taglist'].includes(component.type)) return <OneOf {...props} choices={choices} />;
  return (
    <Field label={props.label} hint={props.hint}>
      {(id) => (
        <Select
          id={id}
          mode="multiple"
          value={Array.isArray(value) ? value.map(String) : []}
          options={choices}
          onChange={(chosen: string[]) => onChange(chosen.length === 0 ? undefined : chosen)}
        />
      )}
    </Field>
  );
}

/** One of the field's own options. */
export function OptionEntry(props: EntryProps) {
  return <OneOf {...props} choices={optionsOf(props.component)} />;
}

/** Today, a day, or another date of the form. */
export function DayEntry({ setting, label, hint, value, onChange, component, schema }: EntryProps) {
  const { t } = useText();
  const days = keyedFields(schema).filter(
    (field) => field.key !== component.key && ['date', 'moment'].includes(entryKindOf(field) ?? ''),
  );
  const { text, type, leave } = useLateText(typeof value === 'string' ? value : '', (typed) => {
    const day = readDate(typed);
    onChange(typed.trim() === '' ? undefined : isRead(day) ? day.value : typed.trim());
  });
  return (
    <Field label={label} hint={hint} required={setting.isRequired}>
      {(id) => (
        <AutoComplete
          id={id}
          value={text}
          options={[
            { value: 'today', label: t('forms.today') },
            ...days.map((field) => ({
              value: field.key ?? '',
              label: `${labelOfField(field)} (${field.key ?? ''})`,
            })),
          ]}
          onChange={(typed: string | undefined) => type(typed ?? '')}
          onBlur={leave}
        />
      )}
    </Field>
  );
}

/** At which level a unit stands that may be chosen. */
export function LevelEntry(props: EntryProps) {
  const { language } = useText();
  const units = useUnits();
  const levels = [...new Set((units.data ?? []).map(({ level }) => level))];
  const choices = levels.map((level) => ({
    value: level,
    label: choiceName(language, 'properties.level', level),
  }));
  return <OneOf {...props} choices={choices} />;
}

export function UnitEntry(props: EntryProps) {
  const units = useUnits();
  const choices = (units.data ?? []).map(({ code, name }) => ({ value: code, label: name }));
  return <OneOf {...props} choices={choices} />;
}

/** How much of a row a field takes. */
export function LayoutEntry({ label, value, onChange }: EntryProps) {
  const { language } = useText();
  const layout = (value ?? {}) as { columns?: number | null };
  const present = layout.columns == null ? 'auto' : String(layout.columns);
  const widths = [...new Set(['auto', '16', '8', '5', '4', present])];
  return (
    <Field label={label}>
      {(id) => (
        <Select
          id={id}
          value={present}
          options={widths.map((width) => ({ value: width, label: widthName(width, language) }))}
          onChange={(width: string) =>
            onChange({ ...layout, columns: width === 'auto' ? null : Number(width) })
          }
        />
      )}
    </Field>
  );
}

// helpers

function widthName(width: string, language: 'zh-CN' | 'en'): string {
  const name = choiceName(language, 'layout', width);
  return name === width ? `${width}/16` : name;
}

/** What is kept and not among the choices is shown as it is. */
function OneOf({ setting, label, hint, value, onChange, choices }: EntryProps & { choices: Choices }) {
  const { t } = useText();
  const kept = value === undefined || value === null ? '' : textOf(value);
  const isKnown = kept === '' || choices.some((choice) => choice.value === kept);
  const original = new Map((setting.choices ?? []).map((choice) => [String(choice), choice]));
  const none = { value: '', label: t('forms.notSet') };
  return (
    <Field label={label} hint={hint} required={setting.isRequired}>
      {(id) => (
        <Select
          id={id}
          showSearch={choices.length > 8 ? { optionFilterProp: 'label' } : false}
          value={kept}
          options={[none, ...choices, ...(isKnown ? [] : [{ value: kept, label: kept }])]}
          onChange={(choice: string) =>
            onChange(choice === '' ? undefined : (original.get(choice) ?? choice))
          }
        />
      )}
    </Field>
  );
}

function optionsOf({ values = [] }: FormField): Choices {
  return values.map(({ label, value }) => ({ value: String(value), label: label || String(value) }));
}

function useUnits() {
  return useQuery({
    queryKey: keys.allUnits,
    queryFn: ({ signal }) => api.get('/api/units', { signal }),
    staleTime: Infinity,
  });
}
