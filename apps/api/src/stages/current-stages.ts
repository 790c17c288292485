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

  /** The same for tasks; beside one that has ended the stage in which it lay, whatever the case does now. */
  async attachToTasks<Task extends { taskKey: string; caseNo: string; state: string }>(
    tasks: readonly Task[],
  ): Promise<(Task & { stage: StageSummaryDto | null })[]> {
    const ended = tasks.filter(({ state }) => state !== 'open');
    const [rows, own] = await Promise.all([
      this.attach(tasks),
      this.stages.byTasks(ended.map(({ taskKey }) => taskKey)),
    ]);
    return rows.map((row) => (row.state === 'open' ? row : { ...row, stage: own.get(row.taskKey) ?? null }));
  }
}
