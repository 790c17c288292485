export type { ExplainedDay, StageExplanation } from './stage-explanation.js';
export { StageProjection } from './stage.projection.js';
export type { StageRunState, TimeOf } from './stage-run.entity.js';
export { StageService } from './stage.service.js';
export { limitText } from './stage-view.js';
export type { StageRunView, StageStatus, StageSummary } from './stage-view.js';
export { StagesModule } from './stages.module.js';
