import type { TimelineDetails } from './timeline.queries.js';

/** What an English sentence calls the stage: the name of the model, or where it has none the Chinese one. */
export function stageNameEn({ stageName, stageNameEn }: TimelineDetails): string {
  return stageNameEn ?? stageName ?? '';
}
