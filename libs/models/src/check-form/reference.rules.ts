import { entryKindOf, type FieldDefinition, isKeptDate } from '@app/fields';
import type { Finding } from '../check/finding.js';
import type { KeptSetting } from './form-expressions.js';
import type { FormUnderCheck, PlacedField } from './form-under-check.js';
import { isKnownName } from './known-names.js';
import { fieldError, fieldWarning, text } from './placed-fields.js';

/** Settings that name something else: a field with a day, a unit, a kind of unit, a group. */
export function checkReferences(form: FormUnderCheck, settings: readonly KeptSetting[]): Finding[] {
  return settings.flatMap((kept) => {
    const named = text(kept.value)?.trim();
    const rule = RULES[kept.setting.kind];
    return named === undefined || rule === undefined ? [] : rule(named, kept, form);
  });
}

// helpers

type Rule = (named: string, kept: KeptSetting, form: FormUnderCheck) => Finding[];

const RULES: Readonly<Partial<Record<KeptSetting['setting']['kind'], Rule>>> = {
  dayOrKey: checkDay,
  unit: checkUnit,
  unitLevel: checkLevel,
  group: checkGroup,
  variable: checkVariable,
};

function checkDay(named: string, { field, setting }: KeptSetting, form: FormUnderCheck): Finding[] {
  if (named === 'today' || isKeptDate(named)) return [];
  const target = form.fields.find((one) => one !== field && one.component['key'] === named);
  if (target !== undefined) return hasDay(target) ? [] : [noDay(named, field, setting.name)];
  if (field.component['key'] === named) return [noDay(named, field, setting.name)];
  const { variables, isStartForm } = form.known;
  if (isKnownName(named.split('.')[0] ?? named, form)) return [];
  const message = `的 ${setting.name}“${named}”不是 today、日期，也不是表单里的字段或案件的变量，不会起作用。`;
  const finding = isStartForm !== true && variables?.isOpen === true ? fieldWarning : fieldError;
  return [finding('DAY_REFERENCE_UNKNOWN', field, message, setting.name)];
}

const DAYS = new Set(['date', 'moment']);

function hasDay({ component }: PlacedField): boolean {
  return DAYS.has(entryKindOf(component as unknown as FieldDefinition) ?? '');
}

function noDay(named: string, field: PlacedField, name: string): Finding {
  return fieldError('DAY_REFERENCE_NO_DAY', field, `的 ${name}“${named}”不是另一个日期字段。`, name);
}

function checkUnit(named: string, { field, setting }: KeptSetting, { known }: FormUnderCheck): Finding[] {
  if (known.units?.has(named) !== false) return [];
  return [fieldError('FIELD_UNIT_UNKNOWN', field, `的 ${setting.name}：没有单位“${named}”。`, setting.name)];
}

function checkLevel(named: string, { field, setting }: KeptSetting, { known }: FormUnderCheck): Finding[] {
  if (known.units === undefined || [...known.units.values()].includes(named)) return [];
  const message = `的 ${setting.name}：没有“${named}”这一级的单位，谁也选不了。`;
  return [fieldError('FIELD_LEVEL_UNKNOWN', field, message, setting.name)];
}

function checkGroup(named: string, { field, setting }: KeptSetting, { known }: FormUnderCheck): Finding[] {
  if (known.groups === undefined) return [];
  const [unit = '', role = '', ...more] = named.split('/');
  if (more.length > 0 || !known.groups.units.has(unit) || !known.groups.roles.has(role)) {
    const message = `的 ${setting.name}：没有岗位“${named}”。写法如 county.court/judge。`;
    return [fieldError('FIELD_GROUP_UNKNOWN', field, message, setting.name)];
  }
  if (known.groups.held.has(named)) return [];
  const message = `的 ${setting.name}：岗位“${named}”现在没有人，谁也选不了。`;
  return [fieldWarning('FIELD_GROUP_NOT_HELD', field, message, setting.name)];
}

/** A sum gives a variable; the others read one. */
function checkVariable(named: string, { field, setting }: KeptSetting, form: FormUnderCheck): Finding[] {
  if (setting.name === 'properties.sumAs' || isKnownName(named.split('.')[0] ?? named, form)) return [];
  const message = `的 ${setting.name}“${named}”既不是表单里的字段，也不是案件的变量。`;
  const finding = form.known.variables?.isOpen === true ? fieldWarning : fieldError;
  return [finding('FORM_NAME_UNKNOWN', field, message, `${setting.name}: ${named}`)];
}
