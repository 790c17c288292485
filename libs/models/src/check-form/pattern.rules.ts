import { isBoundedPattern } from '@app/feel';
import type { Finding } from '../check/finding.js';
import type { KeptSetting } from './form-expressions.js';
import { fieldError, fieldWarning, text } from './placed-fields.js';

/** Patterns that cannot be read, or that may try so many ways that the page of whoever fills in the form stops. */
export function checkPatterns(settings: readonly KeptSetting[]): Finding[] {
  return settings.filter(({ setting }) => setting.kind === 'pattern').flatMap(checkPattern);
}

// helpers

const MOST_CHARACTERS = 500;

function checkPattern({ field, setting, value }: KeptSetting): Finding[] {
  const pattern = text(value);
  if (pattern === undefined || isBoundedPattern(pattern, ''))
    return checkSyntax(pattern, field, setting.name);
  if (pattern.length > MOST_CHARACTERS) {
    const message = `的匹配式有 ${pattern.length} 个字符，最多 ${MOST_CHARACTERS} 个。`;
    return [fieldError('PATTERN_TOO_LONG', field, message, setting.name)];
  }
  return [...checkSyntax(pattern, field, setting.name), ...checkTime(pattern, field, setting.name)];
}

type Field = KeptSetting['field'];

function checkSyntax(pattern: string | undefined, field: Field, name: string): Finding[] {
  if (pattern === undefined) return [];
  const fault = syntaxFault(pattern);
  if (fault === undefined) return [];
  return [fieldError('PATTERN_INVALID', field, `的匹配式“${pattern}”读不懂：${fault}。`, name)];
}

function syntaxFault(pattern: string): string | undefined {
  try {
    void new RegExp(pattern, 'u');
    return undefined;
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}

function checkTime(pattern: string, field: Field, name: string): Finding[] {
  const plain = pattern.replace(/\\[\s\S]|\[(?:[^\]\\]|\\[\s\S])*\]/g, (part) =>
    /^\\[1-9k]/.test(part) ? '\u0001' : 'x',
  );
  if (repeatsChoices(plain) || plain.includes('\u0001')) {
    const message = `的匹配式“${pattern}”可能要试非常多次，填表的人的页面会停住。请去掉括号外面的重复。`;
    return [fieldError('PATTERN_MAY_HANG', field, message, name)];
  }
  const repetitions = plain.match(/[*+]|\{\d+,\}/g) ?? [];
  if (repetitions.length <= 2) return [];
  const message = `的匹配式“${pattern}”有 ${repetitions.length} 处不限次数的重复，内容长时会算得久。请限定次数，如 {1,20}。`;
  return [fieldWarning('PATTERN_COST', field, message, name)];
}

/** Whether a bracket that is repeated without a bound holds a repetition or a choice: each more character doubles the ways. */
function repeatsChoices(plain: string): boolean {
  const open: number[] = [];
  for (let at = 0; at < plain.length; at += 1) {
    if (plain[at] === '(') open.push(at);
    if (plain[at] !== ')') continue;
    const inside = plain.slice((open.pop() ?? 0) + 1, at);
    const isRepeated = /^(?:[*+]|\{\d+,\}|\{\d{2,}(?:,\d*)?\}|\{\d,\d{2,}\})/.test(plain.slice(at + 1));
    if (isRepeated && /[*+|?]|\{\d+,/.test(inside.replace(/\(\?[:=!]|\(\?<[=!]?/g, '('))) return true;
  }
  return false;
}
