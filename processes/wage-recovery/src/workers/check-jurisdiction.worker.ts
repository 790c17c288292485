import { Transform } from 'class-transformer';
import { IsArray, IsBoolean, IsISO8601, IsOptional, IsString } from 'class-validator';
import { type JobHandler, JobWorker } from '@app/engine';
import { ClaimService } from '../claim.service.js';

export class CheckJurisdictionInput {
  @IsString()
  caseNo: string;

  @IsString()
  townCode: string;

  /** Town where the work was done, if it is another one. */
  @IsOptional()
  @IsString()
  workTownCode?: string | null;

  @IsISO8601({ strict: true })
  unpaidTo: string;

  /** An empty field of the form is no date. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === '' ? null : value))
  @IsISO8601({ strict: true })
  relationEndedOn?: string | null;

  @IsISO8601({ strict: true })
  receivedOn: string;
}

export class CheckJurisdictionOutput {
  @IsBoolean()
  jurisdictionOk: boolean;

  @IsBoolean()
  withinInspection2y: boolean;

  @IsBoolean()
  arbLimitOk: boolean;

  @IsArray()
  @IsString({ each: true })
  limitationNotes: string[];
}

/** Says whose claim it is and which remedies time still leaves. */
@JobWorker({
  type: 'wage-recovery.check-jurisdiction',
  input: CheckJurisdictionInput,
  output: CheckJurisdictionOutput,
})
export class CheckJurisdictionWorker implements JobHandler<CheckJurisdictionInput, CheckJurisdictionOutput> {
  constructor(private readonly claims: ClaimService) {}

  handle(input: CheckJurisdictionInput): Promise<CheckJurisdictionOutput> {
    const { caseNo, townCode, workTownCode, unpaidTo, relationEndedOn, receivedOn } = input;
    return this.claims.judge(caseNo, { townCode, workTownCode }, { unpaidTo, relationEndedOn, receivedOn });
  }
}
