import { Injectable } from '@nestjs/common';
import { CalendarService } from '@app/calendars';
import { Clock } from '@app/kernel';
import { type PromiseOfInstance, PromiseRepository } from '@app/promises';
import { calendarOf, unitOf } from './stage-clock.js';
import { type StageExplanation, explainedSpan, explanationOf } from './stage-explanation.js';
import type { AskedStage, StageName } from './stage-name.queries.js';
import type { StageRun } from './stage-run.entity.js';
import { type BesideRun, type StageRunView, type StageSummary, summaryOf, viewOf } from './stage-view.js';
import { StageRepository } from './stage.repository.js';
import { StageRunNotFoundError } from './stages.errors.js';

/** Answers how the stages of cases stand today. */
@Injectable()
export class StageService {
  constructor(
    private readonly stages: StageRepository,
    private readonly promises: PromiseRepository,
    private readonly calendars: CalendarService,
    private readonly clock: Clock,
  ) {}

  /** Every stage that the case went through, in the order in which it entered them. */
  async byCase(caseNo: string): Promise<StageRunView[]> {
    const runs = await this.stages.findByCases([caseNo]);
    const promises = await this.promisesOf(runs);
    return this.views(runs, (run) => ({ promise: promises.get(promiseKey(run)) }));
  }

  /** The stage in which each case stands now: of several open ones the one that is due first. */
  async byCases(caseNos: readonly string[]): Promise<Map<string, StageSummary>> {
    if (caseNos.length === 0) return new Map();
    const views = await this.views(await this.stages.findOpenByCases(caseNos));
    const ordered = views.sort((a, b) => targetOf(b).localeCompare(targetOf(a)));
    return new Map(ordered.map((view) => [view.caseNo ?? '', summaryOf(view)]));
  }

  /** These runs as they stand now, ended or not, by their keys. */
  async byRuns(runKeys: readonly string[]): Promise<Map<string, StageSummary>> {
    if (runKeys.length === 0) return new Map();
    const views = await this.views(await this.stages.findMany(runKeys));
    return new Map(views.map((view) => [view.stageRunId, summaryOf(view)]));
  }

  /** What stages are called that are known by their codes. */
  async namesOf(asked: readonly AskedStage[]): Promise<(stage: AskedStage) => StageName | undefined> {
    const names = await this.stages.namesOf(asked);
    const byStage = new Map(names.map((found) => [askedKey(found), found]));
    return (stage) => byStage.get(askedKey(stage));
  }

  /** Why a run is due when it is; throws STAGE_RUN_NOT_FOUND, also when the run is of another case than `caseNo`. */
  async explain(stageRunId: string, caseNo?: string): Promise<StageExplanation> {
    const run = /^\d{1,19}$/.test(stageRunId) ? await this.stages.find(stageRunId) : undefined;
    if (run === undefined || (caseNo !== undefined && run.caseNo !== caseNo)) {
      throw new StageRunNotFoundError(stageRunId);
    }
    const { from, to } = explainedSpan(run);
    const calendar = calendarOf(run, await this.calendars.currentSet());
    return explanationOf(run, calendar, await this.calendars.namedDays(from, to, unitOf(run)));
  }

  private async promisesOf(runs: readonly StageRun[]): Promise<Map<string, PromiseOfInstance>> {
    const instances = [...new Set(runs.map(({ processInstanceKey }) => processInstanceKey))];
    const promises = await this.promises.ofInstances(instances);
    return new Map(promises.map((promise) => [promiseKey(promise), promise]));
  }

  private async views(
    runs: readonly StageRun[],
    besideOf: (run: StageRun) => BesideRun = () => ({}),
  ): Promise<StageRunView[]> {
    const calendars = await this.calendars.currentSet();
    const now = this.clock.now();
    return runs.map((run) => viewOf(run, now, calendarOf(run, calendars), besideOf(run)));
  }
}

// helpers

function askedKey({ caseNo, processId, stageCode }: AskedStage): string {
  return [caseNo, processId, stageCode].join(' ');
}

function promiseKey({
  processInstanceKey,
  stageCode,
}: {
  processInstanceKey: string;
  stageCode: string;
}): string {
  return `${processInstanceKey} ${stageCode}`;
}

/** The date that a run must meet first; a run without any comes last. */
function targetOf({ promisedDueOn, agreedOn, dueOn }: StageRunView): string {
  return promisedDueOn ?? agreedOn ?? dueOn ?? '9999-12-31';
}
