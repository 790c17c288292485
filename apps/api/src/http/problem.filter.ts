import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { AppError } from '@app/kernel';
import type { Response } from 'express';
import { correlationIdOf } from './correlation-id.middleware.js';
import { toAppError, toProblem } from './problem.js';

/** Turns every failure into a problem document; causes go to the log under the correlation id, never to the client. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const correlationId = correlationIdOf(response);
    const failure = toAppError(error);
    if (failure.status >= 500) this.log(failure, correlationId);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (failure.retryAfterSeconds !== undefined) {
      response.setHeader('Retry-After', String(Math.max(1, Math.ceil(failure.retryAfterSeconds))));
    }
    response
      .status(failure.status)
      .setHeader('Cache-Control', 'no-store')
      .type('application/problem+json')
      .send(JSON.stringify(toProblem(failure, correlationId)));
  }

  private log(failure: AppError, correlationId: string): void {
    const cause = failure.cause instanceof Error ? failure.cause : undefined;
    this.logger.error(
      `${failure.code} ${correlationId}: ${cause?.message ?? failure.message}`,
      cause?.stack ?? failure.stack,
    );
  }
}
