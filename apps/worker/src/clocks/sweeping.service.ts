import { Injectable } from '@nestjs/common';
import { AttachmentService } from '@app/attachments';
import { CaseSweeper, OwedMaterialSweeper } from '@app/cases';
import { IncidentSweeper } from '@app/incidents';
import { FigureSweeper } from '@app/metrics';
import { RepairRuns } from '@app/repairs';
import { ReportedEventMessages } from '@app/reported-events';
import { RetentionService } from '@app/retention';
import { StageCardSweeper } from '@app/cards';
import { ClockDecisionService, ClockOperationMessages } from '@app/clock-operations';
import { StageFaultSweeper } from '@app/stages';
import { TaskReturnSweeper, TaskSweeper } from '@app/tasks';
import { Rounds } from '../rounds.js';

const PAUSE_MS = 2000;

/** Lets every sweeper of the clocks go round. */
@Injectable()
export class SweepingService extends Rounds {
  constructor(
    private readonly cases: CaseSweeper,
    private readonly tasks: TaskSweeper,
    private readonly returns: TaskReturnSweeper,
    private readonly cards: StageCardSweeper,
    private readonly decisions: ClockDecisionService,
    private readonly operations: ClockOperationMessages,
    private readonly reports: ReportedEventMessages,
    private readonly attachments: AttachmentService,
    private readonly owed: OwedMaterialSweeper,
    private readonly incidents: IncidentSweeper,
    private readonly faults: StageFaultSweeper,
    private readonly retention: RetentionService,
    private readonly repairs: RepairRuns,
    private readonly figures: FigureSweeper,
  ) {
    super('Sweeping', PAUSE_MS);
  }

  protected sweeps(): Promise<unknown>[] {
    return [
      this.cases.sweep(),
      this.tasks.sweep(),
      this.returns.sweep(),
      this.cards.sweep(),
      this.decisions.withdrawOfEndedStages(),
      this.operations.sweep(),
      this.reports.sweep(),
      this.attachments.sweep(),
      this.owed.sweep(),
      this.incidents.sweep(),
      this.faults.sweep(),
      this.retention.sweep(),
      this.repairs.sweep(),
      this.figures.sweep(),
    ];
  }
}
