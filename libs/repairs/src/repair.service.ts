import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { recordAct } from '@app/audit';
import { inTransaction, sqlState } from '@app/database';
import type { Actor } from '@app/identity';
import { Clock, InvalidInputError } from '@app/kernel';
import { DefinitionService } from '@app/models';
import { DataSource } from 'typeorm';
import { RepairPlanner } from './repair-planner.service.js';
import type { MigrationPlan, RepairPlan } from './repair-plan.js';
import {
  type CasePlace,
  findAlike,
  findMisaddressed,
  findOpenIncidents,
  findPlace,
  findTaskCase,
  findVariables,
} from './repair-place.queries.js';
import { RepairRuns } from './repair-run.service.js';
import type { AlikeCase, RepairAct, RepairTarget, RepairView } from './repair.entity.js';
import { RepairRepository } from './repair.repository.js';
import {
  NothingToRepairError,
  RepairBlockedError,
  RepairNotFoundError,
  RepairRunningError,
} from './repairs.errors.js';

/** What an administrator asks for. */
export interface RepairRequest {
  act: RepairAct;
  target: RepairTarget;
  reason: string;
}

/** Where a case stands, and what can be done about it. */
export interface CaseRepair {
  version: number;
  /** Elements that are active now; a move begins at one of them. */
  active: { elementId: string; name: string; type: string }[];
  /** Elements to which a case may be moved. */
  targets: { elementId: string; name: string }[];
  /** Names of the variables of the whole case, with the type of each; values stay inside. */
  variables: { name: string; type: string }[];
  /** Versions of the model, newest first. */
  versions: number[];
  incidents: number;
}

const UNIQUE_VIOLATION = '23505';
/** By these the instances of a case are known; another value would tear it apart. */
const RESERVED_NAMES = ['caseNo', 'parentCaseNo', 'movedFrom'];
const SHOWN_BULKS = 20;
const WORKABLE = /Task$|^CallActivity$|^SubProcess$|^EndEvent$|^IntermediateCatchEvent$/;

