import { IsString, Matches } from 'class-validator';
import { type JobHandler, JobWorker } from '@app/engine';
import { ArchiveService } from '@app/papers';

export class ArchiveCaseInput {
  @IsString()
  caseNo: string;
}

export class ArchiveCaseOutput {
  @IsString()
  archiveNo: string;

  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  retainUntil: string;
}

/** Closes the file: catalogue, number, time of keeping. */
@JobWorker({ type: 'common.archive-case', input: ArchiveCaseInput, output: ArchiveCaseOutput })
export class ArchiveCaseWorker implements JobHandler<ArchiveCaseInput, ArchiveCaseOutput> {
  constructor(private readonly archives: ArchiveService) {}

  async handle({ caseNo }: ArchiveCaseInput): Promise<ArchiveCaseOutput> {
    const { archiveNo, retainUntil } = await this.archives.archive(caseNo);
    return { archiveNo, retainUntil };
  }
}
