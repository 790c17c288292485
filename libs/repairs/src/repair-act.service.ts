import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  EngineRejectedError,
  EngineRepairs,
  EngineService,
  InstanceGoneError,
  type NewInstance,
} from '@app/engine';
import type { DefinitionKey, ElementInstanceKey, ProcessInstanceKey, UserTaskKey } from '@app/kernel';
import { DataSource } from 'typeorm';
import { RepairPlanner } from './repair-planner.service.js';
import { startingPoints } from './repair-plan.js';
import {
  type CasePlace,
  countProbed,
  findPlace,
  findReplaced,
  findReplacement,
  findStuckAlike,
  findVariables,
  isEnded,
} from './repair-place.queries.js';
import type { RepairAct, TakenItem } from './repair.entity.js';
import { RepairRepository } from './repair.repository.js';
import { RepairUnits } from './repair-units.service.js';
import { RepairRetries } from './repair-retry.service.js';
import { NothingToRepairError, RecordsAwaitedError, RepairBlockedError } from './repairs.errors.js';

/** While a command without an answer may be under way. */
const UNANSWERED_SECONDS = 15;
const FIRST_KEY = '0'.charCodeAt(0);

type Of<Kind extends RepairAct['kind']> = Extract<RepairAct, { kind: Kind }>;

/** Carries out what is to be done to one case; whoever repeats it after a crash does nothing twice. */
@Injectable()
export class RepairActs {
  constructor(
    private readonly dataSource: DataSource,
    private readonly repairs: RepairRepository,
    private readonly planner: RepairPlanner,
    private readonly retries: RepairRetries,
    private readonly units: RepairUnits,
    private readonly engine: EngineService,
    private readonly commands: EngineRepairs,
  ) {}

  async carryOut(item: TakenItem): Promise<void> {
    const { act } = item;
    switch (act.kind) {
      case 'retry':
        return this.retries.send(item);
      case 'set-variable':
        return this.setVariable(item, act);
      case 'reassign':
        return this.reassign(act);
      case 'move-token':
        return this.move(item, act);
      case 'migrate':
        return this.migrate(item, act);
    }
  }

  private async setVariable(item: TakenItem, act: Of<'set-variable'>): Promise<void> {
    for (const key of await this.instancesFor(item.caseNo, act))
      await this.commands.setVariables(key as ProcessInstanceKey, { [act.name]: act.value });
    if (act.retry) await this.retries.send(item);
  }

  private async instancesFor(caseNo: string, act: Of<'set-variable'>): Promise<string[]> {
    if (act.sameFaultAs === undefined)
      return [(await this.placeOf(caseNo, act.instanceKey)).processInstanceKey];
    const stuck = await findStuckAlike(this.dataSource, caseNo, act.sameFaultAs);
    if (stuck.length === 0) throw new NothingToRepairError();
    return stuck;
  }

  private async reassign({ taskKey, assignee, candidateGroups }: Of<'reassign'>): Promise<void> {
    const key = taskKey as UserTaskKey;
    if (candidateGroups !== null) await this.engine.regroupUserTask(key, candidateGroups);
    if (assignee !== null) await this.engine.assignUserTask(key, assignee, { allowOverride: true });
  }

  private async move(item: TakenItem, { from, to, instanceKey }: Of<'move-token'>): Promise<void> {
    const place = await this.placeOf(item.caseNo, instanceKey);
    const ended = item.progress.oldKey ?? (await this.elementToEnd(place, from, to));
    await this.repairs.keep(item.id, { oldKey: ended });
    const key = place.processInstanceKey as ProcessInstanceKey;
    try {
      await this.commands.moveToken(key, { ended: ended as ElementInstanceKey, activated: to });
    } catch (error) {
      // the engine refuses to end what has ended; it was this very repair where an earlier attempt had been sent
      if (!(error instanceof EngineRejectedError) || item.progress.oldKey === undefined) throw error;
      if (!(await isEnded(this.dataSource, ended))) throw new RecordsAwaitedError();
    }
  }

