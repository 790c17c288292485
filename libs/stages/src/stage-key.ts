import type { StageRun } from './stage-run.entity.js';

/**
 * By what messages to a stage find it: `<case number>/<code>`, and inside a multi-instance the number of the instance
 * behind it, so that each of several bodies hears of its own dates.
 */
export function stageKeyOf({
  caseNo,
  stageCode,
  loopInstance,
}: Pick<StageRun, 'caseNo' | 'stageCode' | 'loopInstance'>): string {
  return [caseNo, stageCode, ...(loopInstance === null ? [] : [loopInstance])].join('/');
}
