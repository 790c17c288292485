import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** Describes every endpoint from its controller and DTOs; keys are sorted, so that the same code gives the same text. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const options = new DocumentBuilder()
    .setTitle('Yijianshi 一件事')
    .setDescription(
      'Cases of a county, their tasks, stages and models. Errors are `application/problem+json` with a stable `code`; ' +
        'lists are read on with `cursor`; times are ISO 8601 with offset, keys are strings.',
    )
    .setVersion('1')
    .addCookieAuth('yjs_session')
    .build();
  const document = SwaggerModule.createDocument(app, options, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  return sorted(document);
}

function sorted<T>(value: T): T {
  if (Array.isArray(value)) return value.map(sorted) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, entry]) => [key, sorted(entry as unknown)])) as T;
}
