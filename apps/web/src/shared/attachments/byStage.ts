import type { CaseAttachment } from '@/shared/api/types.js';

/** The papers of a run of a stage, or of none. */
export interface StagePapers<File> {
  key: string;
  name: string | null;
  nameEn: string | null;
  round: number | null;
  files: File[];
}

type Placed = Pick<CaseAttachment, 'stageRunKey' | 'stageName' | 'stageNameEn' | 'round'>;

/** Papers by the run of the stage in which they were added, in the order of the first of each. */
export function byStage<File extends Placed>(files: readonly File[]): StagePapers<File>[] {
  const stages = new Map<string, StagePapers<File>>();
  for (const file of files) {
    const key = file.stageRunKey ?? '';
    const stage = stages.get(key) ?? {
      ...{ key, name: file.stageName, nameEn: file.stageNameEn, round: file.round, files: [] },
    };
    stage.files.push(file);
    stages.set(key, stage);
  }
  return [...stages.values()];
}

/** Whether what is sought stands in what is known of a paper. */
export function standsIn(file: CaseAttachment, sought: string): boolean {
  const { name, fieldLabel, fieldLabelEn, uploadedBy, taskName, stageName } = file;
  const texts = [name, fieldLabel, fieldLabelEn, uploadedBy, taskName, stageName];
  const word = sought.trim().toLowerCase();
  return texts.some((text) => text?.toLowerCase().includes(word) === true);
}
