/** Fault of one field, as the server names it. */
export interface FieldFault {
  path: string;
  code: string;
  message: string;
}

export interface ProblemBody {
  status?: number;
  code?: string;
  title?: string;
  detail?: string;
  correlationId?: string;
  errors?: FieldFault[];
  [detail: string]: unknown;
}

/** An answer of the server that is not a success; `code` is stable and what callers switch on. */
export class ApiProblem extends Error {
  readonly faults: readonly FieldFault[];

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly body: ProblemBody = {},
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(message);
    this.name = 'ApiProblem';
    this.faults = body.errors ?? [];
  }

  /** A named detail of the problem as text, or `null`. */
  text(name: string): string | null {
    const value = this.body[name] ?? (this.body.details as Record<string, unknown> | undefined)?.[name];
    return typeof value === 'string' && value !== '' ? value : null;
  }
}

/** Whether trying the same request again may help: no connection, or the server or engine is not there. */
export function isTransient(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 0 || error.status >= 502);
}
