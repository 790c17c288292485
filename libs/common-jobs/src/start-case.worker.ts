import { IsObject, IsString } from 'class-validator';
import { CaseStartService } from '@app/cases';
import { type JobContext, type JobHandler, JobWorker } from '@app/engine';

export class StartCaseInput {
  /** The case out of which the new one comes. */
  @IsString()
  caseNo: string;

  /** The matter of the new case. */
  @IsString()
  startProcess: string;

  /** What its start form asks. */
  @IsObject()
  startVariables: Record<string, unknown>;
}

export class StartCaseOutput {
  @IsString()
  startedCaseNo: string;
}

/** Starts a case that comes out of this one, once for each time that the step is reached. */
@JobWorker({ type: 'common.start-case', input: StartCaseInput, output: StartCaseOutput })
export class StartCaseWorker implements JobHandler<StartCaseInput, StartCaseOutput> {
  constructor(private readonly starts: CaseStartService) {}

  async handle(
    { caseNo, startProcess, startVariables }: StartCaseInput,
    { elementInstanceKey }: JobContext,
  ): Promise<StartCaseOutput> {
    const request = { processId: startProcess, variables: startVariables, parentCaseNo: caseNo };
    const started = await this.starts.startFromModel({ ...request, step: elementInstanceKey });
    return { startedCaseNo: started.caseNo };
  }
}
