import { IsObject, IsOptional, IsString } from 'class-validator';
import { type JobHandler, JobWorker } from '@app/engine';
import { MediatorService } from '../mediator.service.js';

export class AssignMediatorInput {
  @IsString()
  caseNo: string;

  @IsString()
  townCode: string;

  /** The units by what they do for the case; cases of before have none. */
  @IsOptional()
  @IsObject()
  units?: Record<string, string> | null;
}

export class AssignMediatorOutput {
  /** User name. */
  @IsString()
  mediator: string;
}

/** Gives the case to the least loaded mediator of the town. */
@JobWorker({
  type: 'wage-recovery.assign-mediator',
  input: AssignMediatorInput,
  output: AssignMediatorOutput,
})
export class AssignMediatorWorker implements JobHandler<AssignMediatorInput, AssignMediatorOutput> {
  constructor(private readonly mediators: MediatorService) {}

  async handle({ caseNo, townCode, units }: AssignMediatorInput): Promise<AssignMediatorOutput> {
    return { mediator: await this.mediators.assign(caseNo, townCode, units?.['mediation']) };
  }
}
