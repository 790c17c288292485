import type { TimeUnit } from '@/shared/api/types.js';
import { isInHours } from './stageStatus.js';

const MINUTE_MS = 60_000;

/** How soon a page that shows these stages reads them again: the words of a limit in hours change by themselves. */
export function rereadOfHours(
  stages: readonly ({ unit?: TimeUnit | null; state?: string } | null | undefined)[],
): number | false {
  const isRunning = stages.some((stage) => isInHours(stage?.unit) && (stage?.state ?? 'open') === 'open');
  return isRunning ? MINUTE_MS : false;
}

/** The same for the rows of a list, page by page. */
export function rereadOfRows(
  pages: readonly { items: readonly { stage?: { unit?: TimeUnit | null } | null }[] }[] = [],
): number | false {
  return rereadOfHours(pages.flatMap(({ items }) => items.map(({ stage }) => stage)));
}
