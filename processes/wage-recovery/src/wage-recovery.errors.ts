import { AppError } from '@app/kernel';

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
