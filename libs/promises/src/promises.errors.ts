import { AppError, InvalidInputError } from '@app/kernel';
import { type Period, type PromiseWindow, formatPeriod } from '@app/statutory-time';
import type { PromiseSetting } from './promise.entity.js';

/** No deployed model has such a stage. */
export class StageNotFoundError extends AppError {
  constructor(processId: string, stageCode: string) {
    super('STAGE_NOT_FOUND', 404, '已部署的流程里没有这个环节，请刷新后再试。', {
      details: { processId, stageCode },
    });
  }
}

/** A promise must not outlast the law. */
export class PromiseAboveLawError extends AppError {
  constructor(limit: Period, article: string | null) {
    const basis = article === null ? '' : `（${article}）`;
    super('PROMISE_ABOVE_LAW', 422, `承诺不能长于法定时限 ${formatPeriod(limit, 'zh')}${basis}。`, {
      details: { limit: `${limit.amount} ${limit.unit}`, article },
    });
  }
}

/** A promise that looks shorter ends behind the law's date from some beginnings, e.g. 7 working days and 15 days. */
export class PromisePassesLawError extends AppError {
  constructor(limit: Period, article: string | null, { start, promisedDueOn, dueOn }: PromiseWindow) {
    const basis = article === null ? '' : `（${article}）`;
    const example = `例如从 ${start} 起算，承诺日是 ${promisedDueOn}，晚于法定日 ${dueOn}`;
    super(
      'PROMISE_PASSES_LAW',
      422,
      `承诺会超过法定时限 ${formatPeriod(limit, 'zh')}${basis}：${example}。`,
      {
        details: { limit: `${limit.amount} ${limit.unit}`, article, start, promisedDueOn, dueOn },
      },
    );
  }
}

/** An administrator may only lower a promise, or take back what was lowered. */
export class PromiseNotLowerError extends AppError {
  constructor(promise: Period | null) {
    const message =
      promise === null
        ? '与现行承诺相同，没有需要调整的。'
        : `新承诺必须短于模型的承诺 ${formatPeriod(promise, 'zh')}；要改回原承诺，请选择“恢复模型承诺”。`;
    super('PROMISE_NOT_LOWER', 422, message, {
      details: { promise: promise === null ? null : `${promise.amount} ${promise.unit}` },
    });
  }
}

/** Somebody else set the promise in the meantime. */
export class PromiseChangedError extends AppError {
  constructor(current: PromiseSetting | undefined) {
    const who = current === undefined ? '承诺刚刚变动。' : `${current.setBy}刚刚调整了这个承诺。`;
    super('PROMISE_CHANGED', 409, `${who}你的调整没有保存，请对照最新承诺后再试。`, {
      details: { ...current },
    });
  }
}

/** The time of a party is nobody's to promise. */
export function promiseOfParty(): InvalidInputError {
  return new InvalidInputError([
    { path: 'stageCode', code: 'PARTY_STAGE', message: '当事人的时间不能承诺，只能承诺部门办理的环节。' },
  ]);
}

/** A stage is timed either in days or in hours. */
export function promiseInOtherUnit(limit: Period): InvalidInputError {
  const message = `该环节的时限是 ${formatPeriod(limit, 'zh')}，承诺要用同一种单位。`;
  return new InvalidInputError([{ path: 'promisedLimit.unit', code: 'OTHER_UNIT', message }]);
}
