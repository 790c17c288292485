import { IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { type JobContext, type JobHandler, JobWorker } from '@app/engine';
import { type ArchiveRequest, ArchiveService } from '@app/papers';

export class ArchiveCaseInput {
  @IsString()
  caseNo: string;

  /** How long the law asks that the file is kept; a model maps it in. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  retainYears?: number | null;
}

export class ArchiveCaseOutput {
  @IsString()
  archiveNo: string;

  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  retainUntil: string;
}

/**
 * Closes the file: catalogue, number, time of keeping. The task's headers say what a file of this matter has: `series`
 * of its number, `firstPapers` and `lastPapers` (titles with `；` between them), `paymentPaper`.
 */
@JobWorker({ type: 'common.archive-case', input: ArchiveCaseInput, output: ArchiveCaseOutput })
export class ArchiveCaseWorker implements JobHandler<ArchiveCaseInput, ArchiveCaseOutput> {
  constructor(private readonly archives: ArchiveService) {}

  async handle(
    { caseNo, retainYears }: ArchiveCaseInput,
    { headers }: JobContext,
  ): Promise<ArchiveCaseOutput> {
    const request = { caseNo, ...filingIn(headers), ...(retainYears == null ? {} : { retainYears }) };
    const { archiveNo, retainUntil } = await this.archives.archive(request);
    return { archiveNo, retainUntil };
  }
}

// helpers

function filingIn({
  series,
  firstPapers,
  lastPapers,
  paymentPaper,
}: JobContext['headers']): Partial<ArchiveRequest> {
  return {
    ...(series === undefined ? {} : { series }),
    ...(firstPapers === undefined ? {} : { first: titlesIn(firstPapers) }),
    ...(lastPapers === undefined ? {} : { last: titlesIn(lastPapers) }),
    ...(paymentPaper === undefined ? {} : { payments: paymentPaper }),
  };
}

function titlesIn(header: string): string[] {
  return header
    .split(/[；;]/)
    .map((title) => title.trim())
    .filter((title) => title !== '');
}
