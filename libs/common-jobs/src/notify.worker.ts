import { IsObject, IsOptional, IsString } from 'class-validator';
import { type JobContext, type JobHandler, JobWorker, NonRetryableError } from '@app/engine';
import { NoticeService } from '@app/notices';

export class NotifyInput {
  @IsString()
  caseNo: string;

  /** Result of the triage, whose reason the message repeats. */
  @IsOptional()
  @IsObject()
  triage?: { reason?: string | null } | null;
}

/** Sends the message that the task's headers `template` and `group` (or `username`) name. */
@JobWorker({ type: 'common.notify', input: NotifyInput })
export class NotifyWorker implements JobHandler<NotifyInput, void> {
  constructor(private readonly notices: NoticeService) {}

  async handle({ caseNo, triage }: NotifyInput, { jobKey, elementId, headers }: JobContext): Promise<void> {
    const { template, group, username } = headers;
    if (template === undefined || (group === undefined && username === undefined)) {
      throw new NonRetryableError(
        `${elementId} needs the task headers "template" and "group" or "username".`,
      );
    }
    await this.notices.send({
      jobKey,
      caseNo,
      template,
      group,
      username,
      data: { reason: triage?.reason ?? null },
    });
  }
}
