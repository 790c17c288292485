import { Type } from 'class-transformer';
import { IsInt, IsISO8601, IsObject, IsString, Min, ValidateNested } from 'class-validator';
import { type JobContext, type JobHandler, JobWorker } from '@app/engine';
import type { Instrument } from '../instrument.repository.js';
import { InstrumentService } from '../instrument.service.js';

export class ReviewedAgreement {
  @IsString()
  id: string;

  /** In fen. */
  @IsInt()
  @Min(1)
  amount: number;
}

export class RegisterInstrumentInput {
  @IsString()
  caseNo: string;

  @IsObject()
  @ValidateNested()
  @Type(() => ReviewedAgreement)
  agreement: ReviewedAgreement;

  @IsString()
  paperNo: string;

  @IsISO8601({ strict: true })
  servedOn: string;
}

export class RegisterInstrumentOutput {
  @IsObject()
  instrument: Instrument;
}

/** Registers the mediation paper that arbitral review has made enforceable. */
@JobWorker({
  type: 'wage-recovery.register-instrument',
  input: RegisterInstrumentInput,
  output: RegisterInstrumentOutput,
})
export class RegisterInstrumentWorker implements JobHandler<
  RegisterInstrumentInput,
  RegisterInstrumentOutput
> {
  constructor(private readonly instruments: InstrumentService) {}

  async handle(
    { caseNo, agreement, paperNo, servedOn }: RegisterInstrumentInput,
    { jobKey }: JobContext,
  ): Promise<RegisterInstrumentOutput> {
    const { id, amount } = agreement;
    const paper = { jobKey, caseNo, agreement: { id, amount }, paperNo, servedOn };
    return { instrument: await this.instruments.registerReview(paper) };
  }
}
