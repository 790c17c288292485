import { Injectable, SetMetadata, applyDecorators } from '@nestjs/common';

export const JOB_WORKER = Symbol('JOB_WORKER');

type Class = new () => object;

export interface JobWorkerOptions {
  /** Job type of the model, e.g. `town-call.push-order`. */
  type: string;
  /** Class with class-validator rules; its fields are the only variables that are fetched. */
  input?: Class;
  /** Every variable of the job is fetched: what is read, a file beside the model says. */
  allVariables?: boolean;
  /** Class with class-validator rules that the result must satisfy. */
  output?: Class;
}

/** Makes a provider the worker of a job type; it is found at start-up and needs no registration. */
export function JobWorker(options: JobWorkerOptions): ClassDecorator {
  return applyDecorators(Injectable(), SetMetadata(JOB_WORKER, options));
}
