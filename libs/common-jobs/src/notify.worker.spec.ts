import { type JobContext, NonRetryableError } from '@app/engine';
import type { NoticeService } from '@app/notices';
import { NotifyWorker } from './notify.worker.js';

const send = jest.fn().mockResolvedValue(undefined);
const worker = new NotifyWorker({ send } as unknown as NoticeService);
const jobWith = (headers: Record<string, string>) =>
  ({ jobKey: '7', elementId: 'notify-command', headers }) as unknown as JobContext;

describe('NotifyWorker', () => {
  it('sends what the headers of the task say', async () => {
    const job = jobWith({ template: 'emergency', group: 'zj.gov/commander' });
    await worker.handle({ caseNo: 'c', triage: { reason: '逃匿' } }, job);
    expect(send).toHaveBeenCalledWith({
      jobKey: '7',
      caseNo: 'c',
      template: 'emergency',
      group: 'zj.gov/commander',
      username: undefined,
      data: { reason: '逃匿' },
    });
  });

  it.each([[{ template: 'emergency' }], [{ group: 'zj.gov/commander' }]])(
    'needs a template and an addressee: %j',
    async (headers) => {
      await expect(worker.handle({ caseNo: 'c' }, jobWith(headers))).rejects.toThrow(NonRetryableError);
    },
  );
});
