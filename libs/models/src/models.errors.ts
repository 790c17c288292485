import { AppError, InvalidInputError } from '@app/kernel';
import type { Finding } from './check/finding.js';

/** No such model or version is deployed, or there is no draft to deploy. */
export class ModelNotFoundError extends AppError {
  constructor(processId: string, message = '没有这个流程，或者还没有部署过。') {
    super('MODEL_NOT_FOUND', 404, message, { details: { processId } });
  }
}

/** The form is neither deployed nor drafted, and its model does not refer to it. */
export class FormNotFoundError extends AppError {
  constructor(formId: string) {
    super('FORM_NOT_FOUND', 404, '没有这个表单，或它尚未部署。', { details: { formId } });
  }
}

/** The paper is neither deployed nor drafted, and its model does not issue it. */
export class PaperTemplateNotFoundError extends AppError {
  constructor(code: string) {
    super('PAPER_TEMPLATE_NOT_FOUND', 404, '没有这份文书的模板，或它尚未部署。', { details: { code } });
  }
}

/** The same person has a proof made already. */
export class ProofBusyError extends AppError {
  constructor() {
    super('PROOF_BUSY', 429, '你的上一份样张还没有做完，请稍后再试。', { retryAfterSeconds: 1 });
  }
}

/** Somebody else saved the draft in the meantime. */
export class DraftChangedError extends AppError {
  constructor(current: { revision: number; savedBy: string; savedAt: Date } | undefined) {
    const who = current === undefined ? '草稿已被删除或部署。' : `${current.savedBy}刚刚保存了新的草稿。`;
    super('DRAFT_CHANGED', 409, `${who}你的修改没有丢失，请对照最新草稿后再保存。`, {
      details: { ...current },
    });
  }
}

/** Nothing that the program brought waits for a decision about this model. */
export class NothingHeldError extends AppError {
  constructor(processId: string) {
    super('NOTHING_HELD', 404, '没有等待处理的随系统更新的版本，请刷新后再看。', { details: { processId } });
  }
}

/** The check found errors, so nothing was sent to the engine. */
export class ModelHasErrorsError extends AppError {
  constructor(findings: readonly Finding[]) {
    super('MODEL_HAS_ERRORS', 422, '模型有错误，修改后才能部署。', { details: { findings } });
  }
}

/** The check found warnings, and whoever deploys the model in spite of them says why. */
export class ReasonRequiredError extends AppError {
  constructor(findings: readonly Finding[]) {
    super('REASON_REQUIRED', 422, '检查有提醒，请写明为什么仍然部署。', { details: { findings } });
  }
}

/** The engine refused the model; its reasons are findings at the elements that it named. */
export class ModelRejectedError extends AppError {
  constructor(findings: readonly Finding[], cause: unknown) {
    super('DEPLOYMENT_REJECTED', 422, '流程引擎没有接受这个模型，现在运行的版本不受影响。', {
      details: { findings },
      cause,
    });
  }
}

/** The person may look at models but not change them. */
export class ModelNotEditableError extends AppError {
  constructor() {
    super('FORBIDDEN', 403, '只有流程分析员和平台管理员可以修改流程。');
  }
}

/** A cell of a decision table takes more time or memory than it may. */
export class DecisionExceededError extends AppError {
  constructor(decisionId: string, cause: unknown) {
    const message = `决策表“${decisionId}”里有一个表达式超出允许的时间或内存，无法得出结论。请管理员修改决策表。`;
    super('DECISION_EXCEEDED', 422, message, { details: { decisionId }, cause });
  }
}

/** A form has an expression or a pattern that takes more time or memory than it may. */
export class FormExceededError extends AppError {
  constructor(text: string, cause: unknown) {
    const expression = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
    const message = `表单里有一条规则超出允许的时间或内存，填写的内容没有提交，仍在页面上。请把这条规则告诉管理员：${expression}`;
    super('FORM_EXCEEDED', 422, message, { details: { expression }, cause });
  }
}

/** Templates of papers in the folders of processes that nothing can be made of. */
export class PaperTemplatesFaultyError extends AppError {
  constructor(templateFaults: readonly string[]) {
    super('PAPER_TEMPLATES_FAULTY', 422, `文书模板的文件有误：${templateFaults.join('；')}`);
  }
}

/** A draft whose text could never become a model, a form or a paper. */
export function unfitDraft(
  findings: readonly Finding[],
  path: 'xml' | 'schema' | 'source' = 'xml',
): InvalidInputError {
  return new InvalidInputError(findings.map(({ code, message }) => ({ path, code, message })));
}

// helpers

const SHOWN = 100;
