import { IsObject, IsOptional, IsString } from 'class-validator';
import { type JobContext, type JobHandler, JobWorker, NonRetryableError } from '@app/engine';
import { DocumentService, type IssuedDocument } from '@app/papers';

export class IssueDocInput {
  @IsString()
  caseNo: string;

  /** What a rejection gives as its reason. */
  @IsOptional()
  @IsString()
  mediationRejectReason?: string | null;
}

export class IssueDocOutput {
  @IsObject()
  doc: IssuedDocument;
}

/** Issues the numbered paper that the task's header `templateCode` names. */
@JobWorker({ type: 'common.issue-doc', input: IssueDocInput, output: IssueDocOutput })
export class IssueDocWorker implements JobHandler<IssueDocInput, IssueDocOutput> {
  constructor(private readonly documents: DocumentService) {}

  async handle(
    { caseNo, mediationRejectReason }: IssueDocInput,
    { jobKey, elementId, headers }: JobContext,
  ): Promise<IssueDocOutput> {
    const { templateCode } = headers;
    if (templateCode === undefined) {
      throw new NonRetryableError(`${elementId} needs the task header "templateCode".`);
    }
    const request = { jobKey, caseNo, templateCode, reason: mediationRejectReason };
    return { doc: await this.documents.issue(request) };
  }
}
