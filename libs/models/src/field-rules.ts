import { isCreditCode, isIdentityNumber } from '@app/fields';
import { type CivilDate, isCivilDate } from '@app/statutory-time';
import { faultOfType, isMoney } from './field-types.js';
import { evaluateFeel, type FormScope, numberOf } from './form-expression.js';
import { isRecord, labelOf, valueAt } from './form-fields.js';
import type { FormComponent } from './form.schema.js';

/** What is wrong with one value: a stable code and a sentence. */
export interface ValueFault {
  code: string;
  message: string;
}

/** What the rules of a field may look at besides its value. */
export interface FieldSurroundings {
  data: Record<string, unknown>;
  scope: FormScope;
  today: CivilDate;
}

const MAX_TEXT_LENGTH = 10_000;

type Rule = (component: FormComponent, value: unknown, around: FieldSurroundings) => ValueFault | undefined;

const RULES: readonly Rule[] = [
  faultOfType,
  faultOfCharacters,
  faultOfOption,
  faultOfRange,
  faultOfLength,
  faultOfPattern,
  faultOfCheckDigit,
  faultOfDateOrder,
];

/** The first rule of a field that a value breaks; a missing value breaks only `required`. */
export function faultOfValue(
  component: FormComponent,
  value: unknown,
  around: FieldSurroundings,
): ValueFault | undefined {
  if (isMissing(component, value)) {
    if (component.validate?.required !== true) return undefined;
    return { code: 'REQUIRED', message: `请填写“${labelOf(component)}”。` };
  }
  for (const rule of RULES) {
    const fault = rule(component, value, around);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

// helpers

function isMissing(component: FormComponent, value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (typeof value === 'string' && value.trim() === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  // a box that must be ticked is missing while it is not
  return component.type === 'checkbox' && value === false && component.validate?.required === true;
}

/** NUL and half a surrogate pair cannot be stored, and nobody can type them. */
function faultOfCharacters(component: FormComponent, value: unknown): ValueFault | undefined {
  const isStorable = [value]
    .flat()
    .every((text) => typeof text !== 'string' || !/\0|\p{Surrogate}/u.test(text));
  return isStorable
    ? undefined
    : { code: 'PATTERN', message: `“${labelOf(component)}”含有无法保存的字符，请重新输入。` };
}

function faultOfOption(
  component: FormComponent,
  value: unknown,
  { scope }: FieldSurroundings,
): ValueFault | undefined {
  if (!CHOICES.has(component.type)) return undefined;
  const options = optionsOf(component, scope);
  if (options === undefined) return undefined;
  const chosen = Array.isArray(value) ? value : [value];
  const known = chosen.every((one) =>
    options.some((option) => JSON.stringify(option) === JSON.stringify(one)),
  );
  return known ? undefined : { code: 'OPTION', message: `“${labelOf(component)}”的选项无效，请重新选择。` };
}

const CHOICES = new Set(['select', 'radio', 'checklist', 'taglist']);

/** Values that may be chosen; undefined when they cannot be known here. */
function optionsOf(component: FormComponent, scope: FormScope): unknown[] | undefined {
  const options =
    component.values ??
    (component.valuesKey !== undefined
      ? valueAt(scope, component.valuesKey)
      : component.valuesExpression !== undefined
        ? evaluateFeel(component.valuesExpression, scope)
        : undefined);
  if (!Array.isArray(options)) return undefined;
  return options.map((option: unknown) => (isRecord(option) && 'value' in option ? option['value'] : option));
}

function faultOfRange(
  component: FormComponent,
  value: unknown,
  { scope }: FieldSurroundings,
): ValueFault | undefined {
  if (component.type !== 'number') return undefined;
  // the form speaks of yuan, the value of fen
  const number = isMoney(component) ? Number(value) / 100 : Number(value);
  const [min, max] = [numberOf(component.validate?.min, scope), numberOf(component.validate?.max, scope)];
  if (min !== undefined && number < min) {
    return { code: 'MIN', message: `“${labelOf(component)}”不能小于 ${min}。` };
  }
  if (max !== undefined && number > max) {
    return { code: 'MAX', message: `“${labelOf(component)}”不能大于 ${max}。` };
  }
  return undefined;
}

function faultOfLength(
  component: FormComponent,
  value: unknown,
  { scope }: FieldSurroundings,
): ValueFault | undefined {
  if (typeof value !== 'string') return undefined;
  const { minLength, maxLength } = component.validate ?? {};
  const [shortest, longest] = [
    numberOf(minLength, scope) ?? 0,
    numberOf(maxLength, scope) ?? MAX_TEXT_LENGTH,
  ];
  const length = [...value].length;
  if (length < shortest)
    return { code: 'LENGTH', message: `“${labelOf(component)}”至少填写 ${shortest} 个字符。` };
  if (length > longest)
    return { code: 'LENGTH', message: `“${labelOf(component)}”最多填写 ${longest} 个字符。` };
  return undefined;
}

function faultOfPattern(component: FormComponent, value: unknown): ValueFault | undefined {
  const pattern = component.validate?.pattern;
  if (pattern === undefined || pattern === '' || typeof value !== 'string') return undefined;
  if (matches(value, pattern)) return undefined;
  const message = component.validate?.patternErrorMessage ?? `“${labelOf(component)}”的格式不正确。`;
  return { code: 'PATTERN', message };
}

function matches(value: string, pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(value);
  } catch {
    // a pattern that cannot be read is a fault of the model; its check reports it, nobody's entry is refused
    return true;
  }
}

function faultOfCheckDigit(component: FormComponent, value: unknown): ValueFault | undefined {
  const check = component.properties?.['check'];
  if (typeof value !== 'string' || check === undefined) return undefined;
  if (check === 'idcard' && !isIdentityNumber(value.toUpperCase())) {
    return {
      code: 'CHECK_DIGIT',
      message: `“${labelOf(component)}”不是有效的居民身份证号码，请核对 18 位号码。`,
    };
  }
  if (check === 'uscc' && !isCreditCode(value)) {
    return {
      code: 'CHECK_DIGIT',
      message: `“${labelOf(component)}”不是有效的统一社会信用代码，请核对 18 位代码。`,
    };
  }
  return undefined;
}

function faultOfDateOrder(
  component: FormComponent,
  value: unknown,
  around: FieldSurroundings,
): ValueFault | undefined {
  if (typeof value !== 'string') return undefined;
  const latest = dateOf(component.properties?.['notAfter'], around);
  if (latest !== undefined && value.slice(0, 10) > latest) {
    return { code: 'NOT_AFTER', message: `“${labelOf(component)}”不能晚于 ${latest}。` };
  }
  const earliest = dateOf(component.properties?.['notBefore'], around);
  if (earliest !== undefined && value.slice(0, 10) < earliest) {
    return { code: 'NOT_BEFORE', message: `“${labelOf(component)}”不能早于 ${earliest}。` };
  }
  return undefined;
}

/** `today`, a date, or the date in another field; undefined when that field holds none. */
function dateOf(
  reference: string | undefined,
  { data, scope, today }: FieldSurroundings,
): CivilDate | undefined {
  if (reference === undefined || reference === '') return undefined;
  if (reference === 'today') return today;
  if (isCivilDate(reference)) return reference;
  const value = valueAt(data, reference) ?? valueAt(scope, reference);
  const day = typeof value === 'string' ? value.slice(0, 10) : undefined;
  return isCivilDate(day) ? day : undefined;
}
