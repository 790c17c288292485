import { AppError, InvalidInputError } from '@app/kernel';
import type { Refusal } from './clock-operation.rules.js';

/** The stage has ended, so that its time cannot be changed any more. */
export class StageClosedError extends AppError {
  constructor() {
    super('STAGE_CLOSED', 409, '这个环节已经结束，期限不能再调整。请刷新案件后再看。');
  }
}

/** Only those who answer for a stage may ask for a change of its time. */
export class ClockOperationNotYoursError extends AppError {
  constructor() {
    super('CLOCK_OPERATION_NOT_YOURS', 403, '只有承办这个环节的单位可以申请调整期限。');
  }
}

/** The law, or what was recorded before, does not allow the operation. */
export class ClockOperationRefusedError extends AppError {
  constructor({ reason, message, article, max }: Refusal) {
    super('CLOCK_OPERATION_REFUSED', 422, message, {
      details: { reason, article: article ?? null, max: max ?? null },
    });
  }
}

/** Who says that something was approved on paper shows the paper. */
export function paperMissing(fields: readonly ('documentNo' | 'attachmentIds')[]): InvalidInputError {
  const messages = {
    documentNo: '补录书面批准要填写文书号。',
    attachmentIds: '补录书面批准要附上批准文书。',
  };
  return new InvalidInputError(
    fields.map((path) => ({ path, code: 'PAPER_REQUIRED', message: messages[path] })),
  );
}

/** There is no such entry at this stage. */
export class ClockOperationNotFoundError extends AppError {
  constructor(id: string) {
    super('CLOCK_OPERATION_NOT_FOUND', 404, '找不到这条期限调整，请刷新后再试。', { details: { id } });
  }
}

/** The request was decided, or taken back, in the meantime. */
export class ClockOperationDecidedError extends AppError {
  constructor(state: string) {
    super('CLOCK_OPERATION_DECIDED', 409, '这条申请已经处理过，不能再撤回。', { details: { state } });
  }
}
