import { AppError } from '@app/kernel';
import type { TaskRow } from './task.entity.js';

/** There is no such task, or the person may not see it. */
export class TaskNotFoundError extends AppError {
  constructor(taskKey: string) {
    super('TASK_NOT_FOUND', 404, '没有找到这个待办，或者你无权查看。', { details: { taskKey } });
  }
}

/** Somebody else has claimed the task. */
export class TaskAlreadyClaimedError extends AppError {
  constructor(task: Pick<TaskRow, 'assignee' | 'assigneeName'>) {
    const who = task.assigneeName ?? task.assignee ?? '其他人';
    super('TASK_ALREADY_CLAIMED', 409, `${who}已领取该待办。你填写的内容可以存为草稿。`, {
      details: { assignee: task.assignee, assigneeName: task.assigneeName },
    });
  }
}

/** The task is not open any more. */
export class TaskCompletedError extends AppError {
  constructor(task: Pick<TaskRow, 'assignee' | 'assigneeName' | 'state' | 'completedAt'>) {
    const who = task.assigneeName ?? task.assignee;
    const done = who === null ? '该待办已经办结。' : `${who}已办结该待办。`;
    super('TASK_COMPLETED', 409, task.state === 'cancelled' ? '该待办已随案件流转取消，不必再办。' : done, {
      details: {
        assignee: task.assignee,
        assigneeName: task.assigneeName,
        state: task.state,
        completedAt: task.completedAt?.toISOString() ?? null,
      },
    });
  }
}

/** The person sees the task but does not belong to those who may work on it. */
export class TaskNotWorkableError extends AppError {
  constructor() {
    super('FORBIDDEN', 403, '你可以查看该待办，但不属于可以办理它的岗位。');
  }
}

/** The form of a task is not known: its deployment has not arrived, or it was removed. */
export class TaskFormMissingError extends AppError {
  constructor(taskKey: string) {
    super('FORM_NOT_FOUND', 404, '该待办的表单尚未就绪，请稍后再试。', {
      details: { taskKey },
      retryAfterSeconds: 5,
    });
  }
}
