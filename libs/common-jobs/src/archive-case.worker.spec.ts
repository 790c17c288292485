import type { JobContext } from '@app/engine';
import type { ArchiveService } from '@app/papers';
import { ArchiveCaseWorker } from './archive-case.worker.js';

const archive = jest
  .fn()
  .mockResolvedValue({ archiveNo: '1号', retainUntil: '2036-01-01', archivedOn: '2026-01-01' });
const worker = new ArchiveCaseWorker({ archive } as unknown as ArchiveService);
const jobWith = (headers: Record<string, string>) => ({ headers }) as unknown as JobContext;

describe('ArchiveCaseWorker', () => {
  it('files a case as the headers of the task say', async () => {
    const headers = {
      series: '调档',
      firstPapers: '申请书；证据； ',
      lastPapers: '审批表',
      paymentPaper: '收条',
    };
    expect(await worker.handle({ caseNo: 'c', retainYears: 5 }, jobWith(headers))).toEqual({
      archiveNo: '1号',
      retainUntil: '2036-01-01',
    });
    expect(archive).toHaveBeenCalledWith({
      caseNo: 'c',
      series: '调档',
      first: ['申请书', '证据'],
      last: ['审批表'],
      payments: '收条',
      retainYears: 5,
    });
  });

  it('leaves to the rules of the house what a model does not say', async () => {
    await worker.handle({ caseNo: 'c', retainYears: null }, jobWith({}));
    expect(archive).toHaveBeenLastCalledWith({ caseNo: 'c' });
  });
});
