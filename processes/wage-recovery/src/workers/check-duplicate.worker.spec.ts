import { BpmnError } from '@app/engine';
import type { ClaimService, Overlap } from '../claim.service.js';
import { CheckDuplicateWorker } from './check-duplicate.worker.js';

const input = {
  caseNo: 'c2',
  applicantIdNo: '',
  employerName: '',
  unpaidFrom: '2026-01-01',
  unpaidTo: '2026-01-31',
};

function workerFinding(overlap: Overlap): CheckDuplicateWorker {
  const claims: Pick<ClaimService, 'findOverlap'> = { findOverlap: () => Promise.resolve(overlap) };
  return new CheckDuplicateWorker(claims as ClaimService);
}

describe('CheckDuplicateWorker', () => {
  it('takes the modelled path when the case is known already', async () => {
    const ended = await workerFinding({ duplicateOf: 'c1', similar: ['c0'] })
      .handle(input)
      .catch((error: unknown) => error);
    expect(ended).toBeInstanceOf(BpmnError);
    expect(ended).toMatchObject({
      code: 'DUPLICATE_CASE',
      variables: { duplicateOf: 'c1', similar: ['c0'] },
    });
  });

  it('names similar cases otherwise', async () => {
    const worker = workerFinding({ duplicateOf: null, similar: ['c0'] });
    expect(await worker.handle(input)).toEqual({ duplicateOf: null, similar: ['c0'] });
  });
});
