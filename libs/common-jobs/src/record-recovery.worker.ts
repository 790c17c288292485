import { IsInt, IsObject, IsOptional, IsString, Min } from 'class-validator';
import { type JobContext, type JobHandler, JobWorker } from '@app/engine';
import { RecoveryService } from '@app/ledger';

export class RecordRecoveryInput {
  @IsString()
  caseNo: string;

  /** In fen; nothing paid is null or 0. */
  @IsOptional()
  @IsInt()
  @Min(0)
  paidAmount?: number | null;

  @IsOptional()
  @IsInt()
  headcount?: number | null;

  @IsOptional()
  @IsString()
  payMethod?: string | null;

  @IsOptional()
  @IsString()
  paidOn?: string | null;
}

export class RecordRecoveryOutput {
  /** `total`: all that the case has recovered, in fen. */
  @IsObject()
  recovery: { total: number };
}

/** Enters a payment into the ledger of recovered money. */
@JobWorker({ type: 'common.record-recovery', input: RecordRecoveryInput, output: RecordRecoveryOutput })
export class RecordRecoveryWorker implements JobHandler<RecordRecoveryInput, RecordRecoveryOutput> {
  constructor(private readonly recoveries: RecoveryService) {}

  async handle(
    { caseNo, paidAmount, headcount, payMethod, paidOn }: RecordRecoveryInput,
    { jobKey }: JobContext,
  ): Promise<RecordRecoveryOutput> {
    const payment = { jobKey, caseNo, paidAmount: paidAmount ?? null, headcount, method: payMethod, paidOn };
    return { recovery: { total: await this.recoveries.record(payment) } };
  }
}
