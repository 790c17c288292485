import { AppError } from '@app/kernel';

/** The engine did not answer within the deadline of a command; the same command may be tried again. */
export class EngineUnavailableError extends AppError {
  constructor(cause?: unknown) {
    super('ENGINE_UNAVAILABLE', 503, '流程引擎暂时无法连接，请稍后再试。', { retryAfterSeconds: 5, cause });
  }
}

/** The engine knows no such user task any more: completed, cancelled, or never there. */
export class TaskGoneError extends AppError {
  constructor(cause?: unknown) {
    super('TASK_GONE', 404, '该任务已不存在，可能已由他人办结或案件已终止。', { cause });
  }
}

/** The user task is in a state that does not allow the command, for instance assigned to somebody else. */
export class TaskWrongStateError extends AppError {
  constructor(detail: string, cause?: unknown) {
    super('TASK_WRONG_STATE', 409, '任务当前状态不允许此操作，请刷新后再试。', {
      details: { detail },
      cause,
    });
  }
}

/** The engine knows no such running instance. */
export class InstanceGoneError extends AppError {
  constructor(cause?: unknown) {
    super('INSTANCE_GONE', 404, '流程实例已结束或不存在。', { cause });
  }
}

/** The engine knows no such open incident. */
export class IncidentGoneError extends AppError {
  constructor(cause?: unknown) {
    super('INCIDENT_GONE', 404, '该异常已处理或不存在。', { cause });
  }
}

/** The engine refused a command for a reason that none of the other errors names. */
export class EngineRejectedError extends AppError {
  constructor(detail: string, cause?: unknown) {
    super('ENGINE_REJECTED', 409, '流程引擎拒绝了该操作。', { details: { detail }, cause });
  }
}

export interface DeploymentFault {
  /** Name of the resource, e.g. `town-call.bpmn`. */
  resource: string;
  /** Element of the model at which the engine saw the fault, where it names one. */
  elementId?: string;
  message: string;
}

/** The engine refused to deploy the resources; every fault that it named is listed. */
export class DeploymentRejectedError extends AppError {
  constructor(
    readonly rejections: readonly DeploymentFault[],
    cause?: unknown,
  ) {
    super('DEPLOYMENT_REJECTED', 422, '流程引擎拒绝部署，请按列出的问题修改模型。', {
      details: { faults: rejections },
      cause,
    });
  }
}

/** The clock of this system may not be moved, or may not be moved in this way. */
export class ClockControlError extends AppError {
  constructor(code: 'CLOCK_CONTROL_OFF' | 'CLOCK_ONLY_FORWARD', message: string) {
    super(code, 409, message);
  }
}
