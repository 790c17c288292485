import { IsObject, IsString } from 'class-validator';
import { type JobContext, type JobHandler, JobWorker, NonRetryableError } from '@app/engine';
import { DocumentService, type IssuedDocument } from '@app/papers';

export class IssueDocInput {
  @IsString()
  caseNo: string;
}

export class IssueDocOutput {
  @IsObject()
  doc: IssuedDocument;
}

/** Issues the numbered paper that the task's header `templateCode` names; what it says of the case, its contract reads. */
@JobWorker({ type: 'common.issue-doc', input: IssueDocInput, output: IssueDocOutput, allVariables: true })
export class IssueDocWorker implements JobHandler<IssueDocInput, IssueDocOutput> {
  constructor(private readonly documents: DocumentService) {}

  async handle(
    input: IssueDocInput,
    { jobKey, elementInstanceKey, elementId, headers }: JobContext,
  ): Promise<IssueDocOutput> {
    const { templateCode } = headers;
    if (templateCode === undefined) {
      throw new NonRetryableError(`${elementId} needs the task header "templateCode".`);
    }
    const { caseNo, ...variables } = input;
    return {
      doc: await this.documents.issue({ jobKey, elementInstanceKey, caseNo, templateCode, variables }),
    };
  }
}
