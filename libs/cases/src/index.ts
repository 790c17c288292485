export type {
  CaseDetail,
  CaseDocument,
  CaseFilter,
  CasePending,
  CaseState,
  CaseSummary,
} from './case.entity.js';
export type {
  CancelMode,
  CancelOptions,
  CancellationState,
  CancellationView,
  WaitingCancellation,
} from './cancellation.entity.js';
export { CancellationService } from './cancellation.service.js';
export { CaseAudienceService } from './case-audience.service.js';
export type { CaseAudience } from './case-visibility.queries.js';
export { CaseProjection } from './case.projection.js';
export { CaseRebuildService } from './case-rebuild.service.js';
export type { CaseRebuild } from './case-rebuild.service.js';
export { CaseService } from './case.service.js';
export type { StartCase } from './case.service.js';
export { CaseSweeper } from './case.sweeper.js';
export { OwedRebuildSweeper } from './owed-rebuild.sweeper.js';
export { CasesModule } from './cases.module.js';
export { QuietService } from './quiet.service.js';
export type { Quietness } from './quiet.queries.js';
export { TimelineService } from './timeline.service.js';
export type { TimelineEntry } from './timeline.service.js';
export type { TimelineKind } from './timeline.queries.js';
