import { AppError } from '@app/kernel';

/** No such stage run, or not of the case through which it was asked for. */
export class StageRunNotFoundError extends AppError {
  constructor(stageRunId: string) {
    super('STAGE_RUN_NOT_FOUND', 404, '找不到该环节记录，请刷新案件后再试。', { details: { stageRunId } });
  }
}
