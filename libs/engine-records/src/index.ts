export { DeadRecordRepository } from './dead-record.repository.js';
export { DeadRecordService } from './dead-record.service.js';
export type { DeadRecord } from './dead-record.service.js';
export type { EngineRecord } from './engine-record.js';
export { AnotherLogError, RebuildWouldLoseError, RecordsBehindError } from './engine-records.errors.js';
export { EngineRecordsModule } from './engine-records.module.js';
export { FactStream } from './fact-stream.js';
export type { FactChange } from './fact-stream.js';
export { notifyFacts } from './facts.js';
export { IntakeModule } from './intake.module.js';
export { IntakeProgress } from './intake-progress.js';
export type { StoredProgress } from './intake-progress.js';
export { IntakeServer } from './intake-server.js';
export { IntakeService } from './intake.service.js';
export { IntakeStatus } from './intake-status.js';
export { LogPlacesRepository } from './log-places.repository.js';
export { OwedRebuildRepository } from './owed-rebuild.repository.js';
export type { OwedRebuild } from './owed-rebuild.repository.js';
export { Projection } from './projection.decorator.js';
export type { ProjectionOptions } from './projection.decorator.js';
export { isBehind, isFirstFor, isNewerThan } from './newer-record.js';
export { parseRecord } from './record-parser.js';
export type { ProjectionContext, RecordProjection } from './record-projection.js';
export type {
  FormValue,
  IncidentValue,
  MessageSubscriptionValue,
  ProcessInstanceValue,
  ProcessValue,
  UserTaskValue,
  VariableValue,
} from './record-values.js';
export { reportOf } from './record-values.js';
export { programChecksum } from './program-checksum.js';
export { ProjectionRegistry } from './projection-registry.js';
export { RebuildService } from './rebuild.service.js';
export type { Rebuilt } from './rebuild.service.js';
export { RecordDispatcher } from './record-dispatcher.js';
export { RecordPartitions } from './record-partitions.js';
export { RecordRepository } from './record.repository.js';
export { RepeatedRecords } from './repeated-records.service.js';
export { ReplayModule } from './replay.module.js';
export { ReplayRepository } from './replay.repository.js';
export { ReplayService } from './replay.service.js';
