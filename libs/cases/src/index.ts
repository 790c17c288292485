export type { CaseDetail, CaseDocument, CaseFilter, CasePending, CaseSummary } from './case.entity.js';
export type { CaseState } from './case-state.js';
export type {
  CancelMode,
  CancelOptions,
  CancellationState,
  CancellationView,
  WaitingCancellation,
} from './cancellation.entity.js';
export { canonicalHash } from './canonical-hash.js';
export { CancellationService } from './cancellation.service.js';
export { CaseArchiveService } from './case-archive.service.js';
export { CaseAssignmentService } from './case-assignment.service.js';
export type { Duty } from './case-assignment.service.js';
export type { TaskPlace } from './case-basis.service.js';
export { CaseBasisService } from './case-basis.service.js';
export type { CaseInstance } from './case-instance.entity.js';
export type { CaseAttachment } from './case-attachment.entity.js';
export { CaseAttachmentService } from './case-attachment.service.js';
export { CaseAudienceService } from './case-audience.service.js';
export type { CaseAudience } from './case-visibility.queries.js';
export { CaseFollowUpService } from './case-follow-up.service.js';
export { CaseHeadRepository } from './case-head.repository.js';
export type { CaseHead } from './case-head.repository.js';
export { CaseLinkService } from './case-link.service.js';
export type { CaseLinkKind } from './case-link.repository.js';
export { CaseNotRegisteredError } from './cases.errors.js';
export { CaseProjection } from './case.projection.js';
export { CaseRebuildService } from './case-rebuild.service.js';
export type { CaseRebuild } from './case-rebuild.service.js';
export type { CaseRecordEntry, CaseRecordKind, CaseRecordPage, RecordedForm } from './case-record.entity.js';
export { CaseNumbersService } from './case-numbers.service.js';
export { CaseRecordService } from './case-record.service.js';
export type { FactValue, ShownParty } from './case-shown.js';
export { readsRun } from './case-sight.js';
export type { CaseSight } from './case-sight.js';
export { issuesPaper, readsPaper } from './case-sight.queries.js';
export { CaseSightService } from './case-sight.service.js';
export { CaseService } from './case.service.js';
export { CaseStartService } from './case-start.service.js';
export type { StartCase } from './case-start.service.js';
export type { CaseLinkRole, LinkedCase, RelatedCase } from './case-family.entity.js';
export { CaseSweeper } from './case.sweeper.js';
export type { OwedMaterialView, OwedSummary } from './owed-material.js';
export { OwedMaterialService } from './owed-material.service.js';
export { OwedMaterialSweeper } from './owed-material.sweeper.js';
export { OwedRebuildSweeper } from './owed-rebuild.sweeper.js';
export { findVariables, findVariablesOfEach } from './case-variable.queries.js';
export { CasesModule } from './cases.module.js';
export { PartyWindowRepository } from './party-window.repository.js';
export type { PartyWindow } from './party-window.repository.js';
export { QuietService } from './quiet.service.js';
export { RegistrationService } from './registration.service.js';
export type { Quietness } from './quiet.queries.js';
export { valueOrNone } from './value-or-none.js';
export { TimelineService } from './timeline.service.js';
export type { TimelineEntry } from './timeline.service.js';
export type { TimelineKind } from './timeline.queries.js';
