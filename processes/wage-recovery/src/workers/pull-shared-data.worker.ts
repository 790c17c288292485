import { IsObject, IsOptional, IsString } from 'class-validator';
import { type JobHandler, JobWorker } from '@app/engine';
import { type SharedData, SharedDataService } from '../shared-data.service.js';

export class PullSharedDataInput {
  @IsString()
  caseNo: string;

  @IsOptional()
  @IsString()
  employerUscc?: string | null;

  @IsString()
  employerName: string;

  @IsOptional()
  @IsString()
  project?: string | null;
}

export class PullSharedDataOutput {
  @IsObject()
  sharedData: SharedData;
}

/** Takes from the registers what the person would otherwise have to bring. */
@JobWorker({
  type: 'wage-recovery.pull-shared-data',
  input: PullSharedDataInput,
  output: PullSharedDataOutput,
})
export class PullSharedDataWorker implements JobHandler<PullSharedDataInput, PullSharedDataOutput> {
  constructor(private readonly sharedData: SharedDataService) {}

  async handle(question: PullSharedDataInput): Promise<PullSharedDataOutput> {
    return { sharedData: await this.sharedData.pull(question) };
  }
}
