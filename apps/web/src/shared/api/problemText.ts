import { lookUpText, type Translate } from '@/shared/i18n/useText.js';
import { ApiProblem, type FieldFault } from './ApiProblem.js';

/** A sentence for a failure where no form beside it marks the values that are wrong: it says what is wrong with them. */
export function problemText(error: unknown, t: Translate): string {
  const faults = error instanceof ApiProblem && error.code === 'INVALID_INPUT' ? error.faults : [];
  if (faults.length === 0) return formProblemText(error, t);
  return [...new Set(faults.map((fault) => faultText(fault, t)))].join(' ');
}

/** A sentence for a failure: our words for the codes we know, else the server's own sentence. */
export function formProblemText(error: unknown, t: Translate): string {
  if (!(error instanceof ApiProblem)) return error instanceof Error ? error.message : t('error.unknown');
  if (error.status === 0) return t('error.NETWORK');
  const known = lookUpText(t, `error.${error.code}`, {
    who:
      error.text('assigneeName') ??
      error.text('assignee') ??
      error.text('savedBy') ??
      error.text('setBy') ??
      '',
    article: error.text('article') ?? '–',
    command: error.text('command') ?? '–',
    start: error.text('start') ?? '–',
    promisedDueOn: error.text('promisedDueOn') ?? '–',
    dueOn: error.text('dueOn') ?? '–',
    expression: error.text('expression') ?? '–',
    missing: missingOf(error),
    decisionId: error.text('decisionId') ?? '–',
    seconds: error.retryAfterSeconds ?? 5,
  });
  if (known !== null) return withNumber(known, error, t);
  if (error.status >= 502) return t('error.ENGINE_UNAVAILABLE', { seconds: error.retryAfterSeconds ?? 5 });
  return error.message === '' ? t('error.unknown') : error.message;
}

// helpers

/** What a paper lacks, in the words of its contract. */
function missingOf({ body }: ApiProblem): string {
  const missing: unknown = body['missing'];
  return Array.isArray(missing) ? missing.join('、') : '–';
}

/** What is looked for is typed above every page, and no form beside it says what may stand there. */
function faultText({ path, code, message }: FieldFault, t: Translate): string {
  return path === 'q' && code === 'LENGTH' ? t('error.searchTooLong') : message;
}

/** What nobody expected is found in the log by its number. */
function withNumber(text: string, { code, body }: ApiProblem, t: Translate): string {
  if (code !== 'INTERNAL' || body.correlationId === undefined) return text;
  return t('error.withNumber', { text, number: body.correlationId });
}
