import { type JobContext, NonRetryableError } from '@app/engine';
import type { NoticeService } from '@app/notices';
import { NotifyWorker } from './notify.worker.js';

const send = jest.fn().mockResolvedValue(undefined);
const worker = new NotifyWorker({ send } as unknown as NoticeService);
const jobWith = (headers: Record<string, string>) =>
  ({ jobKey: '7', elementId: 'notify-lead', headers }) as unknown as JobContext;

describe('NotifyWorker', () => {
  beforeEach(() => send.mockClear());

  it('sends the words of the model to whom its headers say, with the reason that it maps in', async () => {
    const job = jobWith({ text: '{title}：{reason}', 'text.en': '{title}: {reason}', group: 'a.gov/lead' });
    await worker.handle({ caseNo: 'c', noticeReason: '逃匿' }, job);
    expect(send).toHaveBeenCalledWith({
      jobKey: '7',
      caseNo: 'c',
      template: 'worded',
      group: 'a.gov/lead',
      username: undefined,
      data: { text: '{title}：{reason}', textEn: '{title}: {reason}', reason: '逃匿' },
    });
  });

  it('still sends what a model without words names', async () => {
    await worker.handle({ caseNo: 'c' }, jobWith({ template: 'old', username: 'lin' }));
    expect(send).toHaveBeenCalledWith(
      expect.objectContaining({ template: 'old', data: { text: null, textEn: null, reason: null } }),
    );
  });

  it('sends to the group that the model computes', async () => {
    await worker.handle({ caseNo: 'c', noticeGroup: 'b.gov/lead' }, jobWith({ text: '{title}' }));
    expect(send).toHaveBeenCalledWith(expect.objectContaining({ group: 'b.gov/lead' }));
  });

  it.each([[{ text: '{title}' }], [{ group: 'a.gov/lead' }]])(
    'needs words and an addressee: %j',
    async (headers) => {
      await expect(worker.handle({ caseNo: 'c' }, jobWith(headers))).rejects.toThrow(NonRetryableError);
    },
  );
});
