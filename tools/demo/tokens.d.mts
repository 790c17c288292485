/** Dates are civil dates, `YYYY-MM-DD`. Throws for a token that `names` does not define. */
export function resolveTokens(
  value: unknown,
  names: object,
  addDays: (date: string, days: number) => string,
): unknown;
