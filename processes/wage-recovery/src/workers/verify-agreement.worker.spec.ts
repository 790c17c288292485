import { BpmnError, type JobContext } from '@app/engine';
import type { DocumentService } from '@app/papers';
import type { AgreementService } from '../agreement.service.js';
import { AgreementInvalidError } from '../wage-recovery.errors.js';
import { VerifyAgreementWorker } from './verify-agreement.worker.js';

const job = { jobKey: '7', headers: {} } as unknown as JobContext;
const input = { caseNo: 'c', agreementDraft: { amount: 1 }, amountTotal: 5 };

const issue = jest.fn();

function workerWith(conclude: AgreementService['conclude']): VerifyAgreementWorker {
  const documents = { issue } as unknown as DocumentService;
  return new VerifyAgreementWorker({ conclude } as AgreementService, documents);
}

describe('VerifyAgreementWorker', () => {
  it('sends a faulty agreement back with the reason, as an error of the model', async () => {
    const worker = workerWith(() => Promise.reject(new AgreementInvalidError('协议金额必须大于 0。')));
    const ended = await worker.handle(input, job).catch((error: unknown) => error);
    expect(ended).toBeInstanceOf(BpmnError);
    expect(ended).toMatchObject({
      code: 'AGREEMENT_INVALID',
      variables: { agreementFault: '协议金额必须大于 0。' },
    });
  });

  it('leaves every other failure to the retries of the job', async () => {
    const worker = workerWith(() => Promise.reject(new TypeError('broken')));
    await expect(worker.handle(input, job)).rejects.toThrow(TypeError);
  });

  it('passes on the claim as it stands', async () => {
    const conclude = jest.fn().mockResolvedValue({ id: '1' });
    expect(await workerWith(conclude).handle(input, job)).toEqual({ agreement: { id: '1' } });
    expect(conclude).toHaveBeenCalledWith({ jobKey: '7', caseNo: 'c', draft: { amount: 1 }, claimedFen: 5 });
    expect(issue).not.toHaveBeenCalled();
  });

  it('issues the paper that the task names, under the number of the agreement', async () => {
    const conclude = jest.fn().mockResolvedValue({ id: '1', no: '示例〔2026〕1号' });
    const headers = { templateCode: 'paper' };
    await workerWith(conclude).handle(input, { ...job, headers });
    expect(issue).toHaveBeenCalledWith({
      ...{ jobKey: '7', caseNo: 'c', templateCode: 'paper', no: '示例〔2026〕1号' },
      variables: { ...input, agreement: { id: '1', no: '示例〔2026〕1号' } },
    });
  });
});
