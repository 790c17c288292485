import { AutoComplete, Checkbox, Input, Select } from 'antd';
import type { CaseRepair, RepairKind, TaskSummary } from '@/shared/api/types.js';
import type { FieldFault } from '@/shared/api/ApiProblem.js';
import { Field } from '@/shared/components/Field.js';
import { type Translate, useText } from '@/shared/i18n/useText.js';
import { isJson, isVariableName, type RepairForm } from './repairForm.js';

interface Props {
  form: RepairForm;
  place: CaseRepair;
  tasks: readonly TaskSummary[];
  /** What the server found wrong with what was typed. */
  faults: readonly FieldFault[];
  onChange: (form: RepairForm) => void;
}

/** What a kind of repair needs. */
export function RepairFields(props: Props) {
  switch (props.form.kind) {
    case 'retry':
      return null;
    case 'set-variable':
      return <VariableFields {...props} />;
    case 'reassign':
      return <TaskFields {...props} />;
    case 'move-token':
      return <MoveFields {...props} />;
    case 'migrate':
      return <VersionField {...props} />;
  }
}

function VariableFields({ form, place, faults, onChange }: Props) {
  const { t } = useText();
  return (
    <>
      <Field
        label={t('repair.variable')}
        hint={t('repair.variableHint')}
        fault={faultAt(faults, 'name') ?? nameFault(form, t)}
        required
      >
        {(id) => (
          <AutoComplete
            id={id}
            value={form.name}
            onChange={(name: string) => onChange({ ...form, name })}
            options={place.variables.map(({ name }) => ({ value: name }))}
            showSearch={{ filterOption: isLike }}
          />
        )}
      </Field>
      <Field label={t('repair.value')} fault={faultAt(faults, 'valueJson') ?? valueFault(form, t)}>
        {(id) => (
          <Input.TextArea
            id={id}
            rows={2}
            value={form.value}
            onChange={({ target }) => onChange({ ...form, value: target.value })}
          />
        )}
      </Field>
      <Checkbox
        checked={form.isText}
        onChange={({ target }) => onChange({ ...form, isText: target.checked })}
      >
        {t('repair.isText')}
      </Checkbox>
    </>
  );
}

function TaskFields({ form, tasks, faults, onChange }: Props) {
  const { t } = useText();
  const open = tasks.filter(({ state }) => state === 'open');
  return (
    <>
      <Choice
        label={t('repair.task')}
        value={form.taskKey}
        options={open.map(({ taskKey, name }) => ({ value: taskKey, label: name }))}
        onChange={(taskKey) => onChange({ ...form, taskKey })}
      />
      <Field label={t('repair.assignee')} fault={faultAt(faults, 'assignee')}>
        {(id) => (
          <Input
            id={id}
            value={form.assignee}
            onChange={({ target }) => onChange({ ...form, assignee: target.value })}
          />
        )}
      </Field>
      <Field
        label={t('repair.groups')}
        hint={t('repair.groupsHint')}
        fault={faultAt(faults, 'candidateGroups')}
      >
        {(id) => (
          <Input
            id={id}
            value={form.groups}
            onChange={({ target }) => onChange({ ...form, groups: target.value })}
          />
        )}
      </Field>
    </>
  );
}

function MoveFields({ form, place, onChange }: Props) {
  const { t } = useText();
  const toOption = ({ elementId, name }: { elementId: string; name: string }) => ({
    value: elementId,
    label: name,
  });
  return (
    <>
      <Choice
        label={t('repair.from')}
        value={form.from}
        options={place.active.filter(({ type }) => type !== 'SubProcess').map(toOption)}
        onChange={(from) => onChange({ ...form, from })}
      />
      <Choice
        label={t('repair.to')}
        value={form.to}
        options={place.targets.map(toOption)}
        onChange={(to) => onChange({ ...form, to })}
      />
    </>
  );
}

function VersionField({ form, place, onChange }: Props) {
  const { t } = useText();
  return (
    <Choice
      label={t('repair.version', { n: place.version })}
      value={form.version === null ? '' : String(form.version)}
      options={place.versions
        .filter((version) => version !== place.version)
        .map((version) => ({ value: String(version), label: t('incident.version', { n: version }) }))}
      onChange={(version) => onChange({ ...form, version: Number(version) })}
    />
  );
}

function Choice(props: {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
}) {
  return (
    <Field label={props.label} required>
      {(id) => (
        <Select
          id={id}
          showSearch
          optionFilterProp="label"
          value={props.value === '' ? undefined : props.value}
          options={props.options}
          onChange={props.onChange}
        />
      )}
    </Field>
  );
}

/** Whether what the server found wrong stands at a field, so that no note beside it is needed. */
export function isShownAtField(kind: RepairKind, faults: readonly FieldFault[]): boolean {
  return faults.some(({ path }) => path === 'reason' || PATHS[kind]?.includes(path));
}

// helpers

const PATHS: Partial<Record<RepairKind, readonly string[]>> = {
  'set-variable': ['name', 'valueJson'],
  reassign: ['assignee', 'candidateGroups'],
};

function faultAt(faults: readonly FieldFault[], wanted: string): string | undefined {
  return faults.find(({ path }) => path === wanted)?.message;
}

function isLike(typed: string, option?: { value?: string | number | null }): boolean {
  return String(option?.value ?? '')
    .toLowerCase()
    .includes(typed.toLowerCase());
}

/** What is typed and cannot be sent is told while it is typed; nothing yet is no fault. */
function nameFault({ name }: RepairForm, t: Translate): string | undefined {
  return name === '' || isVariableName(name) ? undefined : t('repair.nameShape');
}

function valueFault({ isText, value }: RepairForm, t: Translate): string | undefined {
  return isText || value.trim() === '' || isJson(value) ? undefined : t('repair.notJson');
}
