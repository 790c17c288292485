import type { EventEmitter } from 'node:events';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { EngineConfig } from '@app/config';
import { checkCompleteness } from './completeness-check.js';
import type { JobHandler } from './job-handler.js';
import { EngineClock } from './engine.clock.js';
import { JobRunner } from './job-runner.js';
import { type JobType, JobTypeRepository } from './job-type.repository.js';
import { JOB_WORKER, type JobWorkerOptions } from './job-worker.decorator.js';
import { variablesOf } from './job-contract.js';
import { readProcessResources } from './process-resources.js';
import { type GrpcClient, ZeebeClient } from './zeebe-client.js';

export const JOB_WORKERS_OPTIONS = Symbol('JOB_WORKERS_OPTIONS');

export interface JobWorkersOptions {
  /** Jobs of one type that this process works on at a time. */
  concurrency: number;
}

type SdkWorker = ReturnType<GrpcClient['createWorker']>;

const JOB_TIMEOUT_MS = 60_000;
const LONG_POLL_MS = 30_000;
const POLL_INTERVAL_MS = 100;
const DRAIN_TIMEOUT_MS = 8000;

/**
 * Finds every @JobWorker at start-up, compares them with the models, and opens a poller for each.
 *
 * Long polling is the base: the engine wakes a waiting poll at once, and polls come back by themselves after the
 * broker was away, which the client's job streams do not.
 */
@Injectable()
export class JobWorkerExplorer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly workers: SdkWorker[] = [];
  private connected = true;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly zeebe: ZeebeClient,
    private readonly config: EngineConfig,
    private readonly clock: EngineClock,
    private readonly jobTypes: JobTypeRepository,
    @Inject(JOB_WORKERS_OPTIONS) private readonly options: JobWorkersOptions,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const found = this.find();
    await checkCompleteness(
      await readProcessResources(this.config.processesDir),
      found.map(({ options }) => options.type),
    );
    await this.jobTypes.announce(found.map(({ options }) => toJobType(options)));
    const client = await this.zeebe.forJobs();
    for (const { handler, options } of found) this.workers.push(this.open(client, handler, options));
    this.logger.log(`Working on ${found.length} job types`);
  }

  /** Takes no new jobs and waits for the running ones. */
  async beforeApplicationShutdown(): Promise<void> {
    for (const worker of this.workers) endLongPoll(worker);
    const drained = Promise.allSettled(this.workers.map((worker) => worker.close()));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((resolve) => (timer = setTimeout(resolve, DRAIN_TIMEOUT_MS, 'late')));
    if ((await Promise.race([drained, late])) === 'late') {
      this.logger.warn('Some jobs did not end in time; the engine will hand them out again');
    }
    clearTimeout(timer);
  }

  private find(): { handler: JobHandler; options: JobWorkerOptions }[] {
    return this.discovery.getProviders().flatMap((wrapper) => {
      const options =
        wrapper.metatype == null
          ? undefined
          : (Reflect.getMetadata(JOB_WORKER, wrapper.metatype) as JobWorkerOptions | undefined);
      return options === undefined ? [] : [{ handler: wrapper.instance as JobHandler, options }];
    });
  }

  private open(client: GrpcClient, handler: JobHandler, options: JobWorkerOptions): SdkWorker {
    const runner = new JobRunner(handler, options, client, this.clock);
    return client.createWorker({
      taskType: options.type,
      maxJobsToActivate: this.options.concurrency,
      timeout: JOB_TIMEOUT_MS,
      longPoll: LONG_POLL_MS,
      pollInterval: POLL_INTERVAL_MS,
      fetchVariable: fetchedBy(options) as never[],
      loglevel: 'NONE',
      onConnectionError: () => this.noteConnection(false),
      onReady: () => this.noteConnection(true),
      taskHandler: async (job) => {
        await runner.run(job);
        return job.forward();
      },
    });
  }

  private noteConnection(connected: boolean): void {
    if (connected === this.connected) return;
    this.connected = connected;
    if (connected) this.logger.log('The engine is back');
    else this.logger.warn('The engine cannot be reached; jobs wait until it is back');
  }
}

/** None means all of them to the engine. */
function fetchedBy({ input, allVariables }: JobWorkerOptions): string[] {
  return input === undefined || allVariables === true ? [] : variablesOf(input);
}

/** What the worker declares that it gives; a worker without a class of results gives nothing. */
function toJobType({ type, output }: JobWorkerOptions): JobType {
  return { type, outputs: output === undefined ? [] : variablesOf(output) };
}

/** The client leaves the call and the timer of a waiting poll as they are when it closes, which keeps the process alive. */
function endLongPoll(worker: SdkWorker): void {
  const { jobStream } = worker as unknown as { jobStream?: EventEmitter & { cancel(): void } };
  jobStream?.cancel();
  jobStream?.emit('end');
}
