import { type DynamicModule, Module } from '@nestjs/common';
import { CommonJobsModule } from '@app/common-jobs';
import type { WorkerConfig } from '@app/config';
import { DatabaseModule } from '@app/database';
import { EngineModule, JobWorkersModule } from '@app/engine';
import { EngineRecordsModule, IntakeModule } from '@app/engine-records';
import type { ProcessCode } from '@app/process-code';
import { ClocksModule } from './clocks/clocks.module.js';
import { FEATURES } from './features.js';
import { OperationsModule } from './operations/operations.module.js';
import { RecordsModule } from './records/records.module.js';
import type { WorkerRole } from './worker-roles.js';

/** Composes the features with the roles that this process takes. */
@Module({})
export class WorkerModule {
  static forRoles(
    roles: ReadonlySet<WorkerRole>,
    config: WorkerConfig,
    processes: readonly ProcessCode[],
  ): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        DatabaseModule.forRoot(),
        EngineModule,
        EngineRecordsModule,
        ...FEATURES,
        ...processes.map(({ module }) => module),
        ...(roles.has('records') ? [IntakeModule, RecordsModule] : []),
        ...(roles.has('jobs')
          ? [CommonJobsModule, JobWorkersModule.forRoot({ concurrency: config.jobConcurrency })]
          : []),
        ...(roles.has('clocks') ? [ClocksModule] : []),
        OperationsModule,
      ],
    };
  }
}