  private async elementToEnd(place: CasePlace, from: string, to: string): Promise<string> {
    const { plan, active } = await this.planner.move(place, { from, to });
    if (plan.blocks.length > 0) throw new RepairBlockedError(plan.blocks);
    const here = active.find(({ elementId }) => elementId === from);
    if (here === undefined) throw new RepairBlockedError(['NOT_THERE']);
    return here.elementInstanceKey;
  }

  private async migrate(item: TakenItem, { version }: Of<'migrate'>): Promise<void> {
    const { progress } = item;
    if (progress.isAsked === true) return this.finishMove(item);
    const place = await this.placeOf(item.caseNo);
    const left = await findReplaced(this.dataSource, place);
    if (left !== undefined) return this.replace(item, { oldKey: left, newKey: place.processInstanceKey });
    if (place.version === version) return;
    const { plan, active, target, shape } = await this.planner.migration(place, version);
    if (plan.blocks.length > 0) throw new RepairBlockedError(plan.blocks);
    const units = await this.units.lacking(place);
    if (plan.path === 'engine') {
      const ids = [...new Set(active.map(({ elementId }) => elementId))];
      const key = place.processInstanceKey as ProcessInstanceKey;
      if (units.units !== undefined) await this.commands.setVariables(key, units);
      return this.commands.migrate(key, target.definitionKey as DefinitionKey, ids);
    }
    const oldKey = place.processInstanceKey;
    await this.repairs.keep(item.id, { oldKey, isAsked: true });
    const newKey = await this.ask(item, {
      processId: place.processId,
      version,
      elementIds: startingPoints(shape, active),
      variables: { ...(await findVariables(this.dataSource, oldKey)), ...units, movedFrom: oldKey },
    });
    await this.replace(item, { oldKey, newKey });
  }

  private async ask(item: TakenItem, instance: NewInstance): Promise<string> {
    try {
      return await this.commands.createAt(instance);
    } catch (error) {
      // without an answer it may come about yet: nothing is sent again before the records tell
      if (!(error instanceof EngineRejectedError)) throw new RecordsAwaitedError(UNANSWERED_SECONDS);
      await this.repairs.keep(item.id, {});
      throw error;
    }
  }

  /** Without an answer: the new instance is known by the row, or by the variable that names the old one. */
  private async finishMove(item: TakenItem): Promise<void> {
    const { oldKey, newKey, probe } = item.progress;
    if (oldKey === undefined) throw new NothingToRepairError();
    // before the look for the instance, which is not to come in between
    const isProven = newKey === undefined && probe !== undefined && (await this.isProbed(probe));
    const known = newKey ?? (await findReplacement(this.dataSource, item.caseNo, oldKey));
    if (known !== undefined) return this.replace(item, { oldKey, newKey: known });
    const asked = { ...item.progress, probe: probe ?? `probe/${randomUUID()}` };
    // proven: it never came about, and the case stands as it stood
    await this.repairs.keep(item.id, isProven ? {} : asked);
    throw new RecordsAwaitedError();
  }

  /** Whether the records of every partition, on any of which an instance may begin, came as far as a probe; sends it. */
  private async isProbed(probe: string): Promise<boolean> {
    const { partitionsCount } = await this.engine.topology();
    if ((await countProbed(this.dataSource, probe)) >= Math.max(1, partitionsCount)) return true;
    // keys of one character that follow each other lead to partitions that follow each other
    const keys = Array.from({ length: partitionsCount }, (_, i) => String.fromCharCode(FIRST_KEY + i));
    const message = { name: 'records.probe', messageId: probe, timeToLiveMs: 0 };
    await Promise.all(
      keys.map((correlationKey) => this.engine.publishMessage({ ...message, correlationKey })),
    );
    return false;
  }

  private async replace(item: TakenItem, move: { oldKey: string; newKey: string }): Promise<void> {
    await this.repairs.keep(item.id, { ...move, isAsked: true });
    try {
      await this.engine.cancelInstance(move.oldKey as ProcessInstanceKey);
    } catch (error) {
      if (!(error instanceof InstanceGoneError)) throw error;
    }
  }

  private async placeOf(caseNo: string, instanceKey?: string): Promise<CasePlace> {
    const place = await findPlace(this.dataSource, caseNo, instanceKey);
    if (place === undefined) throw new NothingToRepairError();
    return place;
  }
}
