import { Injectable } from '@nestjs/common';
import { StageService } from '@app/stages';
import type { StageSummaryDto } from './stage.dto.js';

/** Puts beside each row of a list the stage in which its case stands now. */
@Injectable()
export class CurrentStages {
  constructor(private readonly stages: StageService) {}

  async attach<Row extends { caseNo: string }>(
    rows: readonly Row[],
  ): Promise<(Row & { stage: StageSummaryDto | null })[]> {
    const byCase = await this.stages.byCases([...new Set(rows.map(({ caseNo }) => caseNo))]);
    return rows.map((row) => ({ ...row, stage: byCase.get(row.caseNo) ?? null }));
  }

  /** Puts beside each task the run of a stage in which it lies or lay, whatever else its case does. */
  async attachToTasks<Task extends { stageRunKey: string | null }>(
    tasks: readonly Task[],
  ): Promise<(Omit<Task, 'stageRunKey'> & { stage: StageSummaryDto | null })[]> {
    const byRun = await this.stages.byRuns([
      ...new Set(tasks.flatMap(({ stageRunKey }) => stageRunKey ?? [])),
    ]);
    return tasks.map(({ stageRunKey, ...task }) => ({
      ...task,
      stage: byRun.get(stageRunKey ?? '') ?? null,
    }));
  }
}
