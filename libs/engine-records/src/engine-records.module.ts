import { Global, Module } from '@nestjs/common';
import { DeadRecordService } from './dead-record.service.js';
import { FactStream } from './fact-stream.js';
import { IntakeProgress } from './intake-progress.js';

/** What readers of the projected tables need: the stream of changes, the progress, the dead records. */
@Global()
@Module({
  providers: [FactStream, IntakeProgress, DeadRecordService],
  exports: [FactStream, IntakeProgress, DeadRecordService],
})
export class EngineRecordsModule {}
