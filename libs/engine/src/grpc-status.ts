/** The gRPC status codes that our commands tell apart. */
export const GrpcStatus = {
  Cancelled: 1,
  Unknown: 2,
  InvalidArgument: 3,
  DeadlineExceeded: 4,
  NotFound: 5,
  AlreadyExists: 6,
  ResourceExhausted: 8,
  FailedPrecondition: 9,
  Aborted: 10,
  Internal: 13,
  Unavailable: 14,
  DataLoss: 15,
} as const;

/** Status code of a failed call, or undefined when the failure is not an answer of the gateway. */
export function grpcStatus(error: unknown): number | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'number' ? code : undefined;
}

/** The gateway's sentence without the client's prefix. */
export function grpcDetails(error: unknown): string {
  const details = (error as { details?: unknown } | null)?.details;
  return typeof details === 'string' && details !== '' ? details : String((error as Error).message ?? error);
}
