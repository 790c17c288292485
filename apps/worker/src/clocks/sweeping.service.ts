import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { AttachmentService } from '@app/attachments';
import { CaseSweeper } from '@app/cases';
import { IncidentSweeper } from '@app/incidents';
import { RepairRuns } from '@app/repairs';
import { RetentionService } from '@app/retention';
import {
  ClockDecisionService,
  ClockOperationMessages,
  StageCardSweeper,
  StageFaultSweeper,
} from '@app/stages';
import { TaskSweeper } from '@app/tasks';

const PAUSE_MS = 2000;

/** Lets every sweeper go round again and again; a round that fails does not keep the others from theirs. */
@Injectable()
export class SweepingService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Sweeping');
  private timer?: NodeJS.Timeout;
  private round = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly cases: CaseSweeper,
    private readonly tasks: TaskSweeper,
    private readonly cards: StageCardSweeper,
    private readonly decisions: ClockDecisionService,
    private readonly operations: ClockOperationMessages,
    private readonly attachments: AttachmentService,
    private readonly incidents: IncidentSweeper,
    private readonly faults: StageFaultSweeper,
    private readonly retention: RetentionService,
    private readonly repairs: RepairRuns,
  ) {}

  onApplicationBootstrap(): void {
    this.schedule();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.round;
  }

  private schedule(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.round = this.sweep().finally(() => this.schedule());
    }, PAUSE_MS);
  }

  private async sweep(): Promise<void> {
    const rounds = await Promise.allSettled([
      this.cases.sweep(),
      this.tasks.sweep(),
      this.cards.sweep(),
      this.decisions.withdrawOfEndedStages(),
      this.operations.sweep(),
      this.attachments.sweep(),
      this.incidents.sweep(),
      this.faults.sweep(),
      this.retention.sweep(),
      this.repairs.sweep(),
    ]);
    for (const result of rounds) {
      if (result.status === 'rejected')
        this.logger.warn(`A round was not finished: ${String(result.reason)}`);
    }
  }
}
