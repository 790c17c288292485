/** China has one zone; the summer time of 1986 to 1991 is older than anything that is counted here. */
export const SHANGHAI_ZONE = '+08:00';
export const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;

/** The civil date in China of an instant in milliseconds since the Unix epoch, `YYYY-MM-DD`. */
export function civilDayOf(epochMs: number): string {
  return inShanghai(epochMs).slice(0, 'YYYY-MM-DD'.length);
}

/** An instant as clocks in China show it, `YYYY-MM-DDTHH:MM:SS.mmm+08:00`. */
export function inShanghai(epochMs: number): string {
  return new Date(epochMs + SHANGHAI_OFFSET_MS).toISOString().replace('Z', SHANGHAI_ZONE);
}

/** The midnight with which a civil date begins in China. */
export function startOfDay(date: string): Date {
  return new Date(`${date}T00:00:00${SHANGHAI_ZONE}`);
}
