import { lookUpText, type Translate } from '@/shared/i18n/useText.js';
import { ApiProblem } from './ApiProblem.js';

/** A sentence for a failure: our words for the codes we know, else the server's own sentence. */
export function problemText(error: unknown, t: Translate): string {
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
    start: error.text('start') ?? '–',
    promisedDueOn: error.text('promisedDueOn') ?? '–',
    dueOn: error.text('dueOn') ?? '–',
    expression: error.text('expression') ?? '–',
    decisionId: error.text('decisionId') ?? '–',
    seconds: error.retryAfterSeconds ?? 5,
  });
  if (known !== null) return known;
  if (error.status >= 502) return t('error.ENGINE_UNAVAILABLE', { seconds: error.retryAfterSeconds ?? 5 });
  return error.message === '' ? t('error.unknown') : error.message;
}
