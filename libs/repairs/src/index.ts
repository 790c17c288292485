export { REPAIR_KINDS } from './repair.entity.js';
export type {
  AlikeCase,
  RepairAct,
  RepairItemState,
  RepairItemView,
  RepairKind,
  RepairTarget,
  RepairView,
} from './repair.entity.js';
export type { MigrationPlan, RepairEffect, RepairPlan } from './repair-plan.js';
export type { CasePlace } from './repair-place.queries.js';
export { RepairPlanner } from './repair-planner.service.js';
export { RepairRuns } from './repair-run.service.js';
export { RepairService } from './repair.service.js';
export type { CaseRepair, RepairRequest } from './repair.service.js';
export { RepairsModule } from './repairs.module.js';
