export const HISTORY: 'history';
export function daysAsked(args: readonly string[]): number | 'history' | undefined;
