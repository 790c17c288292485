import { Injectable } from '@nestjs/common';
import { type Definition, DefinitionService, type ModelShape } from '@app/models';
import { DataSource } from 'typeorm';
import {
  type ActiveElement,
  type MigrationPlan,
  type RepairPlan,
  planMigration,
  planMove,
} from './repair-plan.js';
import { type CasePlace, findActive, findBonds } from './repair-place.queries.js';
import { RepairBlockedError } from './repairs.errors.js';

/** Says what a move or a migration would do, before it is done and again when it is. */
@Injectable()
export class RepairPlanner {
  constructor(
    private readonly dataSource: DataSource,
    private readonly definitions: DefinitionService,
  ) {}

  async move(
    place: CasePlace,
    way: { from: string; to: string },
  ): Promise<{ plan: RepairPlan; active: ActiveElement[] }> {
    const [shape, active] = await Promise.all([this.shapeOf(place.definitionKey), this.activeIn(place)]);
    return { plan: planMove(shape, active, way), active };
  }

  async migration(
    place: CasePlace,
    version: number,
  ): Promise<{ plan: MigrationPlan; active: ActiveElement[]; target: Definition; shape: ModelShape }> {
    const target = await this.definitions.version(place.processId, version);
    if (target === undefined) throw new RepairBlockedError(['VERSION_UNKNOWN']);
    const [shape, targetShape, active, bonds] = await Promise.all([
      this.shapeOf(place.definitionKey),
      this.shapeOf(target.definitionKey),
      this.activeIn(place),
      findBonds(this.dataSource, place.processInstanceKey),
    ]);
    const plan = planMigration(shape, targetShape, active, bonds);
    const same = target.version === place.version ? ['VERSION_SAME'] : [];
    return { plan: { ...plan, blocks: [...same, ...plan.blocks] }, active, target, shape };
  }

  async shapeOf(definitionKey: string): Promise<ModelShape> {
    const shape = await this.definitions.shape(definitionKey);
    if (shape === undefined) throw new RepairBlockedError(['VERSION_UNKNOWN']);
    return shape;
  }

  activeIn({ processInstanceKey }: CasePlace): Promise<ActiveElement[]> {
    return findActive(this.dataSource, processInstanceKey);
  }
}
