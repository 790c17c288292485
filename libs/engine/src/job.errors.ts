/** Ends a job with an error that the model catches at a boundary or in an event sub-process. */
export class BpmnError extends Error {
  constructor(
    readonly code: string,
    message = '',
    /** Variables that the catching path can read. */
    readonly variables: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = 'BpmnError';
  }
}

/** Ends a job at once with an incident: trying again without a person's help cannot succeed. */
export class NonRetryableError extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'NonRetryableError';
  }
}
