import { IsBoolean, IsString } from 'class-validator';
import { CaseLinkService } from '@app/cases';
import { type JobHandler, JobWorker } from '@app/engine';

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
  constructor(private readonly links: CaseLinkService) {}

  async handle({ caseNo, duplicateOf }: MergeCaseInput): Promise<MergeCaseOutput> {
    await this.links.merge(caseNo, duplicateOf);
    return { merged: true };
  }
}
