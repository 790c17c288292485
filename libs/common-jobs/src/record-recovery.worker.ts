import { IsInt, IsObject, IsOptional, IsString, Min } from 'class-validator';
import { BpmnError, type JobContext, type JobHandler, JobWorker } from '@app/engine';
import { LedgerRefusedError, PaymentService } from '@app/ledger';
import { PassedJobReader } from '@app/stages';

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
  /** In fen: all that was paid in the case, and what is still outstanding, null where nobody knows. */
  @IsObject()
  recovery: { total: number; outstanding: number | null };
}

/** Enters a payment into the ledger of the case, unless a form has; BPMN error LEDGER_REFUSED with `ledgerFault`. */
@JobWorker({ type: 'common.record-recovery', input: RecordRecoveryInput, output: RecordRecoveryOutput })
export class RecordRecoveryWorker implements JobHandler<RecordRecoveryInput, RecordRecoveryOutput> {
  constructor(
    private readonly payments: PaymentService,
    private readonly passedJobs: PassedJobReader,
  ) {}

  async handle(
    { caseNo, paidAmount, payMethod, paidOn }: RecordRecoveryInput,
    job: JobContext,
  ): Promise<RecordRecoveryOutput> {
    // what the form before it has entered stands in the ledger then
    await this.passedJobs.wait(job);
    try {
      const payment = {
        jobKey: job.jobKey,
        caseNo,
        paidAmount: paidAmount ?? null,
        method: payMethod,
        paidOn,
      };
      const { paid, outstanding } = await this.payments.record(payment);
      return { recovery: { total: paid, outstanding } };
    } catch (error) {
      if (!(error instanceof LedgerRefusedError)) throw error;
      throw new BpmnError(error.code, error.message, { ledgerFault: error.message });
    }
  }
}
