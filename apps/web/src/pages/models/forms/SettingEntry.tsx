import { type FieldSetting, type SettingKind, settingValue } from '@app/fields';
import type { ComponentType } from 'react';
import type { FormField } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';
import { ColumnsEntry } from './ColumnsEntry.js';
import { DayEntry, FlagEntry, FlagOrFeelEntry, LayoutEntry, LevelEntry, UnitEntry } from './choiceEntries.js';
import { ChoiceEntry, OptionEntry, ValueEntry } from './choiceEntries.js';
import type { KeyFault } from './keyClaims.js';
import { HeadingsEntry, OptionsEntry } from './OptionsEntry.js';
import { type Changes, withSetting } from './settingEdit.js';
import { settingWords } from './settingWords.js';
import { KeyEntry, NumberEntry, TextEntry } from './textEntries.js';

export interface SettingProps {
  component: FormField;
  setting: FieldSetting;
  /** The fields of the form, to which a setting may refer. */
  schema: readonly FormField[];
  onEdit: (changes: Changes) => void;
  keyFault: (place: 'key' | 'path', key: string) => KeyFault | undefined;
}

/** What an entry of a setting is drawn from. */
export interface EntryProps extends SettingProps {
  label: string;
  hint?: string;
  value: unknown;
  onChange: (value: unknown) => void;
}

/** One setting, with its English words below where people read it. */
export function SettingEntry(props: SettingProps) {
  const { component, setting, onEdit } = props;
  const { t, language } = useText();
  const { label, hint } = settingWords(language, setting.name);
  const Entry = ENTRIES[setting.kind];
  const change = (path: readonly string[]) => (value: unknown) =>
    onEdit(withSetting(component, { path }, value));
  const { englishPath } = setting;
  return (
    <>
      <Entry
        {...props}
        label={label}
        hint={hint}
        value={settingValue(component, setting)}
        onChange={change(setting.path)}
      />
      {englishPath === undefined ? null : (
        <TextEntry
          {...props}
          // the check warns where they are missing
          setting={{ ...setting, isRequired: undefined }}
          label={t('forms.inEnglish', { label })}
          hint={undefined}
          value={settingValue(component, { path: englishPath })}
          onChange={change(englishPath)}
        />
      )}
    </>
  );
}

const ENTRIES: Readonly<Record<SettingKind, ComponentType<EntryProps>>> = {
  text: TextEntry,
  template: TextEntry,
  html: TextEntry,
  address: TextEntry,
  condition: TextEntry,
  feel: TextEntry,
  pattern: TextEntry,
  variable: TextEntry,
  group: TextEntry,
  key: KeyEntry,
  number: NumberEntry,
  wholeNumber: NumberEntry,
  numberOrFeel: NumberEntry,
  wholeNumberOrFeel: NumberEntry,
  choice: ChoiceEntry,
  flag: FlagEntry,
  flagOrFeel: FlagOrFeelEntry,
  value: ValueEntry,
  option: OptionEntry,
  dayOrKey: DayEntry,
  unitLevel: LevelEntry,
  unit: UnitEntry,
  layout: LayoutEntry,
  options: OptionsEntry,
  columns: ColumnsEntry,
  headings: HeadingsEntry,
};
