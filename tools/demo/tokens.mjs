const DAY_MS = 24 * 60 * 60 * 1000;
const TOKEN = /^\{\{(today|received)(?:([+-]\d+)d)?\}\}$/;

/** Puts dates in the place of tokens such as `{{today+10d}}`, at any depth. */
export function resolveTokens(value, dates) {
  if (Array.isArray(value)) return value.map((item) => resolveTokens(item, dates));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveTokens(item, dates)]));
  }
  if (typeof value !== 'string') return value;
  const match = TOKEN.exec(value);
  return match === null ? value : shift(dates[match[1]], Number(match[2] ?? 0));
}

function shift(date, days) {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
