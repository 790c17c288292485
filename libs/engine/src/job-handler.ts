import type { ElementInstanceKey, JobKey, ProcessInstanceKey } from '@app/kernel';

/** What a worker may know about its job besides the variables. */
export interface JobContext {
  /** The same for every delivery of the job: the idempotency key of everything that the worker writes. */
  jobKey: JobKey;
  type: string;
  processInstanceKey: ProcessInstanceKey;
  elementInstanceKey: ElementInstanceKey;
  elementId: string;
  /** Task headers of the model. */
  headers: Readonly<Record<string, string>>;
  /** Attempts that are left, this one included. */
  retries: number;
}

/**
 * Carries out one type of service task: a function of its variables.
 *
 * It ends in one of three ways: return (the result becomes variables), throw BpmnError (a modelled path), or throw
 * anything else (retries with backoff and then an incident; NonRetryableError: incident at once). A job may be
 * delivered more than once, so what it writes must be idempotent by job key.
 */
export interface JobHandler<Input extends object = object, Output extends object | void = object | void> {
  handle(input: Input, job: JobContext): Promise<Output>;
}
