import { STATUS_CODES } from 'node:http';
import type { INestApplication, Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { DocumentBuilder, getSchemaPath, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { declaredCodes } from './http/fails.decorator.js';
import { PROBLEM_STATUS, type ProblemCode } from './http/problem-codes.js';
import { ProblemDto } from './http/problem.dto.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

const DESCRIPTION =
  'Cases of a county, their tasks, stages and models. Errors are `application/problem+json` with a stable `code`; ' +
  'lists are read on with `cursor`; times are ISO 8601 with offset, keys are strings.';

/** Describes every endpoint from its controller and DTOs; sorted, so that the same code gives the same text. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const options = new DocumentBuilder()
    .setTitle('Yijianshi 一件事')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .addCookieAuth('yjs_session')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, options, {
    operationIdFactory,
    extraModels: [ProblemDto],
  });
  const problems = problemsByOperation(app);
  refuseUnreadInput(document, problems);
  for (const operation of operationsOf(document)) describeAnswers(operation, problems);
  openProblem(document);
  closeBodies(document);
  return sorted(document);
}

/** A problem may carry more members than the common ones (RFC 9457, 3.2): what its code is about. */
function openProblem({ components }: OpenAPIObject): void {
  const problem = components?.schemas?.[ProblemDto.name];
  if (problem !== undefined && !('$ref' in problem)) problem.additionalProperties = true;
}

/** What an endpoint does not read is refused, not left out (`UnreadInput`). */
function refuseUnreadInput({ paths }: OpenAPIObject, problems: Map<string, ProblemCode[]>): void {
  for (const [path, methods] of Object.entries(paths)) {
    if (!path.startsWith('/api/')) continue;
    for (const { operationId = '' } of operationsOf({ paths: { [path]: methods } }))
      problems.set(operationId, [...(problems.get(operationId) ?? []), 'INVALID_INPUT']);
  }
}

/** What is sent has the members that are named and no others, also inside; what may hold anything names none. */
function closeBodies({ paths, components }: OpenAPIObject): void {
  const schemas = components?.schemas ?? {};
  const close = (schema: Schema | undefined): void => {
    if (schema === undefined) return;
    if ('$ref' in schema) return close(schemas[schema.$ref.split('/').at(-1) ?? '']);
    if (schema.additionalProperties !== undefined) return;
    if (schema.properties !== undefined) schema.additionalProperties = false;
    for (const part of [...Object.values(schema.properties ?? {}), ...(schema.allOf ?? [])]) close(part);
    close(schema.items);
  };
  for (const { requestBody } of operationsOf({ paths })) {
    if (requestBody === undefined || '$ref' in requestBody) continue;
    close(requestBody.content['application/json']?.schema);
  }
}

function operationIdFactory(controller: string, method: string): string {
  return `${controller.replace(/Controller$/, '')}_${method}`;
}

function operationsOf(document: Pick<OpenAPIObject, 'paths'>): Operation[] {
  return Object.values(document.paths).flatMap((path) =>
    [path.get, path.post, path.put, path.delete].filter(isGiven),
  );
}

function isGiven<T>(value: T | undefined): value is T {
  return value !== undefined;
}

function problemsByOperation(app: INestApplication): Map<string, ProblemCode[]> {
  const modules = [...app.get(ModulesContainer).values()];
  const controllers = modules.flatMap((module) =>
    [...module.controllers.values()].map(({ metatype }) => metatype),
  );
  return new Map((controllers as Type[]).flatMap(problemsOfController));
}

function problemsOfController(controller: Type): [string, ProblemCode[]][] {
  const methods = Object.getOwnPropertyDescriptors(controller.prototype as object);
  return Object.entries(methods).map(([name, { value }]) => [
    operationIdFactory(controller.name, name),
    [...declaredCodes(controller), ...(typeof value === 'function' ? declaredCodes(value as object) : [])],
  ]);
}

/** Each status with the codes under which it is sent; `default` is what nobody expected. */
function describeAnswers(operation: Operation, problems: Map<string, ProblemCode[]>): void {
  for (const [status, answer] of Object.entries(operation.responses)) {
    if (answer && 'description' in answer && answer.description === '') {
      answer.description = STATUS_CODES[status] ?? 'Success';
    }
  }
  const codes = [...new Set(problems.get(operation.operationId ?? ''))].sort();
  for (const code of codes) {
    const known = operation.responses[PROBLEM_STATUS[code]];
    const before = known && 'description' in known ? `${known.description}, ` : '';
    operation.responses[PROBLEM_STATUS[code]] = problemAnswer(`${before}${code}`);
  }
  operation.responses.default = problemAnswer('INTERNAL');
}

function problemAnswer(description: string) {
  return {
    description,
    content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
  };
}

/** Sorts keys and the values of enumerations; the order of other lists says something and stays. */
function sorted<T>(value: T, key = ''): T {
  if (Array.isArray(value)) return sortedList(value, key) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, entry]) => [name, sorted(entry as unknown, name)])) as T;
}

function sortedList(list: readonly unknown[], key: string): unknown[] {
  return key === 'enum' ? [...list].sort() : list.map((item) => sorted(item));
}
