import { SHANGHAI_ZONE } from '@app/fields';

/** A day as it is, a moment to the minute as the server takes it, in Chinese time wherever the browser is. */
export function sentMoment(text: string): string {
  return text.length > 'YYYY-MM-DD'.length ? `${text}:00${SHANGHAI_ZONE}` : text;
}
