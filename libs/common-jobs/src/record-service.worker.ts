import { IsIn, IsISO8601, IsOptional, IsString } from 'class-validator';
import { type JobContext, type JobHandler, JobWorker } from '@app/engine';
import { DELIVERY_METHODS, type DeliveryMethod, DeliveryService } from '@app/papers';

export class RecordServiceInput {
  @IsString()
  caseNo: string;

  /** The number of the paper, e.g. `=doc.no`. */
  @IsString()
  documentNo: string;

  @IsIn(DELIVERY_METHODS)
  method: DeliveryMethod;

  @IsISO8601({ strict: true })
  servedOn: string;

  /** Who received it. */
  @IsString()
  recipient: string;

  /** What proves it, e.g. the number of a receipt. */
  @IsOptional()
  @IsString()
  proof?: string | null;
}

export class RecordServiceOutput {
  /** From which limits count. */
  @IsString()
  servedOn: string;
}

/** Records that a paper of the case was delivered. */
@JobWorker({ type: 'common.record-service', input: RecordServiceInput, output: RecordServiceOutput })
export class RecordServiceWorker implements JobHandler<RecordServiceInput, RecordServiceOutput> {
  constructor(private readonly deliveries: DeliveryService) {}

  async handle(
    { caseNo, documentNo, method, servedOn, recipient, proof }: RecordServiceInput,
    { jobKey }: JobContext,
  ): Promise<RecordServiceOutput> {
    const delivery = { method, deliveredOn: servedOn, recipient, proof: proof ?? null };
    await this.deliveries.recordForJob({ jobKey, caseNo, documentNo, delivery });
    return { servedOn };
  }
}
