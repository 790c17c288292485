import { AppError } from '@app/kernel';

/** There is no such case, or the person may not see it. */
export class CaseNotFoundError extends AppError {
  constructor(caseNo: string) {
    super('CASE_NOT_FOUND', 404, '没有找到这个案件，或者你无权查看。', { details: { caseNo } });
  }
}

/** The person sees figures and cards of the county, and no case; says whom to ask. */
export class LedgerOnlyError extends AppError {
  constructor(command: string) {
    super('CASE_LEDGER_ONLY', 403, `你可以看汇总数据和亮牌，不能看案卷。确需查看的，请联系${command}。`, {
      details: { command },
    });
  }
}

/** A job came for a case that has no row: it was started past the registration of cases. */
export class CaseNotRegisteredError extends AppError {
  constructor(caseNo: string) {
    super('CASE_NOT_FOUND', 404, `找不到案件 ${caseNo}，请确认案件是通过本系统登记的。`, {
      details: { caseNo },
    });
  }
}

/** No deployed model has this id, or it cannot be started by people. */
export class ProcessUnknownError extends AppError {
  constructor(processId: string) {
    const message = '没有这个可以登记的事项，请刷新页面后重新选择。';
    super('PROCESS_UNKNOWN', 400, message, {
      details: { processId },
      faults: [{ path: 'processId', code: 'PROCESS_UNKNOWN', message }],
    });
  }
}

/** Only whoever works on the case, or leads a unit that does, uses the numbers of its people. */
export class NumbersNotYoursError extends AppError {
  constructor() {
    super('NUMBERS_NOT_YOURS', 403, '只有办理本案的人和所在单位的负责人可以查看完整号码。');
  }
}

/** The model names units by functions that no unit has for this town: its tasks would be seen by nobody. */
export class UnitFunctionMissingError extends AppError {
  constructor(functions: readonly string[]) {
    const message = `没有单位承担这个事项需要的职能：${functions.join('、')}。请管理员在组织机构页给单位写上职能。`;
    super('UNIT_FUNCTION_MISSING', 409, message, { details: { functions } });
  }
}

/** The model was retired: cases that run go on, and no new one may be started. */
export class ProcessRetiredError extends AppError {
  constructor(processId: string) {
    const message = '这个事项已停用，不能再登记新案件。正在办理的案件不受影响。';
    super('PROCESS_RETIRED', 409, message, { details: { processId } });
  }
}

/** The case has ended, so nothing can be done to it. */
export class CaseEndedError extends AppError {
  constructor(caseNo: string) {
    super('CASE_ENDED', 409, '案件已经结束，不能再撤销。', { details: { caseNo } });
  }
}

/** The file of a case that ended is closed: its catalogue is made. */
export class FileClosedError extends AppError {
  constructor(caseNo: string) {
    super('FILE_CLOSED', 409, '案件已经结束，案卷不再收附件。送达的凭证在登记送达时添加。', {
      details: { caseNo },
    });
  }
}

/** The case is not running yet; a moment later the command will work. */
export class CaseStartingError extends AppError {
  constructor(caseNo: string) {
    super('CASE_STARTING', 409, '案件正在登记，请稍等片刻再撤销。', {
      details: { caseNo },
      retryAfterSeconds: 5,
    });
  }
}

/** The personal details of the case were removed after their time; they must not come back. */
export class CaseDetailsRemovedError extends AppError {
  constructor(caseNo: string) {
    super('CASE_DETAILS_REMOVED', 409, '案件办结已久，个人信息已按期清理，不能再重建。', {
      details: { caseNo },
    });
  }
}

/** The log of the engine tells nothing about the case: there is nothing from which it could be built. */
export class CaseHasNoRecordsError extends AppError {
  constructor(caseNo: string) {
    super('CASE_HAS_NO_RECORDS', 409, '没有找到这个案件的引擎记录，无法重建，案件保持原样。', {
      details: { caseNo },
    });
  }
}

/** The person sees the case but may not cancel it. */
export class CancelNotAllowedError extends AppError {
  constructor() {
    super('FORBIDDEN', 403, '你不能撤销这个案件。');
  }
}

/** No request to cancel waits for a decision, or one waits already. */
export class CancellationClosedError extends AppError {
  constructor(message = '没有等待决定的撤销申请，请刷新后再看。') {
    super('CANCELLATION_CLOSED', 409, message);
  }
}

/** The request to cancel is decided by somebody else, or was made by somebody else. */
export class CancellationNotYoursError extends AppError {
  constructor() {
    super('CANCELLATION_NOT_YOURS', 403, '这项撤销申请不归你处理，也不能处理自己提出的申请。');
  }
}

/** The case was not taken on without such a material, or it was brought and taken back. */
export class MaterialNotOwedError extends AppError {
  constructor(code: string) {
    super('MATERIAL_NOT_OWED', 409, '这份材料现在不欠，请刷新后再看。', { details: { code } });
  }
}

/** Somebody else noted it, or not today. */
export class SupplyFixedError extends AppError {
  constructor() {
    super('SUPPLY_FIXED', 409, '只有登记补交的人当天可以更正。');
  }
}
