import { IsBoolean, IsString } from 'class-validator';
import { type JobHandler, JobWorker } from '@app/engine';
import { ClaimService } from '@app/wages';

export class MergeCaseInput {
  @IsString()
  caseNo: string;

  @IsString()
  duplicateOf: string;
}

export class MergeCaseOutput {
  @IsBoolean()
  merged: boolean;
}

/** Links a case to the one within which it goes on. */
@JobWorker({ type: 'common.merge-case', input: MergeCaseInput, output: MergeCaseOutput })
export class MergeCaseWorker implements JobHandler<MergeCaseInput, MergeCaseOutput> {
  constructor(private readonly claims: ClaimService) {}

  async handle({ caseNo, duplicateOf }: MergeCaseInput): Promise<MergeCaseOutput> {
    await this.claims.merge(caseNo, duplicateOf);
    return { merged: true };
  }
}
