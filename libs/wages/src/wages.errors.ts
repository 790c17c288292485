import { AppError } from '@app/kernel';

/** A job came for a case that has no row: it was started past the registration of cases. */
export class CaseUnknownError extends AppError {
  constructor(caseNo: string) {
    super('CASE_NOT_FOUND', 404, `找不到案件 ${caseNo}，请确认案件是通过本系统登记的。`, {
      details: { caseNo },
    });
  }
}

/** An agreement that breaks a rule; the message is what the mediator reads above the form. */
export class AgreementInvalidError extends AppError {
  constructor(reason: string) {
    super('AGREEMENT_INVALID', 422, reason);
  }
}

/** Nobody holds the role of mediator in the town. */
export class NoMediatorError extends AppError {
  constructor(unitCode: string) {
    super('NO_MEDIATOR', 409, `${unitCode} 没有可用的调解员账号，请先为该单位添加调解员，再重试此异常。`);
  }
}

/** A model asks for a document that this version does not know. */
export class TemplateUnknownError extends AppError {
  constructor(templateCode: string) {
    super('TEMPLATE_UNKNOWN', 422, `没有文书模板“${templateCode}”，请检查流程模型里的 templateCode。`);
  }
}
