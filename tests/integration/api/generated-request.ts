import * as fc from 'fast-check';
import { type Schema, type Schemas, resolved } from './schema-faults.js';

/** An operation of the OpenAPI document. */
export interface Operation {
  method: string;
  path: string;
  parameters: { name: string; in: string; schema?: Schema }[];
  body?: Schema;
  /** What is documented of each answer: the schema of each content type. */
  answers: Record<string, Record<string, Schema | undefined>>;
}

export interface GeneratedRequest {
  operation: Operation;
  url: string;
  body: unknown;
}

interface OpenApiOperation {
  parameters?: Operation['parameters'];
  requestBody?: { content?: Record<string, { schema?: Schema }> };
  responses: Record<string, { content?: Record<string, { schema?: Schema }> }>;
}

export interface OpenApi {
  paths: Record<string, Record<string, OpenApiOperation>>;
  components: { schemas: Schemas };
}

export function operationsOf({ paths }: OpenApi): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters, requestBody, responses }]) => ({
      method,
      path,
      parameters: parameters ?? [],
      body: requestBody?.content?.['application/json']?.schema,
      answers: Object.fromEntries(
        Object.entries(responses).map(([status, { content }]) => [
          status,
          Object.fromEntries(Object.entries(content ?? {}).map(([type, { schema }]) => [type, schema])),
        ]),
      ),
    })),
  );
}

/** Requests of an operation: as its document says, and in one place or another not. `known` are values that exist. */
export function requestsOf(
  operation: Operation,
  schemas: Schemas,
  known: readonly string[],
): fc.Arbitrary<GeneratedRequest> {
  const inPath = operation.parameters.filter((parameter) => parameter.in === 'path');
  const inQuery = operation.parameters.filter((parameter) => parameter.in === 'query');
  return fc
    .record({
      stray: strayFor(operation),
      path: fc.tuple(...inPath.map(() => fc.oneof(fc.constantFrom(...known), hostileText()))),
      query: fc.tuple(...inQuery.map(({ schema }) => fc.option(valueOf(schema ?? {}, schemas, 0)))),
      body: operation.body === undefined ? fc.constant(undefined) : bodyOf(operation.body, schemas),
    })
    .map(({ stray, path, query, body }) => ({
      operation,
      url:
        urlOf(operation.path, inPath, path) +
        searchOf([...inQuery, { name: stray, in: 'query' }], [...query, stray === '' ? null : '1']),
      body,
    }));
}

// helpers

/** Seldom a name that no endpoint knows; probes may add what they like. */
function strayFor({ path }: Operation): fc.Arbitrary<string> {
  return path.startsWith('/api/') ? fc.constantFrom(...Array<string>(7).fill(''), UNKNOWN) : fc.constant('');
}

function urlOf(path: string, parameters: Operation['parameters'], values: readonly string[]): string {
  return parameters.reduce(
    (url, { name }, index) => url.replace(`{${name}}`, encodeURIComponent(values[index] || 'x')),
    path,
  );
}

function searchOf(parameters: Operation['parameters'], values: readonly unknown[]): string {
  const given = parameters.flatMap(({ name }, index) => {
    const value = values[index];
    return value === null || value === undefined
      ? []
      : [`${name}=${encodeURIComponent(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))}`];
  });
  return given.length === 0 ? '' : `?${given.join('&')}`;
}

function bodyOf(schema: Schema, schemas: Schemas): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 6, arbitrary: valueOf(schema, schemas, 0) },
    { weight: 1, arbitrary: anything() },
  );
}

const DEEPEST = 4;
/** A name that no schema has. */
export const UNKNOWN = 'resaon';

/** A value of a schema, one time in eight something else. */
function valueOf(schema: Schema, schemas: Schemas, depth: number): fc.Arbitrary<unknown> {
  const known = resolved(schema, schemas);
  return fc.oneof(
    { weight: 7, arbitrary: depth > DEEPEST ? anything() : fittingValue(known, schemas, depth) },
    { weight: 1, arbitrary: anything() },
  );
}

function fittingValue(schema: Schema, schemas: Schemas, depth: number): fc.Arbitrary<unknown> {
  const [part] = [...(schema.allOf ?? []), ...(schema.oneOf ?? [])];
  if (part !== undefined) return valueOf(part, schemas, depth + 1);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'object':
      return objectOf(schema, schemas, depth);
    case 'array':
      return fc.array(valueOf(schema.items ?? {}, schemas, depth + 1), { maxLength: 3 });
    case 'number':
    case 'integer':
      return fc.oneof(fc.integer({ min: -2, max: 400 }), fc.constant(2 ** 53), fc.double({ noNaN: true }));
    case 'boolean':
      return fc.boolean();
    default:
      return fc.oneof(
        hostileText(),
        fc.constantFrom('2026-11-20', '2026-02-30', 'zj.t09', 'wage-recovery', 'M1'),
      );
  }
}

function objectOf(
  { properties = {}, additionalProperties }: Schema,
  schemas: Schemas,
  depth: number,
): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(
    ([name, field]) => [name, valueOf(field, schemas, depth + 1)] as const,
  );
  const known = fc.record(Object.fromEntries(fields), { requiredKeys: [] });
  if (additionalProperties !== false) return known;
  return fc.oneof({ weight: 7, arbitrary: known }, { weight: 1, arbitrary: known.map(withUnknown) });
}

/** With a name that the document does not know, as a slip of the pen gives it. */
function withUnknown(fields: Record<string, unknown>): Record<string, unknown> {
  return { ...fields, [UNKNOWN]: null };
}

function hostileText(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.string({ maxLength: 12, unit: 'binary' }),
    fc.constantFrom(
      '0',
      '-1',
      '99999999999999999999',
      "'; --",
      '%',
      '\u0000',
      '../..',
      '示例',
      '1e9',
      'null',
    ),
  );
}

function anything(): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.constantFrom<unknown>(null, true, 0, '', [], {}, [null], [[]], 1e300, '\u0000'),
    fc.jsonValue({ maxDepth: 2 }),
  );
}
