import { nameOfSum, TABLE_TYPE } from '@app/fields';
import type { Finding } from '../check/finding.js';
import type { FormComponent } from '../form.schema.js';
import type { FormUnderCheck, PlacedField, RawComponent } from './form-under-check.js';
import { fieldError, fieldWarning, text } from './placed-fields.js';

/** Under which names values are kept: each its own, in letters that every expression can write. */
export function checkKeys(form: FormUnderCheck): Finding[] {
  return [
    ...form.fields.flatMap(checkNames),
    ...scopesOf(form.fields).flatMap(checkCollisions),
    ...checkIds(form.fields),
  ];
}

/** The names by which expressions of a form read its values: the first part of each, at any depth. */
export function namesOf(fields: readonly PlacedField[]): Set<string> {
  return new Set(fields.flatMap(keptNames).map(({ name }) => name.split('.')[0] ?? name));
}

// helpers

/** A value of a field with its name in the record in which it lies. */
interface KeptName {
  name: string;
  field: PlacedField;
}

function keptNames(field: PlacedField): KeptName[] {
  const { component } = field;
  const names = [nameOf(field), text(nameOfSum(component as unknown as FormComponent))];
  return names.flatMap((name) => (name === undefined ? [] : [{ name, field }]));
}

function nameOf({ component, type }: PlacedField): string | undefined {
  if (type?.role === 'display') return undefined;
  return text(component[type?.role === 'container' ? 'path' : 'key']);
}

const PART = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** Words of FEEL and of the language, and what the platform gives to every case. */
const RESERVED = new Set([
  ...['null', 'true', 'false', 'function', 'if', 'then', 'else', 'for', 'between', 'instance', 'of'],
  ...['return', 'in', 'some', 'every', 'satisfies', 'and', 'or', 'not', 'this', 'parent'],
  ...['__proto__', 'constructor', 'prototype'],
]);
const OF_PLATFORM = new Set(['caseNo', 'procKey', 'itemCode', 'parentCaseNo', 'completedBy', 'units']);

function checkNames(field: PlacedField): Finding[] {
  return keptNames(field).flatMap(({ name }) => {
    const parts = name.split('.');
    if (!parts.every((part) => PART.test(part)) || (field.place === 'column' && parts.length > 1)) {
      const message = `的键（key）“${name}”不合规：用字母、数字和下划线，不以数字开头。`;
      return [fieldError('FIELD_KEY_INVALID', field, message, name)];
    }
    if (parts.some((part) => RESERVED.has(part))) {
      return [fieldError('FIELD_KEY_RESERVED', field, `的键（key）“${name}”是保留字，请换一个。`, name)];
    }
    if (!OF_PLATFORM.has(parts[0] ?? '') || field.around.length > 0) return [];
    const message = `的键（key）“${name}”是平台自己给每个案件的变量，填写的内容会盖掉它，请换一个。`;
    return [fieldError('FIELD_KEY_RESERVED', field, message, name)];
  });
}

/** Values that lie in one record: the form's, a row's, or those of a group with a path. */
function scopesOf(fields: readonly PlacedField[]): KeptName[][] {
  const scopes = new Map<RawComponent | undefined, KeptName[]>();
  for (const field of fields) {
    const [own, sum] = [nameOf(field), text(nameOfSum(field.component as unknown as FormComponent))];
    const keep = (holder: RawComponent | undefined, name: string | undefined) => {
      if (name !== undefined) scopes.set(holder, [...(scopes.get(holder) ?? []), { name, field }]);
    };
    keep(recordOf(field.around), own);
    // a sum lies beside its table, not among its cells
    keep(recordOf(field.around.slice(0, -1)), field.place === 'column' ? sum : undefined);
  }
  return [...scopes.values()];
}

/** The innermost of what lies around that keeps a record of its own. */
function recordOf(around: readonly PlacedField[]): RawComponent | undefined {
  return around.findLast(
    ({ component, type }) =>
      component['type'] === TABLE_TYPE ||
      (type?.role === 'container' && text(component['path']) !== undefined),
  )?.component;
}

function checkCollisions(names: readonly KeptName[]): Finding[] {
  const seen = new Map<string, KeptName>();
  const findings: Finding[] = [];
  for (const one of names) {
    const same = seen.get(one.name);
    const outer = [...seen.keys()].find((name) => isWithin(name, one.name) || isWithin(one.name, name));
    if (same !== undefined) {
      const message = `的键（key）“${one.name}”已经有别的字段在用，填写的内容会互相盖掉。`;
      findings.push(fieldError('FIELD_KEY_DUPLICATE', one.field, message, one.name));
    } else if (outer !== undefined) {
      const message = `的键（key）“${one.name}”和“${outer}”互相包含，填写的内容会互相盖掉。`;
      findings.push(fieldError('FIELD_KEY_COLLIDES', one.field, message, one.name));
    }
    seen.set(one.name, same ?? one);
  }
  return findings;
}

function isWithin(inner: string, outer: string): boolean {
  return inner.startsWith(`${outer}.`);
}

function checkIds(fields: readonly PlacedField[]): Finding[] {
  const seen = new Set<unknown>();
  return fields
    .filter(({ place }) => place === 'form')
    .flatMap((field) => {
      const { id } = field.component;
      const isTwice = seen.has(id);
      seen.add(id);
      if (id === undefined) return [fieldWarning('FIELD_ID_MISSING', field, NO_ID)];
      if (typeof id !== 'string' || !/^[A-Za-z_][\w.-]*$/.test(id)) {
        return [fieldError('FIELD_ID_INVALID', field, `的标识（id）不合规：用字母、数字、“_”、“-”和“.”。`)];
      }
      return isTwice ? [fieldError('FIELD_ID_DUPLICATE', field, `的标识（id）“${id}”用了两次。`, id)] : [];
    });
}

const NO_ID = '没有标识（id），检查结果无法指到它。在编辑器里打开后保存一次即可。';
