import { Logger } from '@nestjs/common';
import type { ElementInstanceKey, JobKey, ProcessInstanceKey } from '@app/kernel';
import { GrpcStatus, grpcDetails, grpcStatus } from './grpc-status.js';
import { checkOutput, toInput } from './job-contract.js';
import type { JobContext, JobHandler } from './job-handler.js';
import { type JobOutcome, outcomeOfError, outcomeOfResult } from './job-outcome.js';
import type { JobWorkerOptions } from './job-worker.decorator.js';
import { jobSeconds, jobsEnded } from './job.metrics.js';
import type { GrpcClient } from './zeebe-client.js';

/** A job as the engine hands it out. */
export interface ActivatedJob {
  key: string;
  type: string;
  processInstanceKey: string;
  elementInstanceKey: string;
  elementId: string;
  customHeaders: Readonly<Record<string, unknown>>;
  retries: number;
  variables: object;
}

/** Runs one job through its handler and tells the engine how it ended; never throws. */
export class JobRunner {
  private readonly logger = new Logger('Jobs');

  constructor(
    private readonly handler: JobHandler,
    private readonly options: JobWorkerOptions,
    private readonly client: Pick<GrpcClient, 'completeJob' | 'failJob' | 'throwError'>,
    private readonly clock: { catchUp(): Promise<void> },
  ) {}

  async run(job: ActivatedJob): Promise<void> {
    const stopTimer = jobSeconds.startTimer({ type: job.type });
    const outcome = await this.work(job);
    this.log(job, outcome);
    try {
      await this.report(job.key, outcome);
      jobsEnded.inc({ type: job.type, outcome: outcome.kind });
    } catch (error) {
      this.logReportFailure(job, error);
    }
    stopTimer();
  }

  private async work(job: ActivatedJob): Promise<JobOutcome> {
    try {
      const { input, output, type } = this.options;
      await this.clock.catchUp();
      const result = await this.handler.handle(
        input === undefined ? {} : toInput(input, job.variables, type),
        toContext(job),
      );
      if (output !== undefined) checkOutput(output, result, type);
      return outcomeOfResult(result);
    } catch (error) {
      return outcomeOfError(error, job.retries);
    }
  }

  private async report(jobKey: string, outcome: JobOutcome): Promise<void> {
    switch (outcome.kind) {
      case 'complete':
        return this.client.completeJob({ jobKey, variables: asJson(outcome.variables) });
      case 'bpmn-error':
        return this.client.throwError({
          jobKey,
          errorCode: outcome.code,
          errorMessage: outcome.message,
          variables: asJson(outcome.variables),
        });
      case 'fail':
        return this.client.failJob({
          jobKey,
          errorMessage: outcome.message,
          retries: outcome.retries,
          retryBackOff: outcome.backoffMs,
        });
    }
  }

  private log(job: ActivatedJob, outcome: JobOutcome): void {
    const what = `${job.type} ${job.key} of instance ${job.processInstanceKey}`;
    if (outcome.kind === 'fail')
      this.logger.warn(`${what}: ${outcome.message} (${outcome.retries} retries left)`);
    else this.logger.debug(`${what}: ${outcome.kind}`);
  }

  /** A job that timed out may have been done by another delivery: then there is nothing left to report. */
  private logReportFailure(job: ActivatedJob, error: unknown): void {
    const what = `${job.type} ${job.key}`;
    if (grpcStatus(error) === GrpcStatus.NotFound) {
      this.logger.debug(`${what}: already ended by another delivery`);
    } else {
      this.logger.warn(
        `${what}: outcome not reported, the engine will hand it out again: ${grpcDetails(error)}`,
      );
    }
  }
}

function toContext(job: ActivatedJob): JobContext {
  return {
    jobKey: job.key as JobKey,
    type: job.type,
    processInstanceKey: job.processInstanceKey as ProcessInstanceKey,
    elementInstanceKey: job.elementInstanceKey as ElementInstanceKey,
    elementId: job.elementId,
    headers: Object.fromEntries(
      Object.entries(job.customHeaders).map(([name, value]) => [name, String(value)]),
    ),
    retries: job.retries,
  };
}

/** The client's type of variables does not admit interfaces; what is not JSON is dropped by the client itself. */
function asJson(variables: Record<string, unknown>): Record<string, never> {
  return variables as Record<string, never>;
}
