import { IsOptional, IsString } from 'class-validator';
import { type JobContext, type JobHandler, JobWorker, NonRetryableError } from '@app/engine';
import { NoticeService } from '@app/notices';

/** The kind of a message whose words stand in its model. */
const WORDED = 'worded';

export class NotifyInput {
  @IsString()
  caseNo: string;

  /** What the message gives as its reason; a model maps it in. */
  @IsOptional()
  @IsString()
  noticeReason?: string | null;

  /** To whom, where an expression of the model says it instead of a header. */
  @IsOptional()
  @IsString()
  noticeGroup?: string | null;
}

/**
 * Sends the message that the task's headers describe: `group` (or the input `noticeGroup`) or `username` to whom, `text` and `text.en` in which
 * words; `{title}`, `{town}` and `{reason}` in them are filled for the reader.
 */
@JobWorker({ type: 'common.notify', input: NotifyInput })
export class NotifyWorker implements JobHandler<NotifyInput, void> {
  constructor(private readonly notices: NoticeService) {}

  async handle(
    { caseNo, noticeReason, noticeGroup }: NotifyInput,
    { jobKey, elementId, headers }: JobContext,
  ): Promise<void> {
    const { template = WORDED, username, text } = headers;
    const group = headers['group'] ?? noticeGroup ?? undefined;
    // models that were deployed before had the name of a message and no words
    if ((text === undefined && template === WORDED) || (group === undefined && username === undefined)) {
      throw new NonRetryableError(`${elementId} needs the task headers "text" and "group" or "username".`);
    }
    const data = { text: text ?? null, textEn: headers['text.en'] ?? null, reason: noticeReason ?? null };
    await this.notices.send({ jobKey, caseNo, template, group, username, data });
  }
}
