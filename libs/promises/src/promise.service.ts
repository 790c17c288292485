import { Injectable } from '@nestjs/common';
import { recordAct } from '@app/audit';
import { CalendarService } from '@app/calendars';
import { type Transaction, inTransaction } from '@app/database';
import type { Actor } from '@app/identity';
import { Clock } from '@app/kernel';
import { type Period, PromiseWindows } from '@app/statutory-time';
import { DataSource } from 'typeorm';
import { type StagePromise, promiseOf } from './promise-view.js';
import type { PromisedStage, PromiseSetting } from './promise.entity.js';
import { PromiseRepository } from './promise.repository.js';
import { assertLowers } from './promise.rules.js';
import {
  PromiseChangedError,
  PromiseNotLowerError,
  StageNotFoundError,
  promiseOfParty,
} from './promises.errors.js';

/** What an administrator decides about the promise of a stage. */
export interface PromiseChange {
  /** In days of one unit; null returns to the promise of the model. */
  promisedLimit: Period | null;
  reason: string;
  /** The newest setting that the administrator saw; null when there was none. */
  basedOn: string | null;
}

/** The promises of the county: what the models promise, and what administrators lowered for new cases. */
@Injectable()
export class PromiseService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly promises: PromiseRepository,
    private readonly calendars: CalendarService,
    private readonly clock: Clock,
  ) {}

  /** Every stage of every deployed model with law, promise and history, in the order of the models. */
  async list(): Promise<StagePromise[]> {
    const [stages, settings] = await Promise.all([this.promises.findStages(), this.promises.findSettings()]);
    return stages.map((stage) => promiseOf(stage, ofStage(settings, stage)));
  }

  /** The promise of one stage; throws STAGE_NOT_FOUND. */
  async find(processId: string, stageCode: string): Promise<StagePromise> {
    const stage = found(await this.promises.findStages(processId), processId, stageCode);
    return promiseOf(stage, ofStage(await this.promises.findSettings(processId), stage));
  }

  /**
   * Lowers the promise for cases that start from now on, or returns to the model's; running cases keep theirs. Throws
   * STAGE_NOT_FOUND, INVALID_INPUT, PROMISE_ABOVE_LAW, PROMISE_PASSES_LAW, PROMISE_NOT_LOWER, and PROMISE_CHANGED when
   * somebody else was faster.
   */
  async change(
    actor: Actor,
    processId: string,
    stageCode: string,
    change: PromiseChange,
  ): Promise<StagePromise> {
    // read before the lock, for others wait behind it
    const windows = new PromiseWindows((await this.calendars.currentSet()).data);
    await inTransaction(this.dataSource, async (tx) => {
      await this.promises.lock(tx);
      const stage = found(await this.promises.findStages(processId, tx), processId, stageCode);
      const [current] = ofStage(await this.promises.findSettings(processId, tx), stage);
      if ((current?.id ?? null) !== change.basedOn) throw new PromiseChangedError(current);
      const promisedLimit = acceptedLimit({ stage, current, windows }, change.promisedLimit);
      await this.promises.insert(tx, {
        processId,
        stageCode,
        promisedLimit,
        reason: change.reason.trim(),
        setBy: actor.username,
        setAt: await this.momentBehindAll(tx),
      });
      await recordAct(tx, {
        ...{ by: actor, at: this.clock.now(), action: 'PROMISE_CHANGED' },
        ...{ objectKind: 'promise', objectId: `${processId}/${stageCode}`, reason: change.reason.trim() },
        details: { before: current?.promisedLimit ?? null, after: promisedLimit },
      });
    });
    return this.find(processId, stageCode);
  }

  /**
   * Read behind the lock: no case that is known already may have started at this moment or later, or a replay would give
   * it the promise that it had not. The clock of a broker may be a little ahead.
   */
  private async momentBehindAll(tx: Transaction): Promise<Date> {
    const now = this.clock.now();
    const newest = await this.promises.newestStart(now, new Date(now.getTime() + MOST_AHEAD_MS), tx);
    return newest === undefined ? now : new Date(newest.getTime() + 1);
  }
}

// helpers

/** What is farther ahead is no clock that differs, but a record that is wrong: it does not move a promise. */
const MOST_AHEAD_MS = 10 * 60 * 1000;

function ofStage(
  settings: readonly PromiseSetting[],
  { processId, stageCode }: PromisedStage,
): PromiseSetting[] {
  return settings.filter((setting) => setting.processId === processId && setting.stageCode === stageCode);
}

function found(stages: readonly PromisedStage[], processId: string, stageCode: string): PromisedStage {
  const stage = stages.find((candidate) => candidate.stageCode === stageCode);
  if (stage === undefined) throw new StageNotFoundError(processId, stageCode);
  return stage;
}

/** What a new promise is measured against. */
interface Measures {
  stage: PromisedStage;
  current: PromiseSetting | undefined;
  windows: PromiseWindows;
}

/** The limit as it is stored; throws when it may not be promised, or changes nothing. */
function acceptedLimit({ stage, current, windows }: Measures, promise: Period | null): string | null {
  if (stage.timeOf === 'party') throw promiseOfParty();
  if (promise !== null) assertLowers(promise, stage, windows);
  const text = promise === null ? null : `${promise.amount} ${promise.unit}`;
  if (text === (current?.promisedLimit ?? null)) throw new PromiseNotLowerError(null);
  return text;
}
