import type { StageRun } from '@/shared/api/types.js';

/** Calendar days that the departments' closed stages saved against their limits, and over how many stages. */
export function savedOf(stages: readonly StageRun[]): { days: number; stages: number } {
  const counted = stages.filter(
    (stage) => stage.state === 'closed' && stage.timeOf === 'department' && stage.savedCalendarDays != null,
  );
  return {
    days: counted.reduce((sum, stage) => sum + (stage.savedCalendarDays ?? 0), 0),
    stages: counted.length,
  };
}
