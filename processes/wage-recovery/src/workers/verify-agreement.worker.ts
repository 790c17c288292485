import { IsInt, IsObject, IsOptional, IsString } from 'class-validator';
import { BpmnError, type JobContext, type JobHandler, JobWorker } from '@app/engine';
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

/** Puts a mediation agreement into force, or sends it back with the reason. */
@JobWorker({
  type: 'wage-recovery.verify-agreement',
  input: VerifyAgreementInput,
  output: VerifyAgreementOutput,
})
export class VerifyAgreementWorker implements JobHandler<VerifyAgreementInput, VerifyAgreementOutput> {
  constructor(private readonly agreements: AgreementService) {}

  async handle(
    { caseNo, agreementDraft, amountTotal }: VerifyAgreementInput,
    { jobKey }: JobContext,
  ): Promise<VerifyAgreementOutput> {
    try {
      const request = { jobKey, caseNo, draft: agreementDraft, claimedFen: amountTotal };
      return { agreement: await this.agreements.conclude(request) };
    } catch (error) {
      if (!(error instanceof AgreementInvalidError)) throw error;
      throw new BpmnError(error.code, error.message, { agreementFault: error.message });
    }
  }
}
