import { IsObject, IsString } from 'class-validator';
import { type JobContext, type JobHandler, JobWorker, NonRetryableError } from '@app/engine';
import { DocumentService, type IssuedDocument } from '@app/wages';

export class IssueDocInput {
  @IsString()
  caseNo: string;
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
    { caseNo }: IssueDocInput,
    { jobKey, elementId, headers }: JobContext,
  ): Promise<IssueDocOutput> {
    const { templateCode } = headers;
    if (templateCode === undefined) {
      throw new NonRetryableError(`${elementId} needs the task header "templateCode".`);
    }
    return { doc: await this.documents.issue(jobKey, caseNo, templateCode) };
  }
}