/** Lets administrators put cases right: shows what would happen, keeps what was asked for, tells how it went. */
@Injectable()
export class RepairService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly repairs: RepairRepository,
    private readonly planner: RepairPlanner,
    private readonly runs: RepairRuns,
    private readonly definitions: DefinitionService,
    private readonly clock: Clock,
  ) {}

  /** Where a case, or an instance that it called, runs; NOTHING_TO_REPAIR when it does not. */
  async placeOf(caseNo: string, instanceKey?: string): Promise<CasePlace> {
    const place = await findPlace(this.dataSource, caseNo, instanceKey);
    if (place === undefined) throw new NothingToRepairError();
    return place;
  }

  /** NOTHING_TO_REPAIR when the case does not run. */
  async of(caseNo: string, instanceKey?: string): Promise<CaseRepair> {
    const place = await this.placeOf(caseNo, instanceKey);
    const [shape, active, variables, versions, incidents] = await Promise.all([
      this.planner.shapeOf(place.definitionKey),
      this.planner.activeIn(place),
      findVariables(this.dataSource, place.processInstanceKey),
      this.definitions.versions(place.processId),
      findOpenIncidents(this.dataSource, caseNo),
    ]);
    const elements = [...shape.elements.values()];
    return {
      version: place.version,
      active: active.flatMap(({ elementId }) => {
        const element = shape.elements.get(elementId);
        return element === undefined ? [] : [{ elementId, name: element.name, type: element.type }];
      }),
      targets: elements
        .filter(({ type, inMultiInstance, inEventSubProcess }) => {
          return WORKABLE.test(type) && !inMultiInstance && !inEventSubProcess;
        })
        .map(({ elementId, name }) => ({ elementId, name })),
      variables: Object.entries(variables)
        .filter(([name]) => !RESERVED_NAMES.includes(name))
        .map(([name, value]) => ({ name, type: typeOf(value) })),
      versions,
      incidents: incidents.length,
    };
  }

  /** What a move or a migration of a case would do; other acts have no more to tell. */
  async preview(caseNo: string, act: RepairAct): Promise<RepairPlan | MigrationPlan> {
    const place = await this.placeOf(caseNo, instanceOf(act));
    if (act.kind === 'move-token') return (await this.planner.move(place, act)).plan;
    if (act.kind === 'migrate') return (await this.planner.migration(place, act.version)).plan;
    return { effects: [], blocks: [] };
  }

  /** The cases that stand still for the same fault as an incident, and in which process. */
  alike(incidentKey: string): Promise<AlikeCase[]> {
    return findAlike(this.dataSource, incidentKey);
  }

  /**
   * Keeps a repair and carries it out: of one case at once, of many one after the other. Throws NOTHING_TO_REPAIR,
   * REPAIR_BLOCKED, REPAIR_RUNNING, INVALID_INPUT.
   */
  async start(actor: Actor, { act: asked, target, reason }: RepairRequest): Promise<RepairView> {
    const act = actOn(asked, target);
    const caseNos = await this.casesOf(target);
    if (caseNos.length === 0) throw new NothingToRepairError();
    await this.assertPossible(act, caseNos);
    const id = randomUUID();
    const at = this.clock.now();
    try {
      await inTransaction(this.dataSource, async (tx) => {
        await this.repairs.insert(
          {
            ...{ id, act, reason, caseNos, requestedAt: at },
            ...{ requestedBy: actor.username, requestedGroups: actor.groups },
            credential: actor.credential ?? null,
          },
          tx,
        );
        await recordAct(tx, {
          ...{ by: actor, at, action: 'REPAIR_STARTED', objectKind: 'repair', objectId: id, reason },
          ...{
            caseNo: caseNos.length === 1 ? caseNos[0] : null,
            details: { kind: act.kind, cases: caseNos.length },
          },
        });
      });
    } catch (error) {
      if (sqlState(error) === UNIQUE_VIOLATION) throw new RepairRunningError();
      throw error;
    }
    if (caseNos.length === 1) await this.runs.runNow(id);
    return this.find(id);
  }

  /** How a repair goes; REPAIR_NOT_FOUND. */
  async find(id: string): Promise<RepairView> {
    const repair = await this.repairs.find(id);
    if (repair === undefined) throw new RepairNotFoundError();
    return repair;
  }

  /** The newest repairs of many cases. */
  bulks(): Promise<RepairView[]> {
    return this.repairs.newestBulk(SHOWN_BULKS);
  }

  /** Leaves alone the cases that nobody has begun with; REPAIR_NOT_FOUND. */
  async stop(actor: Actor, id: string): Promise<RepairView> {
    await this.find(id);
    const at = this.clock.now();
    await inTransaction(this.dataSource, async (tx) => {
      const stopped = await this.repairs.stop(id, at, tx);
      await recordAct(tx, {
        ...{ by: actor, at, action: 'REPAIR_STOPPED', objectKind: 'repair', objectId: id },
        details: { cases: stopped },
      });
    });
    return this.find(id);
  }

  private async casesOf(target: RepairTarget): Promise<string[]> {
    if ('sameFaultAs' in target) {
      const alike = await this.alike(target.sameFaultAs);
      return [...new Set(alike.map(({ caseNo }) => caseNo))];
    }
    return (await findPlace(this.dataSource, target.caseNo)) === undefined ? [] : [target.caseNo];
  }

  private async assertPossible(act: RepairAct, caseNos: readonly string[]): Promise<void> {
    if (act.kind === 'reassign') return this.assertReassignable(act, caseNos);
    if (act.kind === 'set-variable') assertFree(act.name);
    // an instance is one of one case
    if (instanceOf(act) !== undefined && caseNos.length > 1) throw new NothingToRepairError();
    if (act.kind === 'set-variable') {
      if (caseNos[0] !== undefined) await this.placeOf(caseNos[0], instanceOf(act));
      return;
    }
    // of many cases each is looked at when its turn comes, and has a result of its own
    const [only, ...others] = caseNos;
    if (only === undefined || others.length > 0) return;
    const { blocks } = await this.preview(only, act);
    if (blocks.length > 0) throw new RepairBlockedError(blocks);
  }

  private async assertReassignable(
    { taskKey, assignee, candidateGroups }: Extract<RepairAct, { kind: 'reassign' }>,
    caseNos: readonly string[],
  ): Promise<void> {
    const task = await findTaskCase(this.dataSource, taskKey);
    if (task === undefined || !caseNos.includes(task.caseNo)) throw new NothingToRepairError();
    if (assignee === null && (candidateGroups ?? []).length === 0) {
      throw new InvalidInputError([
        { path: 'assignee', code: 'REQUIRED', message: '请选择人员或办理小组。' },
      ]);
    }
    const unknown = await findMisaddressed(this.dataSource, assignee, candidateGroups ?? []);
    if (unknown.length === 0) return;
    throw new InvalidInputError([
      {
        path: 'candidateGroups',
        code: 'NOBODY',
        message: `没有这个人员，或小组里没有人：${unknown.join('、')}`,
      },
    ]);
  }
}

// helpers

function instanceOf(act: RepairAct): string | undefined {
  return 'instanceKey' in act ? act.instanceKey : undefined;
}

/** Of many cases a variable is set where each of them stands still, which may be a called process. */
function actOn(act: RepairAct, target: RepairTarget): RepairAct {
  if (act.kind !== 'set-variable' || !('sameFaultAs' in target)) return act;
  return { ...act, sameFaultAs: target.sameFaultAs };
}

function assertFree(name: string): void {
  if (!RESERVED_NAMES.includes(name)) return;
  throw new InvalidInputError([
    { path: 'name', code: 'RESERVED', message: `系统靠变量 ${name} 识别案件，不能修改。` },
  ]);
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}
