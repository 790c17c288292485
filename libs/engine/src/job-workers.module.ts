import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JobTypeRepository } from './job-type.repository.js';
import { JOB_WORKERS_OPTIONS, JobWorkerExplorer, type JobWorkersOptions } from './job-worker.explorer.js';

/** Opens a worker for each @JobWorker that the application's modules provide. */
@Module({})
export class JobWorkersModule {
  static forRoot(options: JobWorkersOptions): DynamicModule {
    return {
      module: JobWorkersModule,
      imports: [DiscoveryModule],
      providers: [JobTypeRepository, { provide: JOB_WORKERS_OPTIONS, useValue: options }, JobWorkerExplorer],
    };
  }
}
