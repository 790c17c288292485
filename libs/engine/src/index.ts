export { EngineRepairs } from './engine-repairs.service.js';
export type { NewInstance } from './engine-repairs.service.js';
export { EngineClockRepository } from './engine-clock.repository.js';
export { EngineClock } from './engine.clock.js';
export {
  ClockControlError,
  DeploymentRejectedError,
  EngineRejectedError,
  EngineUnavailableError,
  IncidentGoneError,
  InstanceGoneError,
  TaskGoneError,
  TaskWrongStateError,
} from './engine.errors.js';
export type { DeploymentFault } from './engine.errors.js';
export { EngineCommandsModule } from './engine-commands.module.js';
export { EngineModule } from './engine.module.js';
export { EngineService, START_TIME_TO_LIVE_MS } from './engine.service.js';
export type {
  DeployableResource,
  DeployedProcess,
  Deployment,
  EngineMessage,
  EngineTopology,
  StartMessage,
} from './engine.types.js';
export { BpmnError, NonRetryableError } from './job.errors.js';
export type { JobContext, JobHandler } from './job-handler.js';
export { JobTypeRepository } from './job-type.repository.js';
export type { JobType } from './job-type.repository.js';
export { JobWorker } from './job-worker.decorator.js';
export type { JobWorkerOptions } from './job-worker.decorator.js';
export { MessageLedgerModule } from './message-ledger.module.js';
export { MessageLedger } from './message-ledger.service.js';
export type { Verdict } from './message-ledger.service.js';
export type { OnceMessage, SentOnce } from './once-message.js';
export { JobWorkersModule } from './job-workers.module.js';
export { collectReferences } from './model-references.js';
export { type ProcessFolder, readProcessResources } from './process-resources.js';
