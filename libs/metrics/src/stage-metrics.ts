import { limitText } from '@app/statutory-time';
import type { StageMetric } from './metrics.types.js';
import { rateOf } from './rate.js';
import type { DeclaredStage, StageFigures } from './stage-metrics.queries.js';

/** Every stage that is declared or was run, in the order of the models; a party's time has no rate. */
export function stageMetricsOf(
  declared: readonly DeclaredStage[],
  figures: readonly StageFigures[],
): StageMetric[] {
  const runs = new Map(figures.map((stage) => [keyOf(stage), stage]));
  const models = new Map(declared.map((stage) => [keyOf(stage), stage]));
  const stages = new Map([...declared, ...figures].map((stage) => [keyOf(stage), stage]));
  return [...stages].map(([key, stage]) => metricOf(stage, models.get(key), runs.get(key)));
}

// helpers

interface StageKey {
  readonly processId: string;
  readonly stageCode: string;
}

/** Codes of stages are unique within a model alone. */
function keyOf({ processId, stageCode }: StageKey): string {
  return `${processId} ${stageCode}`;
}

function metricOf(
  { processId, stageCode }: StageKey,
  declared: DeclaredStage | undefined,
  run: StageFigures | undefined,
): StageMetric {
  const timeOf = declared?.timeOf ?? run?.timeOf ?? 'department';
  const isDepartment = timeOf === 'department';
  // both names from the same place: the English one of an old version may say something else
  const named = declared ?? run;
  return {
    processId,
    processName: declared?.processName ?? run?.processName ?? processId,
    processNameEn: named?.processNameEn ?? null,
    stageCode,
    stageName: declared?.stageName ?? run?.stageName ?? stageCode,
    stageNameEn: named?.stageNameEn ?? null,
    legalBasis: declared?.legalBasis ?? run?.legalBasis ?? null,
    timeOf,
    statutoryLimitText: limitsText(declared?.statutoryLimit, run?.statutoryLimits),
    promisedLimitText: limitsText(declared?.promisedLimit, run?.promisedLimits),
    closed: run?.closed ?? 0,
    provisionalClosed: run?.provisionalClosed ?? 0,
    open: run?.open ?? 0,
    medianUsedDays: rounded(run?.medianUsedDays),
    meanUsedDays: run?.meanUsedDays ?? null,
    p90UsedDays: rounded(run?.p90UsedDays),
    unit: run?.unit ?? null,
    savedRuns: run?.savedRuns ?? 0,
    // runs of the parties are in none of these, whatever the newest version says of the stage: the rows add up
    savedCalendarDaysMean: run?.savedCalendarDaysMean ?? null,
    savedCalendarDaysTotal: run?.savedCalendarDaysTotal ?? null,
    onTimePromise:
      isDepartment && run && run.promised > 0
        ? rateOf(run.promiseKept, run.promised, run.promiseCases)
        : null,
    onTimeLaw: isDepartment && run && run.limited > 0 ? rateOf(run.lawKept, run.limited, run.lawCases) : null,
  };
}

/** The limits that runs had; of a stage without runs the declared one, unless only an expression can tell it. */
function limitsText(
  declared: string | null | undefined,
  ofRuns: readonly string[] | undefined,
): string | null {
  const limits = ofRuns && ofRuns.length > 0 ? ofRuns : [declared ?? ''];
  const texts = limits.filter((limit) => limit !== '' && !limit.startsWith('=')).map(limitText);
  return texts.length === 0 ? null : texts.join(' / ');
}

function rounded(days: number | null | undefined): number | null {
  return days === null || days === undefined ? null : Math.round(days * 10) / 10;
}
