import { isCreditCode, isIdentityNumber } from '@app/fields';
import type { FormField } from '@/shared/api/types.js';
import type { Translate } from '@/shared/i18n/useText.js';
import { labelOfField } from './formData.js';

interface CheckContext {
  t: Translate;
  today: string;
  /** Value of another field of the form or variable of the case, by name. */
  valueOf: (name: string) => unknown;
}

/** Faults of a value under the rules that form-js does not know itself (`properties.check`, `notAfter`, `notBefore`). */
export function checkField(field: FormField, value: unknown, { t, today, valueOf }: CheckContext): string[] {
  if (typeof value !== 'string' || value === '') return [];
  const { check, notAfter, notBefore } = field.properties ?? {};
  const words = { field: labelOfField(field) };
  const code = value.trim().toUpperCase();
  if (check === 'idcard' && !isIdentityNumber(code)) return [t('form.idcard', words)];
  if (check === 'uscc' && !isCreditCode(code)) return [t('form.uscc', words)];
  const latest = limitDate(notAfter, today, valueOf);
  if (latest !== null && value.slice(0, 10) > latest) return [t('form.notAfter', { ...words, date: latest })];
  const earliest = limitDate(notBefore, today, valueOf);
  if (earliest !== null && value.slice(0, 10) < earliest)
    return [t('form.notBefore', { ...words, date: earliest })];
  return [];
}

function limitDate(
  rule: string | undefined,
  today: string,
  valueOf: (name: string) => unknown,
): string | null {
  if (rule === undefined || rule === '') return null;
  if (rule === 'today') return today;
  if (/^\d{4}-\d{2}-\d{2}$/.test(rule)) return rule;
  const value = valueOf(rule);
  return typeof value === 'string' && value !== '' ? value.slice(0, 10) : null;
}
