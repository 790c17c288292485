export interface FieldFault {
  /** JSON path of the value, e.g. `variables.rows[0].day`. */
  path: string;
  /** Stable code that a client may switch on, e.g. `CHECK_DIGIT`. */
  code: string;
  message: string;
}

export interface AppErrorOptions {
  details?: Record<string, unknown>;
  faults?: readonly FieldFault[];
  /** Seconds after which trying again makes sense; sent as Retry-After. */
  retryAfterSeconds?: number;
  cause?: unknown;
}

/** An expected failure: a stable code, the HTTP status it means, and a sentence that says what to do. */
export class AppError extends Error {
  readonly details: Record<string, unknown>;
  readonly faults: readonly FieldFault[];
  readonly retryAfterSeconds?: number;

  constructor(
    readonly code: string,
    readonly status: number,
    message: string,
    options: AppErrorOptions = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'AppError';
    this.details = options.details ?? {};
    this.faults = options.faults ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** Input that breaks its rules: 400 with a path and a code for each fault. */
export class InvalidInputError extends AppError {
  constructor(faults: readonly FieldFault[], message = '填写的内容有误，请按提示修改。') {
    super('INVALID_INPUT', 400, message, { faults });
  }
}

/** The same idempotency key came with another request. */
export class IdempotencyKeyReusedError extends AppError {
  constructor() {
    super('IDEMPOTENCY_KEY_REUSED', 409, '这个请求标识已用于另一份登记，请换一个标识再提交。');
  }
}
