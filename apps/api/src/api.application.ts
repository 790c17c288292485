import type { ApiConfig } from '@app/config';
import { requestLogging } from '@app/logging';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import cookieParser from 'cookie-parser';
import { resolve } from 'node:path';
import { useBodyParsers } from './http/body-parsers.js';
import { correlationId } from './http/correlation-id.middleware.js';
import { refuseForeignChanges } from './http/csrf.middleware.js';
import { ProblemFilter } from './http/problem.filter.js';
import { RequestMetrics } from './http/request-metrics.js';
import { securityHeaders } from './http/security-headers.middleware.js';
import { shanghaiJsonReplacer } from './http/shanghai-time.js';
import { UnreadInput } from './http/unread-input.interceptor.js';
import { validationPipe } from './http/validation.pipe.js';
import { webApp } from './http/web-app.middleware.js';
import { openApiDocument } from './openapi.document.js';

/** Longer than proxies and clients keep an idle connection, so that no request meets one that is being closed. */
const KEEP_ALIVE_MS = 75_000;

/** Everything between the socket and the controllers, in the order in which a request meets it. */
export function configureApplication(app: NestExpressApplication, config: ApiConfig): NestExpressApplication {
  const metrics = app.get(RequestMetrics);
  app.disable('x-powered-by');
  app.set('trust proxy', 'loopback');
  app.set('json replacer', shanghaiJsonReplacer);
  app.use(correlationId);
  app.use(requestLogging(config.logLevel));
  app.use(metrics.observe.bind(metrics));
  app.use(securityHeaders({ https: config.cookieSecure }));
  app.use(webApp(resolve(config.webDist)));
  app.use(refuseForeignChanges);
  app.use(cookieParser());
  useBodyParsers(app);
  app.useGlobalInterceptors(new UnreadInput());
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter());
  app.getHttpServer().keepAliveTimeout = KEEP_ALIVE_MS;
  publishOpenApi(app);
  return app;
}

/** The document is put together when it is asked for first; it is public, because it tells nothing of any case. */
function publishOpenApi(app: NestExpressApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    ui: false,
    raw: ['json'],
    jsonDocumentUrl: 'api/openapi.json',
  });
}
