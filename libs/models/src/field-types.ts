import { isCivilDate } from '@app/statutory-time';
import { labelOf } from './form-fields.js';
import type { FormComponent } from './form.schema.js';
import type { ValueFault } from './field-rules.js';

const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]\d{2}:\d{2})?$/;
const NUMBER_TEXT = /^-?\d+(\.\d+)?$/;

/** Whether a value is of the kind that its field takes. */
export function faultOfType(component: FormComponent, value: unknown): ValueFault | undefined {
  const isRight = KINDS[component.type];
  if (isRight === undefined || isRight(value, component)) return undefined;
  return { code: 'TYPE', message: `“${labelOf(component)}”${hintOf(component)}` };
}

/** Whether a number is an amount of money: shown in yuan, kept in fen. */
export function isMoney(component: FormComponent): boolean {
  return component.properties?.['money'] === 'fen';
}

// helpers

type Kind = (value: unknown, component: FormComponent) => boolean;

const KINDS: Readonly<Record<string, Kind>> = {
  textfield: isText,
  textarea: isText,
  number: isNumber,
  checkbox: (value) => typeof value === 'boolean',
  radio: isScalar,
  select: isScalar,
  checklist: isScalarList,
  taglist: isScalarList,
  datetime: isDateOrTime,
};

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isNumber(value: unknown, component: FormComponent): boolean {
  if (component.serializeToString === true) return typeof value === 'string' && NUMBER_TEXT.test(value);
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  // money is shown in yuan and travels in whole fen
  const digits = isMoney(component) ? 0 : component.decimalDigits;
  return (
    digits === undefined || (digits === 0 ? Number.isSafeInteger(value) : fractionDigits(value) <= digits)
  );
}

function fractionDigits(value: number): number {
  return /e-/.test(String(value)) ? Infinity : (String(value).split('.')[1] ?? '').length;
}

function isScalar(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function isScalarList(value: unknown): boolean {
  return Array.isArray(value) && value.every(isScalar);
}

function isDateOrTime(value: unknown, component: FormComponent): boolean {
  if (typeof value !== 'string') return false;
  if (component.subtype === 'time') return TIME.test(value);
  if (component.subtype !== 'datetime') return isCivilDate(value);
  const [day = '', time = ''] = value.split('T');
  return isCivilDate(day) && TIME.test(time.replace(/\.\d+/, ''));
}

function hintOf(component: FormComponent): string {
  if (isMoney(component)) return '应为以分为单位的整数金额。';
  if (component.type === 'number') return component.decimalDigits === 0 ? '应为整数。' : '应为数字。';
  if (component.type === 'datetime') return '应为有效的日期，格式如 2026-01-31。';
  return '的格式不正确。';
}
