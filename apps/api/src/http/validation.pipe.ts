import {
  type PipeTransform,
  type ValidationError,
  ValidationPipe,
  type ValidationPipeOptions,
} from '@nestjs/common';
import { type FieldFault, InvalidInputError } from '@app/kernel';

/** Checks bodies and queries against their DTOs; faults carry the path and a stable code, and are all reported together. */
export function validationPipe(): PipeTransform {
  return new ValidationPipe(OPTIONS);
}

const OPTIONS: ValidationPipeOptions = {
  transform: true,
  whitelist: true,
  // A name that is misspelt would be left out: the whole list be taken for the part, a reason be lost.
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  exceptionFactory: (errors) => new InvalidInputError(errors.flatMap((error) => toFaults(error, ''))),
};

/** Names of class-validator's rules and of our own to the codes and words of the product. */
export const RULES: Readonly<Record<string, { code: string; message: string }>> = {
  isDefined: { code: 'REQUIRED', message: '此项为必填' },
  isSeen: { code: 'REQUIRED', message: '此项为必填' },
  isNotEmpty: { code: 'REQUIRED', message: '此项为必填' },
  isString: { code: 'TYPE', message: '应为文本' },
  isInt: { code: 'TYPE', message: '应为整数' },
  isNumber: { code: 'TYPE', message: '应为数字' },
  isBoolean: { code: 'TYPE', message: '应为是或否' },
  isObject: { code: 'TYPE', message: '应为对象' },
  isArray: { code: 'TYPE', message: '应为列表' },
  isIn: { code: 'OPTION', message: '不在可选范围内' },
  min: { code: 'MIN', message: '数值过小' },
  max: { code: 'MAX', message: '数值过大' },
  minLength: { code: 'LENGTH', message: '内容过短' },
  maxLength: { code: 'LENGTH', message: '内容过长' },
  isLength: { code: 'LENGTH', message: '长度不符合要求' },
  arrayMaxSize: { code: 'LENGTH', message: '项目过多' },
  matches: { code: 'PATTERN', message: '格式不正确' },
  whitelistValidation: { code: 'UNKNOWN', message: '没有这一项，请检查名称' },
  isCivilDate: { code: 'PATTERN', message: '应为 YYYY-MM-DD 格式的日期' },
  isDateOrInstant: { code: 'PATTERN', message: '应为 YYYY-MM-DD 格式的日期，或带时区的时刻' },
};

/** One fault for each value, the most basic one: a text that is missing is not also too short. */
const PRECEDENCE = ['REQUIRED', 'TYPE'];
const UNNAMED = { code: 'INVALID', message: '填写有误' };

function toFaults(error: ValidationError, parentPath: string): FieldFault[] {
  const path = parentPath === '' ? error.property : `${parentPath}.${error.property}`;
  const children = (error.children ?? []).flatMap((child) => toFaults(child, path));
  const rules = Object.keys(error.constraints ?? {});
  return rules.length === 0 ? children : [{ path, ...basicFault(error, rules) }, ...children];
}

function basicFault(error: ValidationError, rules: readonly string[]) {
  const isUnknown = rules.includes('whitelistValidation');
  const isMissing = !isUnknown && (error.value === undefined || error.value === null);
  const faults = (isMissing ? ['isDefined'] : rules).map((rule) => RULES[rule] ?? UNNAMED);
  const basic = PRECEDENCE.map((code) => faults.find((fault) => fault.code === code));
  return basic.find((fault) => fault !== undefined) ?? faults[0] ?? UNNAMED;
}
