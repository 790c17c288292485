import { BpmnError, type JobContext } from '@app/engine';
import { LedgerRefusedError, type PaymentService } from '@app/ledger';
import type { PassedJobReader } from '@app/stages';
import { RecordRecoveryWorker } from './record-recovery.worker.js';

const steps: string[] = [];
const record = jest.fn();
const payments = {
  record: (payment: unknown) => {
    steps.push('record');
    return record(payment) as unknown;
  },
} as unknown as PaymentService;
const passedJobs = { wait: () => Promise.resolve(steps.push('wait')) } as unknown as PassedJobReader;
const worker = new RecordRecoveryWorker(payments, passedJobs);
const job = { jobKey: '7' } as unknown as JobContext;

describe('RecordRecoveryWorker', () => {
  beforeEach(() => {
    steps.length = 0;
    record.mockReset();
  });

  it('waits for what the form has entered, and tells where the money of the case stands', async () => {
    record.mockResolvedValue({ paid: 400_000, outstanding: 600_000 });
    const input = { caseNo: 'c', paidAmount: 400_000, payMethod: 'bank', paidOn: '2026-03-20' };

    expect(await worker.handle(input, job)).toEqual({ recovery: { total: 400_000, outstanding: 600_000 } });

    expect(steps).toEqual(['wait', 'record']);
    expect(record).toHaveBeenCalledWith({
      ...{ jobKey: '7', caseNo: 'c', paidAmount: 400_000, method: 'bank', paidOn: '2026-03-20' },
    });
  });

  it('gives the model the reason of a refusal to catch; what is no refusal stays a fault', async () => {
    record.mockRejectedValueOnce(new LedgerRefusedError('超过了还没有付的金额'));
    const refused = worker.handle({ caseNo: 'c', paidAmount: 1 }, job);
    await expect(refused).rejects.toBeInstanceOf(BpmnError);
    await expect(refused).rejects.toMatchObject({
      ...{ code: 'LEDGER_REFUSED', variables: { ledgerFault: '超过了还没有付的金额' } },
    });
    record.mockRejectedValueOnce(new Error('away'));
    await expect(worker.handle({ caseNo: 'c', paidAmount: 1 }, job)).rejects.toThrow('away');
  });
});
