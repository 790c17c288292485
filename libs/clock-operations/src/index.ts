export { ClockDecisionService } from './clock-decision.service.js';
export type { ClockOperationState, ProposedOperation } from './clock-operation.entity.js';
export type { OperationOfCase } from './clock-operation.queries.js';
export { ClockOperationService } from './clock-operation.service.js';
export type { OperationPreview, OperationRequest, StageOfCase } from './clock-operation.service.js';
export type { AllowedOperation, ApproverView, ClockOperationView } from './clock-operation-view.js';
export { ClockOperationsModule } from './clock-operations.module.js';
export { ClockOperationMessages } from './operation-messages.service.js';
