import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { InvalidInputError } from '@app/kernel';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { RULES } from './validation.pipe.js';

/**
 * Refuses what is sent to an endpoint that reads no address parameters, or no body: it would be left out, and something
 * else be done than was asked for. What an endpoint does read is checked against its DTO.
 */
export class UnreadInput implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { query, path, body } = context.switchToHttp().getRequest<Request<object, unknown, unknown>>();
    // probes and scrapers add what they like to addresses
    if (!path.startsWith('/api/')) return next.handle();
    const read = argumentsOf(context);
    const unread = [...(read.has(QUERY) ? [] : Object.keys(query)), ...(read.has(BODY) ? [] : namesIn(body))];
    if (unread.length > 0) throw new InvalidInputError(unread.map((name) => ({ path: name, ...UNKNOWN })));
    return next.handle();
  }
}

// helpers

const QUERY = String(RouteParamtypes.QUERY);
const BODY = String(RouteParamtypes.BODY);
const UNKNOWN = RULES['whitelistValidation']!;

/** The kinds of what the method is given; those of decorators of our own are no numbers. */
function argumentsOf(context: ExecutionContext): Set<string> {
  const declared: unknown = Reflect.getMetadata(
    ROUTE_ARGS_METADATA,
    context.getClass(),
    context.getHandler().name,
  );
  return new Set(Object.keys(declared ?? {}).map((key) => key.split(':')[0] ?? ''));
}

/** The names of a JSON object; files arrive as bytes, and their reader takes them. */
function namesIn(body: unknown): string[] {
  return typeof body === 'object' && body !== null && !Buffer.isBuffer(body) ? Object.keys(body) : [];
}
