import { periodsIn, limitText } from '@app/statutory-time';
import type { PromisedStage, PromiseSetting } from './promise.entity.js';
import { promiseInForce } from './promise.rules.js';

/** The promise of a stage as administrators read it; texts are Chinese, of an expression all its alternatives. */
export interface StagePromise {
  processId: string;
  processName: string;
  processNameEn: string | null;
  stageCode: string;
  stageName: string;
  stageNameEn: string | null;
  timeOf: PromisedStage['timeOf'];
  legalBasis: string | null;
  statutoryLimit: string | null;
  statutoryLimitText: string | null;
  /** What the model promises. */
  modelPromise: string | null;
  modelPromiseText: string | null;
  /** What is promised to a case that starts now; an expression where the model's promise is one. */
  promisedLimit: string | null;
  promisedLimitText: string | null;
  /** The setting that is in force; null where the model's promise is. */
  setting: PromiseSettingView | null;
  /** The newest setting, which a change is based on; null where there was none. */
  basedOn: string | null;
  /** Newest first. */
  history: PromiseSettingView[];
}

export interface PromiseSettingView extends PromiseSetting {
  promisedLimitText: string | null;
}

/** The promise of a stage with its settings, newest first. */
export function promiseOf(stage: PromisedStage, settings: readonly PromiseSetting[]): StagePromise {
  const { promisedLimit: modelPromise, ...rest } = stage;
  const history = settings.map((setting) => ({
    ...setting,
    promisedLimitText: limitText(setting.promisedLimit),
  }));
  const newest = history[0];
  const promisedLimit = promiseInForce(modelPromise, newest?.promisedLimit ?? null);
  const isSet = promisedLimit !== null && newest?.promisedLimit === promisedLimit;
  return {
    ...rest,
    statutoryLimitText: limitsText(stage.statutoryLimit),
    modelPromise,
    modelPromiseText: limitsText(modelPromise),
    promisedLimit,
    promisedLimitText: limitsText(promisedLimit),
    setting: isSet ? newest : null,
    basedOn: newest?.id ?? null,
    history,
  };
}

// helpers

function limitsText(limit: string | null): string | null {
  const texts = periodsIn(limit).map(({ amount, unit }) => limitText(`${amount} ${unit}`));
  return texts.length === 0 ? null : [...new Set(texts)].join(' / ');
}
