export { ClockDecisionService } from './clock-decision.service.js';
export { CLOCK_OPERATION_KINDS } from './clock-operation.entity.js';
export type { ClockOperationKind, ClockOperationState } from './clock-operation.entity.js';
export { ClockOperationService } from './clock-operation.service.js';
export type { OperationRequest, StageOfCase } from './clock-operation.service.js';
export type { ProposedOperation } from './clock-operation.rules.js';
export { ClockOperationMessages } from './operation-messages.service.js';
export type { CalendarChange } from './calendar-change.entity.js';
export { CalendarPublicationService } from './calendar-publication.service.js';
export type {
  CalendarImportSummary,
  CalendarImportView,
  OverlayPreview,
  OverlayResult,
} from './calendar-publication.service.js';
export { keptPromiseOf } from './kept-promise.js';
export type { ClosedRun, KeptPromise } from './kept-promise.js';
export type { PromiseSetting } from './promise.entity.js';
export { PromiseService } from './promise.service.js';
export type { PromiseChange } from './promise.service.js';
export type { PromiseSettingView, StagePromise } from './promise-view.js';
export { CARD_LEVELS } from './stage-card.entity.js';
export type { CardFilter, CardLevel, CardListItem, CardWithdrawal, StageCard } from './stage-card.entity.js';
export type { CardCounts } from './card-list.queries.js';
export { StageCardService } from './stage-card.service.js';
export { StageFaultSweeper } from './stage-fault.sweeper.js';
export { StageCardSweeper } from './stage-card.sweeper.js';
export { explainedDays, monthsOf } from './explained-days.js';
export type { DaySpan, ExplainedDay, ExplainedPeriod } from './explained-days.js';
export { PassedJobReader } from './passed-job.reader.js';
export type { JobPlace } from './passed-job.reader.js';
export type { StageExplanation } from './stage-explanation.js';
export { StageProjection } from './stage.projection.js';
export type { UnitCalendars } from './stage-clock.js';
export type { StageRunState, TimeOf } from './stage-run.entity.js';
export type { StageSuspension } from './stage-suspension.js';
export { StageLimitService } from './stage-limit.service.js';
export type { StartedLimit } from './started-limit.js';
export { StageService } from './stage.service.js';
export type { StageName } from './stage-name.queries.js';
export { limitText } from './stage-view.js';
export type { LateAgainst, StageRunView, StageStatus, StageSummary, StageTarget } from './stage-view.js';
export { StagesModule } from './stages.module.js';
