import type { StageRun } from '@/shared/api/types.js';

/**
 * Calendar days that an ended stage saved against the law without extensions; null where nothing counts: a party's
 * time, a stage that missed its purpose or that the law does not limit, and dates that are not certain.
 */
export function savedDaysOf(stage: StageRun): number | null {
  if (stage.state !== 'closed' || stage.timeOf !== 'department' || stage.provisional) return null;
  return stage.savedCalendarDays ?? null;
}

/** The sum of what the rows show, over how many stages, and how many have ended at all. */
export function savedOf(stages: readonly StageRun[]): { days: number; stages: number; ended: number } {
  const days = stages.map(savedDaysOf).filter((saved) => saved !== null);
  return {
    days: days.reduce((sum, saved) => sum + saved, 0),
    stages: days.length,
    ended: stages.filter(({ state }) => state === 'closed').length,
  };
}
