import { ArrowDownOutlined, ArrowUpOutlined, CopyOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import type { RefObject } from 'react';
import {
  type FieldSetting,
  fieldTypeOf,
  FORM_SETTINGS,
  type SettingGroup,
  settingsOf,
  settingValue,
} from '@app/fields';
import type { FormField } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';
import type { EditorView, FormEditorHandle } from './createFormEditor.js';
import type { DrawnField } from './fieldMoves.js';
import { SettingEntry } from './SettingEntry.js';
import type { Changes } from './settingEdit.js';
import { groupName, typeName } from './settingWords.js';

interface Props {
  view: EditorView;
  editor: RefObject<FormEditorHandle | null>;
}

/** Everything that can be set of the chosen field, or of the form, as the one definition of the fields has it. */
export function FieldSettings({ view, editor }: Props) {
  const { t, language } = useText();
  const field = view.selected ?? view.schema;
  const known = view.selected === undefined ? undefined : fieldTypeOf(view.selected.type);
  const settings =
    view.selected === undefined ? FORM_SETTINGS : known === undefined ? [] : settingsOf(known, 'form');
  return (
    <aside className="field-settings" aria-label={t('forms.settings')}>
      <header className="field-settings-head">
        <h2>{typeName(language, field.type)}</h2>
        {view.selected === undefined ? null : <Verbs field={view.selected} editor={editor} />}
      </header>
      {view.selected === undefined ? <p className="muted">{t('forms.chooseField')}</p> : null}
      {view.selected !== undefined && known === undefined ? (
        <p className="muted">{t('forms.unknownType')}</p>
      ) : null}
      <SettingGroups
        // another field has other entries, also where both have a setting of the same name
        key={view.selected?.id ?? ''}
        component={field}
        settings={settings}
        schema={view.schema.components}
        onEdit={(changes) => editor.current?.edit(field, changes)}
        keyFault={(place, key) => editor.current?.keyFault(field, place, key)}
      />
    </aside>
  );
}

interface GroupsProps {
  component: FormField;
  settings: readonly FieldSetting[];
  /** The fields of the form, to which a setting may refer. */
  schema: readonly FormField[];
  onEdit: (changes: Changes) => void;
  keyFault: FormEditorHandle['keyFault'] extends (field: FormField, ...rest: infer Rest) => infer Fault
    ? (...rest: Rest) => Fault
    : never;
}

/** Settings below their headings. */
export function SettingGroups({ component, settings, ...rest }: GroupsProps) {
  const { language } = useText();
  const shown = settings.filter((setting) => isShown(setting, component));
  const groups = GROUPS.filter((group) => shown.some((setting) => setting.group === group));
  return groups.map((group) => (
    <section key={group} className="setting-group">
      <h3>{groupName(language, group)}</h3>
      {shown
        .filter((setting) => setting.group === group)
        .map((setting) => (
          <SettingEntry key={setting.name} component={component} setting={setting} {...rest} />
        ))}
    </section>
  ));
}

function Verbs({ field, editor }: { field: DrawnField; editor: Props['editor'] }) {
  const { t } = useText();
  const moves = editor.current?.moves;
  const verbs = [
    ['up', t('forms.up'), <ArrowUpOutlined />, moves?.mayMove(field, -1), () => moves?.move(field, -1)],
    ['down', t('forms.down'), <ArrowDownOutlined />, moves?.mayMove(field, 1), () => moves?.move(field, 1)],
    ['copy', t('forms.copy'), <CopyOutlined />, moves?.mayCopy(field), () => moves?.copy(field)],
    ['remove', t('forms.remove'), <DeleteOutlined />, true, () => moves?.remove(field)],
  ] as const;
  return (
    <span className="field-settings-verbs">
      {verbs.map(([name, words, icon, may, act]) => (
        <Tooltip key={name} title={words}>
          <Button
            type="text"
            size="small"
            aria-label={words}
            icon={icon}
            disabled={may !== true}
            onClick={act}
          />
        </Tooltip>
      ))}
    </span>
  );
}

/** In the order in which one thinks about them. */
const GROUPS: readonly SettingGroup[] = [
  'general',
  'options',
  'columns',
  'rules',
  'reference',
  'conditions',
  'appearance',
];

function isShown({ isHidden, onlyWith, kind }: FieldSetting, component: FormField): boolean {
  if (kind === 'layout') return true;
  if (isHidden === true) return false;
  if (onlyWith === undefined) return true;
  const decided = settingValue(component, { path: onlyWith.name.split('.') });
  return onlyWith.values.includes(decided);
}
