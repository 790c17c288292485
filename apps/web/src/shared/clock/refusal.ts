import { ApiProblem } from '@/shared/api/ApiProblem.js';
import { problemText } from '@/shared/api/problemText.js';
import { periodText } from '@/shared/format/periodText.js';
import { lookUpText, type Translate } from '@/shared/i18n/useText.js';

/** The fields of a request that can be wrong. */
export type OperationField = 'on' | 'to' | 'period' | 'reason' | 'article' | 'documentNo' | 'attachmentIds';

/** What the server found wrong: at fields, and otherwise as one note. */
export interface RefusalWords {
  fields: Partial<Record<OperationField, string>>;
  note: string | null;
}

const FIELD_OF_REASON: Record<string, OperationField> = {
  EXTENSION_TOO_LONG: 'period',
  INVALID_AMOUNT: 'period',
  UNKNOWN_UNIT: 'period',
  EVENT_AFTER_DUE: 'on',
  APPROVED_AFTER_DUE: 'on',
  APPROVED_BEFORE_REQUEST: 'on',
  APPROVED_IN_FUTURE: 'on',
  EVENT_BEFORE_START: 'on',
  IN_FUTURE: 'on',
  TIME_REQUIRED: 'on',
  DAY_REQUIRED: 'on',
  MIXED_HOURS: 'period',
  PAUSE_OVERLAP: 'on',
  RESUME_WITHOUT_PAUSE: 'on',
  END_BEFORE_START: 'to',
};

/**
 * The words for a refused request or preview; the article of the law is named where the server names it. Of a stage in
 * hours they speak of moments.
 */
export function refusalWords(error: unknown, t: Translate, inHours = false): RefusalWords {
  if (error === null || error === undefined) return { fields: {}, note: null };
  if (!(error instanceof ApiProblem)) return { fields: {}, note: problemText(error, t) };
  if (error.code === 'CLOCK_OPERATION_REFUSED') {
    const field = FIELD_OF_REASON[error.text('reason') ?? ''];
    const words = refusedText(error, t, inHours);
    return field === undefined ? { fields: {}, note: words } : { fields: { [field]: words }, note: null };
  }
  const fields: RefusalWords['fields'] = {};
  const others: string[] = [];
  for (const fault of error.faults) {
    const field = fieldOfPath(fault.path);
    if (field === undefined) others.push(fault.message);
    else fields[field] ??= fault.message;
  }
  if (error.faults.length === 0) return { fields, note: problemText(error, t) };
  return { fields, note: others.length === 0 ? null : others.join(' ') };
}

// helpers

function refusedText(error: ApiProblem, t: Translate, inHours: boolean): string {
  const article = error.text('article');
  const reason = error.text('reason') ?? '';
  const known =
    (inHours ? lookUpText(t, `adjust.refusedHour.${reason}`) : null) ??
    lookUpText(t, `adjust.refused.${reason}`, { max: maxText(error, t) }) ??
    lookUpText(t, `adjust.blocked.${reason}`);
  if (known === null) return error.message;
  return article === null ? known : t('adjust.refused.basis', { text: known, article });
}

function maxText(error: ApiProblem, t: Translate): string {
  const max = error.body['max'] ?? (error.body['details'] as Record<string, unknown> | undefined)?.['max'];
  if (typeof max === 'string') {
    const [amount, unit] = max.split(' ');
    return unit === undefined ? max : periodText({ amount: Number(amount), unit }, t);
  }
  if (typeof max !== 'object' || max === null) return '';
  const { amount, unit } = max as { amount?: unknown; unit?: unknown };
  return periodText({ amount: Number(amount), unit: String(unit) }, t);
}

function fieldOfPath(path: string): OperationField | undefined {
  const [first] = path.split(/[.[\]]/);
  const fields: OperationField[] = ['on', 'to', 'period', 'reason', 'article', 'documentNo', 'attachmentIds'];
  return fields.find((field) => field === first);
}
