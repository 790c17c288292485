import type { Finding } from '../check/finding.js';
import type { KeptSetting } from './form-expressions.js';
import type { FormUnderCheck, PlacedField, RawComponent } from './form-under-check.js';
import { fieldError, isRecord, text } from './placed-fields.js';

/** What can be chosen: something, each with words, and none twice. */
export function checkOptions({ fields }: FormUnderCheck, settings: readonly KeptSetting[]): Finding[] {
  return [
    ...fields.filter(isChoice).flatMap(checkField),
    ...settings.filter(({ setting }) => setting.kind === 'option').flatMap(checkExclusive),
  ];
}

// helpers

const SOURCES = ['valuesKey', 'valuesExpression'] as const;

function isChoice({ type }: PlacedField): boolean {
  return type?.settings.some(({ kind }) => kind === 'options') === true;
}

function optionsOf({ values }: RawComponent): unknown[] {
  return Array.isArray(values) ? values : [];
}

function checkField(field: PlacedField): Finding[] {
  const options = optionsOf(field.component);
  const isGiven = field.place === 'form' && SOURCES.some((name) => text(field.component[name]) !== undefined);
  if (options.length === 0) {
    return isGiven ? [] : [fieldError('OPTIONS_MISSING', field, '没有选项，无法选择。')];
  }
  return [...options.flatMap((option) => checkOption(field, option)), ...checkTwice(field, options)];
}

function checkOption(field: PlacedField, option: unknown): Finding[] {
  const { value, label } = isRecord(option) ? option : {};
  const isValue = ['string', 'number', 'boolean'].includes(typeof value) && value !== '';
  if (!isValue) return [fieldError('OPTION_WITHOUT_VALUE', field, '有一个选项没有值。')];
  if (text(label) !== undefined) return [];
  return [fieldError('OPTION_WITHOUT_LABEL', field, `的选项“${String(value)}”没有文字。`, String(value))];
}

function checkTwice(field: PlacedField, options: readonly unknown[]): Finding[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { value } of options.filter(isRecord)) {
    if (seen.has(String(value))) twice.add(String(value));
    seen.add(String(value));
  }
  return [...twice].map((value) =>
    fieldError('OPTION_DUPLICATE', field, `有两个选项的值都是“${value}”。`, value),
  );
}

/** "None of these" must be one of these. */
function checkExclusive({ field, setting, value }: KeptSetting): Finding[] {
  const options = optionsOf(field.component).filter(isRecord);
  if (typeof value !== 'string' || value === '' || options.length === 0) return [];
  if (options.some((option) => option['value'] === value)) return [];
  return [fieldError('OPTION_UNKNOWN', field, `的 ${setting.name}“${value}”不是它的选项。`, setting.name)];
}
