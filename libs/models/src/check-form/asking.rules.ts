import { isSummed, type FieldDefinition, nameOfSum } from '@app/fields';
import type { Finding } from '../check/finding.js';
import type { FormUnderCheck, PlacedField } from './form-under-check.js';
import { fieldError, fieldWarning, isRecord, text } from './placed-fields.js';

/** What a field asks for and can never get. */
export function checkAsking({ fields }: FormUnderCheck): Finding[] {
  return fields.flatMap((field) => [...checkNeverAsked(field), ...checkSum(field)]);
}

// helpers

function checkNeverAsked(field: PlacedField): Finding[] {
  const { validate } = field.component;
  if (!isRecord(validate) || validate['required'] !== true) return [];
  const isLocked = [field, ...field.around].some(isAlwaysLocked);
  const isHidden = [field, ...field.around].some(isAlwaysHidden);
  if (!isLocked && !isHidden) return [];
  const message = `是必填的，却总是${isHidden ? '隐藏' : '只读'}，没有人能填写，也就不会要求填写。`;
  return [fieldWarning('REQUIRED_NEVER_ASKED', field, message)];
}

function isAlwaysHidden({ component: { conditional } }: PlacedField): boolean {
  return isRecord(conditional) && isYes(conditional['hide']);
}

function isAlwaysLocked({ component: { disabled, readonly } }: PlacedField): boolean {
  return disabled === true || isYes(readonly);
}

function isYes(setting: unknown): boolean {
  return setting === true || (typeof setting === 'string' && /^\s*=\s*true\s*$/.test(setting));
}

/** Only numbers add up. */
function checkSum(field: PlacedField): Finding[] {
  const column = field.component as unknown as FieldDefinition;
  if (field.place !== 'column' || text(nameOfSum(column)) === undefined || isSummed(column)) return [];
  return [
    fieldError('SUM_NOT_NUMBER', field, '的合计（sumAs）无法计算：这一列不是数字。', 'properties.sumAs'),
  ];
}
