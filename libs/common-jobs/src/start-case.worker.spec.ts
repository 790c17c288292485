import type { CaseStartService } from '@app/cases';
import type { JobContext } from '@app/engine';
import { StartCaseWorker } from './start-case.worker.js';

describe('starting a case from a model', () => {
  it('is asked for by the step that was reached, and gives the number', async () => {
    const startFromModel = jest.fn().mockResolvedValue({ caseNo: '330681-TEST-20261122-00002' });
    const worker = new StartCaseWorker({ startFromModel } as unknown as CaseStartService);

    const output = await worker.handle(
      {
        caseNo: '330681-TEST-20261122-00001',
        startProcess: 'other-matter',
        startVariables: { matter: '示例' },
      },
      { elementInstanceKey: '4711', jobKey: '4712' } as JobContext,
    );

    expect(output).toEqual({ startedCaseNo: '330681-TEST-20261122-00002' });
    expect(startFromModel).toHaveBeenCalledWith({
      ...{ processId: 'other-matter', variables: { matter: '示例' } },
      ...{ parentCaseNo: '330681-TEST-20261122-00001', step: '4711' },
    });
  });
});
