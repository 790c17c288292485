import { IsArray, IsISO8601, IsOptional, IsString } from 'class-validator';
import { BpmnError, type JobHandler, JobWorker } from '@app/engine';
import { ClaimService } from '../claim.service.js';

export class CheckDuplicateInput {
  @IsString()
  caseNo: string;

  @IsString()
  applicantIdNo: string;

  @IsString()
  employerName: string;

  @IsOptional()
  @IsString()
  employerUscc?: string | null;

  @IsISO8601({ strict: true })
  unpaidFrom: string;

  @IsISO8601({ strict: true })
  unpaidTo: string;
}

export class CheckDuplicateOutput {
  /** Always null: a duplicate ends the job with the error DUPLICATE_CASE. */
  @IsOptional()
  duplicateOf: null;

  /** Open cases of other people against the same employer. */
  @IsArray()
  @IsString({ each: true })
  similar: string[];
}

/** Looks for an open case of the same person, employer and time. */
@JobWorker({
  type: 'wage-recovery.check-duplicate',
  input: CheckDuplicateInput,
  output: CheckDuplicateOutput,
})
export class CheckDuplicateWorker implements JobHandler<CheckDuplicateInput, CheckDuplicateOutput> {
  constructor(private readonly claims: ClaimService) {}

  async handle(claim: CheckDuplicateInput): Promise<CheckDuplicateOutput> {
    const { duplicateOf, similar } = await this.claims.findOverlap(claim);
    if (duplicateOf !== null) {
      throw new BpmnError('DUPLICATE_CASE', `与在办案件 ${duplicateOf} 重复`, { duplicateOf, similar });
    }
    return { duplicateOf, similar };
  }
}
