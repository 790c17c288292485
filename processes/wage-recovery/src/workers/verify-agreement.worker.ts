import { IsInt, IsObject, IsOptional, IsString } from 'class-validator';
import { BpmnError, type JobContext, type JobHandler, JobWorker } from '@app/engine';
import { DocumentService } from '@app/papers';
import type { AgreementDraft } from '../agreement.rules.js';
import { AgreementService, type AgreementWithWindow } from '../agreement.service.js';
import { AgreementInvalidError } from '../wage-recovery.errors.js';

export class VerifyAgreementInput {
  @IsString()
  caseNo: string;

  /** Its rules are the business of the service, because a fault goes back to the mediator. */
  @IsObject()
  agreementDraft: AgreementDraft;

  /** The claim as it stands after registration, in fen. */
  @IsOptional()
  @IsInt()
  amountTotal?: number | null;
}

export class VerifyAgreementOutput {
  @IsObject()
  agreement: AgreementWithWindow;
}

/**
 * Puts a mediation agreement into force, or sends it back with the reason. Where the task's header `templateCode` names a
 * template, the agreement is issued as a paper; one that the parties bring is in their hands already.
 */
@JobWorker({
  type: 'wage-recovery.verify-agreement',
  input: VerifyAgreementInput,
  output: VerifyAgreementOutput,
  allVariables: true,
})
export class VerifyAgreementWorker implements JobHandler<VerifyAgreementInput, VerifyAgreementOutput> {
  constructor(
    private readonly agreements: AgreementService,
    private readonly documents: DocumentService,
  ) {}

  async handle(
    input: VerifyAgreementInput,
    { jobKey, elementInstanceKey, headers: { templateCode } }: JobContext,
  ): Promise<VerifyAgreementOutput> {
    const { caseNo, agreementDraft, amountTotal } = input;
    try {
      const request = { jobKey, caseNo, draft: agreementDraft, claimedFen: amountTotal };
      const agreement = await this.agreements.conclude(request);
      if (templateCode !== undefined) {
        const variables = { ...input, agreement };
        const { no } = agreement;
        await this.documents.issue({ jobKey, elementInstanceKey, caseNo, templateCode, variables, no });
      }
      return { agreement };
    } catch (error) {
      if (!(error instanceof AgreementInvalidError)) throw error;
      throw new BpmnError(error.code, error.message, { agreementFault: error.message });
    }
  }
}
