import type { Translate } from '@/shared/i18n/useText.js';

type Rule = [pattern: RegExp, text: (match: RegExpExecArray, field: string, t: Translate) => string];

const RULES: Rule[] = [
  [/^Field is required\.$/, (_, field, t) => t('form.required', { field })],
  [/^Value is not a number\.$/, (_, field, t) => t('form.number', { field })],
  [/expected to be an integer/, (_, field, t) => t('form.integer', { field })],
  [/at most (\d+) decimal/, (match, field, t) => t('form.decimals', { field, n: match[1] ?? '' })],
  [
    /nearest valid values are (.+) and (.+)\.$/,
    (match, _, t) => t('form.nearest', { a: match[1] ?? '', b: match[2] ?? '' }),
  ],
  [/minimum value of (.+)\.$/, (match, field, t) => t('form.min', { field, n: match[1] ?? '' })],
  [/maximum value of (.+)\.$/, (match, field, t) => t('form.max', { field, n: match[1] ?? '' })],
  [/minimum length of (.+)\.$/, (match, field, t) => t('form.minLength', { field, n: match[1] ?? '' })],
  [/maximum length of (.+)\.$/, (match, field, t) => t('form.maxLength', { field, n: match[1] ?? '' })],
  [/^Field must match pattern/, (_, field, t) => t('form.pattern', { field })],
  [/phone number/, (_, field, t) => t('form.pattern', { field })],
  [/valid email/, (_, field, t) => t('form.pattern', { field })],
];

/** The English faults that form-js has built in, in the words of the server; a text of the form itself stays. */
export function formFaultText(fault: string, field: string, t: Translate): string {
  for (const [pattern, text] of RULES) {
    const match = pattern.exec(fault);
    if (match !== null) return text(match, field, t);
  }
  return fault;
}
