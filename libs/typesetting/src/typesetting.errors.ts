import { AppError } from '@app/kernel';

/** A template from which no paper comes: it is faulty, or takes more time or memory than it may. */
export class TemplateFaultyError extends AppError {
  constructor(readonly templateFaults: readonly string[]) {
    super('PAPER_TEMPLATE_FAULTY', 422, `文书模板有误，生成不了文书：${templateFaults.join('；')}`);
  }
}

/** What is printed takes more time or memory than it may. */
export class TypesettingExceededError extends TemplateFaultyError {
  constructor() {
    super(['用时或占用内存超出限度']);
  }
}

/** Papers cannot be set now, for a reason that passes and is none of theirs. */
export class TypesettingUnavailableError extends AppError {
  constructor(cause?: unknown) {
    super('TYPESETTING_UNAVAILABLE', 503, '暂时无法生成文书，请稍后再试。', { retryAfterSeconds: 5, cause });
  }
}
