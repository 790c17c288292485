import { type FieldSetting, fieldTypeOf, settingsOf } from '@app/fields';
import type { Finding } from '../check/finding.js';
import type { FormUnderCheck, PlacedField, RawComponent } from './form-under-check.js';
import { fieldError, fieldWarning, isRecord } from './placed-fields.js';

/** Settings that do nothing: misspelt, of another kind of field, or of a field where a column has none. */
export function checkUnknownSettings({ fields }: FormUnderCheck): Finding[] {
  return fields.flatMap((field) => {
    if (field.type === undefined) return [];
    const known = settingsOf(field.type, field.place);
    return namesIn(field.component)
      .filter((name) => !ALWAYS.has(name) && !isKnown(name, known, field.component))
      .map((name) => toFinding(name, field));
  });
}

// helpers

const ALWAYS = new Set(['type', 'id', 'components', 'layout']);
const HOLDERS = new Set(['validate', 'properties', 'conditional', 'appearance']);

/** Names of what is kept in a component, with dots where it lies in a holder; what is empty does nothing anyway. */
function namesIn(component: RawComponent): string[] {
  return Object.entries(component).flatMap(([name, value]) => {
    if (isEmpty(value)) return [];
    if (!HOLDERS.has(name) || !isRecord(value)) return [name];
    return Object.entries(value).flatMap(([inner, kept]) => (isEmpty(kept) ? [] : [`${name}.${inner}`]));
  });
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || value === false;
}

function isKnown(name: string, known: readonly FieldSetting[], component: RawComponent): boolean {
  if (known.some((setting) => setting.name === name || setting.englishPath?.join('.') === name)) return true;
  const option = /^properties\.option\.(?<value>.+)\.en$/.exec(name)?.groups?.['value'];
  return option !== undefined && known.some(({ kind }) => kind === 'options') && mayHave(option, component);
}

/** Options that a variable or an expression gives are not known here. */
function mayHave(option: string, { values }: RawComponent): boolean {
  if (!Array.isArray(values)) return true;
  return values.some((one) => isRecord(one) && String(one['value']) === option);
}

/** What a field has and a column has not would be believed to work. */
function toFinding(name: string, field: PlacedField): Finding {
  const ofField = fieldTypeOf(field.type?.type ?? '');
  if (field.place === 'column' && ofField !== undefined && isKnown(name, ofField.settings, field.component)) {
    const message = `是表格的列，列没有 ${name} 这个设置，写了也不起作用。要按条件隐藏或锁定，请设在整张表格上。`;
    return fieldError('SETTING_NOT_IN_COLUMN', field, message, name);
  }
  return fieldWarning('FIELD_SETTING_UNKNOWN', field, `的设置“${name}”不认识，不会起作用。`, name);
}
