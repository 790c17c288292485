import { IsOptional, IsString } from 'class-validator';
import { type JobHandler, JobWorker } from '@app/engine';
import { ClockDecisionService } from '@app/clock-operations';

export class RefuseClockOpInput {
  @IsString()
  clockOpId: string;

  @IsOptional()
  @IsString()
  decidedBy?: string | null;

  @IsOptional()
  @IsString()
  decisionNote?: string | null;
}

/** Enters that the approver did not approve an operation on the clock of a stage. */
@JobWorker({ type: 'common.refuse-clock-op', input: RefuseClockOpInput })
export class RefuseClockOpWorker implements JobHandler<RefuseClockOpInput, void> {
  constructor(private readonly decisions: ClockDecisionService) {}

  async handle({ clockOpId, decidedBy, decisionNote }: RefuseClockOpInput): Promise<void> {
    await this.decisions.refuse(clockOpId, { decidedBy: decidedBy ?? null, note: decisionNote ?? null });
  }
}
