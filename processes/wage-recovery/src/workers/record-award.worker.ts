import { IsInt, IsISO8601, IsObject, IsOptional, IsString, Min } from 'class-validator';
import { type JobContext, type JobHandler, JobWorker } from '@app/engine';
import type { Instrument } from '../instrument.repository.js';
import { InstrumentService } from '../instrument.service.js';

export class RecordAwardInput {
  @IsString()
  caseNo: string;

  @IsString()
  awardNo: string;

  /** `award`, or `mediated` for a mediation paper of the tribunal. */
  @IsString()
  hearingOutcome: string;

  /** In fen. */
  @IsInt()
  @Min(0)
  awardAmount: number;

  @IsOptional()
  @IsISO8601({ strict: true })
  performOn?: string | null;

  @IsISO8601({ strict: true })
  servedOn: string;
}

export class RecordAwardOutput {
  @IsObject()
  instrument: Instrument & { performOn: string | null };
}

/** Registers an award or a mediation paper of the arbitration tribunal. */
@JobWorker({ type: 'wage-recovery.record-award', input: RecordAwardInput, output: RecordAwardOutput })
export class RecordAwardWorker implements JobHandler<RecordAwardInput, RecordAwardOutput> {
  constructor(private readonly instruments: InstrumentService) {}

  async handle(
    { caseNo, awardNo, hearingOutcome, awardAmount, performOn, servedOn }: RecordAwardInput,
    { jobKey }: JobContext,
  ): Promise<RecordAwardOutput> {
    const award = { jobKey, caseNo, awardNo, hearingOutcome, awardAmount, servedOn };
    const instrument = await this.instruments.recordAward(award);
    return { instrument: { ...instrument, performOn: performOn ?? null } };
  }
}
