import type { StageRun } from '@/shared/api/types.js';
import { daysBetween } from '@/shared/format/civilDate.js';

export interface StageBar {
  /** All in calendar days since the start of the stage. */
  used: number;
  promise: number | null;
  law: number | null;
  /** What the bar's full width stands for. */
  span: number;
}

/** The measures of a stage's bar: how much was used, and where promise and law lie. */
export function stageBar(stage: StageRun, today: string): StageBar {
  const start = stage.clockStartOn;
  const end = stage.clockEndOn ?? (stage.state === 'open' ? today : start);
  const used = Math.max(0, daysBetween(start, end));
  const promise = stage.promisedDueOn ? daysBetween(start, stage.promisedDueOn) : null;
  const law = stage.dueOn ? daysBetween(start, stage.dueOn) : null;
  return { used, promise, law, span: Math.max(1, used, promise ?? 0, law ?? 0) };
}
