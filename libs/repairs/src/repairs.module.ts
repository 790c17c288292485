import { Module } from '@nestjs/common';
import { OrganisationModule } from '@app/identity';
import { ModelsModule } from '@app/models';
import { RepairActs } from './repair-act.service.js';
import { RepairPlanner } from './repair-planner.service.js';
import { RepairRetries } from './repair-retry.service.js';
import { RepairRuns } from './repair-run.service.js';
import { RepairRepository } from './repair.repository.js';
import { RepairUnits } from './repair-units.service.js';
import { RepairService } from './repair.service.js';

/** What administrators do to cases that stand still or stand wrong. */
@Module({
  imports: [ModelsModule, OrganisationModule],
  providers: [
    RepairRepository,
    RepairPlanner,
    RepairRetries,
    RepairActs,
    RepairUnits,
    RepairRuns,
    RepairService,
  ],
  exports: [RepairService, RepairRuns],
})
export class RepairsModule {}
