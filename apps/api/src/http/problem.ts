import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import { isDatabaseUnavailable, sqlState } from '@app/database';
import { AppError, InvalidInputError } from '@app/kernel';
import type { ProblemDto } from './problem.dto.js';

/** Any failure as an expected one; what nobody expected becomes INTERNAL and says nothing about its cause. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return (
    fromBodyParser(error) ??
    fromUpload(error) ??
    fromHttpException(error) ??
    fromDatabase(error) ??
    new AppError('INTERNAL', 500, '系统出现意外错误，填写的内容未受影响。请稍后再试，或将编号告知管理员。', {
      cause: error,
    })
  );
}

/** The document that a client reads. */
export function toProblem(error: AppError, correlationId: string): ProblemDto {
  return {
    ...error.details,
    type: `urn:yijianshi:problem:${error.code.toLowerCase().replaceAll('_', '-')}`,
    title: STATUS_CODES[error.status] ?? 'Error',
    status: error.status,
    code: error.code,
    detail: error.message,
    correlationId,
    ...(error.faults.length > 0 && { errors: [...error.faults] }),
  };
}

/** body-parser marks its errors with a type; their messages repeat parts of the body, so they stay inside. */
const BODY_ERRORS: Readonly<Record<string, () => AppError>> = {
  'entity.too.large': () => bodyTooLarge(),
  'charset.unsupported': () => new UnsupportedMediaTypeError(),
  'encoding.unsupported': () => new UnsupportedMediaTypeError(),
  'request.aborted': () => requestAborted(),
  'request.size.invalid': () => new AppError('INVALID_REQUEST', 400, '请求格式不正确。'),
};

const HTTP_ERRORS: Readonly<Record<number, () => AppError>> = {
  401: () => new UnauthenticatedError(),
  404: () => new AppError('NOT_FOUND', 404, '请求的地址不存在。'),
  405: () => new AppError('METHOD_NOT_ALLOWED', 405, '该地址不支持此操作。'),
  413: () => bodyTooLarge(),
  415: () => new UnsupportedMediaTypeError(),
};

/** Text with characters that PostgreSQL cannot store, or a number that it cannot hold: wrong input, not a wrong statement. */
const INPUT_STATES = new Set(['22021', '22P05', '22003', '22P02']);

/** Nobody is logged in, or the session has ended. */
export class UnauthenticatedError extends AppError {
  constructor() {
    super('UNAUTHENTICATED', 401, '请先登录。如已登录，会话可能已过期，请重新登录。');
  }
}

/** The person is known but this work is not theirs. */
export class ForbiddenError extends AppError {
  constructor() {
    super('FORBIDDEN', 403, '你的角色没有此项权限，如有需要请联系平台管理员。');
  }
}

/** The body is of a kind that the endpoint cannot read. */
export class UnsupportedMediaTypeError extends AppError {
  constructor() {
    super('UNSUPPORTED_MEDIA_TYPE', 415, '请以 JSON（UTF-8）提交。');
  }
}

function fromBodyParser(error: unknown): AppError | undefined {
  const type = (error as { type?: unknown } | null)?.type;
  return typeof type === 'string' ? BODY_ERRORS[type]?.() : undefined;
}

/** The reader of uploads marks what it says of a person who left by its words alone. */
function fromUpload(error: unknown): AppError | undefined {
  const isLeft = error instanceof Error && /^Request (aborted|closed)$/.test(error.message);
  return isLeft ? requestAborted() : undefined;
}

function fromHttpException(error: unknown): AppError | undefined {
  if (!(error instanceof HttpException)) return undefined;
  const status = error.getStatus();
  if (status >= 500) return undefined;
  return HTTP_ERRORS[status]?.() ?? new AppError('INVALID_REQUEST', status, '请求格式不正确。');
}

function fromDatabase(error: unknown): AppError | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const state = sqlState(error);
  if (state !== undefined && INPUT_STATES.has(state))
    return new InvalidInputError([], '填写的内容含有无法保存的字符或数值。');
  if (!isDatabaseUnavailable(error)) return undefined;
  return new AppError('DATABASE_UNAVAILABLE', 503, '数据库暂时无法连接，请稍后再试。', {
    retryAfterSeconds: 5,
    cause: error,
  });
}

function requestAborted(): AppError {
  return new AppError('REQUEST_ABORTED', 400, '请求在发送过程中被中断。');
}

function bodyTooLarge(): AppError {
  return new AppError('BODY_TOO_LARGE', 413, '提交的内容过大，请精简后再试。');
}
