import { IsArray, IsInt, IsString } from 'class-validator';
import { type JobContext, type JobHandler, JobWorker } from '@app/engine';
import { ClosureService } from '../closure.service.js';

export class CheckClosureInput {
  @IsString()
  caseNo: string;
}

export class CheckClosureOutput {
  /** In words for the person who closes the case. */
  @IsArray()
  @IsString({ each: true })
  openItems: string[];

  /** In fen. */
  @IsInt()
  recoveredTotal: number;
}

/** Looks for what would be forgotten if the case were closed now. */
@JobWorker({ type: 'wage-recovery.check-closure', input: CheckClosureInput, output: CheckClosureOutput })
export class CheckClosureWorker implements JobHandler<CheckClosureInput, CheckClosureOutput> {
  constructor(private readonly closures: ClosureService) {}

  handle({ caseNo }: CheckClosureInput, job: JobContext): Promise<CheckClosureOutput> {
    return this.closures.check(caseNo, job);
  }
}
