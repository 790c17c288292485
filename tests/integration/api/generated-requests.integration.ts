import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { TestDatabase } from '@app/testing';
import {
  type GeneratedRequest,
  type OpenApi,
  UNKNOWN,
  operationsOf,
  requestsOf,
} from './generated-request.js';
import { schemaFaults } from './schema-faults.js';
import { createCountyDatabase, loggedIn } from './test-api.js';
import { startWholeApi } from './whole-api.js';

const SEED = 20261129;
const REQUESTS_EACH = 8;
/** Streams that do not end, what would log the caller out, and what needs a whole system. */
const LEFT_OUT = [
  '/api/events',
  '/api/auth/logout',
  '/api/auth/login',
  '/api/clock',
  '/api/clock/advance',
  '/health/ready',
];
const KNOWN = ['wage-recovery', 'M1', '2026', '1', '330681-GZWQ-20261120-00001', 'wage-recovery.start'];
const OWN = { 'X-Requested-With': 'yijianshi' };

describe('generated requests', () => {
  const document = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../apps/api/openapi.json'), 'utf8'),
  ) as OpenApi;
  const { schemas } = document.components;
  const operations = operationsOf(document).filter(({ path }) => !LEFT_OUT.includes(path));
  let database: TestDatabase;
  let app: NestExpressApplication;

  beforeAll(async () => {
    database = await createCountyDatabase();
    app = await startWholeApi(database.dataSource);
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  it.each(['mediator', 'admin'])(
    'get no answer that the document does not know (%s)',
    async (username) => {
      const agent = (await loggedIn(app, username)).set(OWN);
      const faults: string[] = [];
      for (const operation of operations) {
        const requests = fc.sample(requestsOf(operation, schemas, KNOWN), {
          seed: SEED,
          numRuns: REQUESTS_EACH,
        });
        for (const request of requests) faults.push(...(await faultsOf(agent, request)));
      }
      expect([...new Set(faults)]).toEqual([]);
    },
    180_000,
  );

  // helpers

  async function faultsOf(
    agent: Awaited<ReturnType<typeof loggedIn>>,
    { operation, url, body }: GeneratedRequest,
  ): Promise<string[]> {
    const method = operation.method as 'get' | 'post' | 'put' | 'delete';
    // what is no object is sent as JSON too
    const sent =
      body === undefined ? agent[method](url) : agent[method](url).type('json').send(JSON.stringify(body));
    const answer = await sent.ok(() => true);
    const name = `${operation.method} ${operation.path} ${answer.status}`;
    const documented = operation.answers[String(answer.status)];
    if (answer.status >= 500 && answer.status !== 503) return [`${name}: ${url} ${JSON.stringify(body)}`];
    if (`${url} ${JSON.stringify(body)}`.includes(UNKNOWN) && answer.status < 400)
      return [`${name} takes a name that nothing has: ${url} ${JSON.stringify(body)}`];
    if (documented === undefined) return [`${name} is not documented: ${url} ${JSON.stringify(body)}`];
    if (answer.status === 204 || Object.keys(documented).length === 0) return [];
    if (!(answer.type in documented)) return [`${name}: ${answer.type} is not documented`];
    const schema = documented[answer.type];
    if (schema === undefined || !answer.type.includes('json')) return [];
    return schemaFaults(answer.body, schema, schemas).map((fault) => `${name}: ${fault}`);
  }
});
