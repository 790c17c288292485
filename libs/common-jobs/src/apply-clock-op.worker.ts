import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { BpmnError, type JobContext, type JobHandler, JobWorker, NonRetryableError } from '@app/engine';
import { ClockDecisionService } from '@app/clock-operations';

export class ApplyClockOpInput {
  @IsString()
  caseNo: string;

  /** The entry to apply; without it a model asks for a restart by `op`, `stageCode`, `on` and `reason`. */
  @IsOptional()
  @IsString()
  clockOpId?: string | null;

  @IsOptional()
  @IsString()
  decidedBy?: string | null;

  @IsOptional()
  @IsString()
  decisionNote?: string | null;

  @IsOptional()
  @IsIn(['pause', 'resume', 'exclude', 'restart', 'extend', 'switch'])
  op?: string | null;

  @IsOptional()
  @IsString()
  stageCode?: string | null;

  /** Civil date; at a stage whose limit is in hours, an instant such as `2026-10-12T14:30:00+08:00`. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/)
  on?: string | null;

  @IsOptional()
  @IsString()
  reason?: string | null;
}

/** Applies an operation on the clock of a stage; FOUR_EYES and CLOCK_OP_REFUSED are paths of the model. */
@JobWorker({ type: 'common.apply-clock-op', input: ApplyClockOpInput })
export class ApplyClockOpWorker implements JobHandler<ApplyClockOpInput, void> {
  constructor(private readonly decisions: ClockDecisionService) {}

  async handle(input: ApplyClockOpInput, job: JobContext): Promise<void> {
    const { clockOpId, decidedBy = null, decisionNote: note = null } = input;
    const refused =
      clockOpId == null
        ? await this.decisions.restart({ ...job, ...restartOf(input) })
        : await this.decisions.apply(clockOpId, { decidedBy, note });
    if (refused === null) return;
    throw new BpmnError(refused.reason === 'FOUR_EYES' ? 'FOUR_EYES' : 'CLOCK_OP_REFUSED', refused.message);
  }
}

// helpers

function restartOf({ caseNo, op, stageCode, on, reason }: ApplyClockOpInput) {
  if (op === 'restart' && stageCode != null && on != null && reason != null)
    return { caseNo, stageCode, on, reason };
  throw new NonRetryableError(
    'Without clockOpId a model may ask for op "restart" only, and has to give stageCode, on and reason.',
  );
}
