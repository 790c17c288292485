export function valuesOf(
  written: unknown,
  names: object,
  addDays: (date: string, days: number) => string,
): unknown;
export function inventedIdentityNumber(key: string): string;
