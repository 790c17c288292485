import { AppError } from '@app/kernel';
import type { TypesetFault } from './typeset-child.js';

/** A template from which no paper comes: it is faulty, or takes more time or memory than it may. */
export class TemplateFaultyError extends AppError {
  constructor(readonly templateFaults: readonly TypesetFault[]) {
    super('PAPER_TEMPLATE_FAULTY', 422, `文书模板有误，生成不了文书：${templateFaults.map(told).join('；')}`);
  }
}

/** In place of the compiler's words: a bound was broken. */
export const EXCEEDED = '用时、占用内存或篇幅超出限度';

/** What is printed takes more time or memory than it may. */
export class TypesettingExceededError extends TemplateFaultyError {
  constructor() {
    super([{ message: EXCEEDED }]);
  }
}

/** Papers cannot be set now, for a reason that passes and is none of theirs. */
export class TypesettingUnavailableError extends AppError {
  constructor(cause?: unknown) {
    super('TYPESETTING_UNAVAILABLE', 503, '暂时无法生成文书，请稍后再试。', { retryAfterSeconds: 5, cause });
  }
}

// helpers

function told({ message, line }: TypesetFault): string {
  return line === undefined ? message : `第 ${line} 行 ${message}`;
}
