import { type DynamicModule, Module } from '@nestjs/common';
import type { WorkerConfig } from '@app/config';
import { DatabaseModule } from '@app/database';
import { EngineModule, JobWorkersModule } from '@app/engine';
import { EngineRecordsModule, IntakeModule } from '@app/engine-records';
import { ClocksModule } from './clocks/clocks.module.js';
import { FEATURES } from './features.js';
import { JobsModule } from './jobs/jobs.module.js';
import { OperationsModule } from './operations/operations.module.js';
import { RecordsModule } from './records/records.module.js';
import type { WorkerRole } from './worker-roles.js';

/** Composes the features with the roles that this process takes. */
@Module({})
export class WorkerModule {
  static forRoles(roles: ReadonlySet<WorkerRole>, config: WorkerConfig): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        DatabaseModule.forRoot(),
        EngineModule,
        EngineRecordsModule,
        ...FEATURES,
        ...(roles.has('records') ? [IntakeModule, RecordsModule] : []),
        ...(roles.has('jobs')
          ? [JobsModule, JobWorkersModule.forRoot({ concurrency: config.jobConcurrency })]
          : []),
        ...(roles.has('clocks') ? [ClocksModule] : []),
        OperationsModule,
      ],
    };
  }
}
