import { AppError, InvalidInputError } from '@app/kernel';

/** No such paper in this case. */
export class AttachmentNotFoundError extends AppError {
  constructor(attachmentId: string) {
    super('ATTACHMENT_NOT_FOUND', 404, '找不到这个附件，请刷新后再试。', { details: { attachmentId } });
  }
}

/** The file is of a kind that is not taken. */
export class AttachmentTypeRefusedError extends AppError {
  constructor() {
    super(
      'ATTACHMENT_TYPE_REFUSED',
      422,
      '只能上传 PDF、OFD、PNG、JPG、DOCX、XLSX、TXT 文件。文件的类型按内容判断，改名没有用。',
    );
  }
}

/** A case has as many papers as anybody can still look through. */
export class AttachmentsFullError extends AppError {
  constructor(most: number) {
    super(
      'ATTACHMENTS_FULL',
      409,
      `这个案件已有 ${most} 份附件，不能再添加。请把材料合并成一个文件，或先撤回不要的。`,
    );
  }
}

/** Somebody else's paper, or one that the file of the case rests on. */
export class AttachmentFixedError extends AppError {
  constructor() {
    super(
      'ATTACHMENT_FIXED',
      409,
      '这个附件已经归入案卷，不能撤回。自己添加的附件，任务提交前可以撤回；直接加到案件的，当天可以撤回。',
    );
  }
}

/** More than is given in one archive; each can be saved by itself. */
export class AttachmentsTooLargeError extends AppError {
  constructor() {
    super('ATTACHMENTS_TOO_LARGE', 422, '附件太多，不能一次打包。请逐个保存。');
  }
}

/** There is nothing in the request, or nothing in its file. */
export function emptyFile(): InvalidInputError {
  return new InvalidInputError([{ path: 'file', code: 'REQUIRED', message: '请选择一个不为空的文件。' }]);
}

/** A request names papers that this case does not have. */
export function unknownAttachments(): InvalidInputError {
  return new InvalidInputError([
    { path: 'attachmentIds', code: 'ATTACHMENT_NOT_FOUND', message: '有的附件已经不在了，请重新上传。' },
  ]);
}
