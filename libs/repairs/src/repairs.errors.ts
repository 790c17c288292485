import { AppError } from '@app/kernel';

/** The repair cannot be done where the case stands; the codes of `details.blocks` say why. */
export class RepairBlockedError extends AppError {
  constructor(blocks: readonly string[]) {
    super('REPAIR_BLOCKED', 409, '这个案件现在不能这样修复，请查看原因。', { details: { blocks } });
  }
}

/** Another repair of one of the cases is not finished. */
export class RepairRunningError extends AppError {
  constructor() {
    super('REPAIR_RUNNING', 409, '该案件还有一项修复没有完成，请稍后再试。');
  }
}

/** No such repair. */
export class RepairNotFoundError extends AppError {
  constructor() {
    super('REPAIR_NOT_FOUND', 404, '找不到这项修复。');
  }
}

/** No case runs to which this could be done. */
export class NothingToRepairError extends AppError {
  constructor() {
    super('NOTHING_TO_REPAIR', 409, '没有需要修复的案件，可能已经恢复。');
  }
}

/** The engine may have done it already, but the records do not tell yet: to be looked at again. */
export class RecordsAwaitedError extends AppError {
  constructor(readonly pauseSeconds = 5) {
    super('RECORDS_AWAITED', 503, '正在等待引擎的记录。');
  }
}

/** What was tried again stopped again; kept as the result of a case, never an answer. */
export class StoppedAgainError extends AppError {
  constructor({ errorType, errorMessage }: { errorType: string; errorMessage: string }) {
    super('STOPPED_AGAIN', 409, '重试后又停住了。', {
      details: { detail: `${errorType} ${errorMessage}`.trim() },
    });
  }
}
