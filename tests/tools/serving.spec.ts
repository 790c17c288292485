import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { untilServing } from '../../tools/lib/serving.mjs';

interface Health {
  status: string;
  database: 'up' | 'down';
  models: 'up' | 'down';
  intakeLagMs: number | null;
}

describe('the launcher waits for the models', () => {
  let server: Server;
  let health: Health;
  const warnings: string[] = [];

  beforeAll(async () => {
    server = createServer((_request, response) => {
      response.writeHead(health.status === 'starting' ? 503 : 200).end(JSON.stringify(health));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
  beforeEach(() => (warnings.length = 0));
  afterAll(() => new Promise((done) => server.close(done)));

  const wait = (isAlive = () => true) =>
    untilServing(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, {
      isAlive,
      withinMs: 500,
      console: { warn: (_zh, en) => warnings.push(en) },
    });

  it('until they are known', async () => {
    health = { status: 'ready', database: 'up', models: 'up', intakeLagMs: 5 };
    await wait();
    expect(warnings).toEqual([]);
  });

  it.each(['degraded', 'starting'])('and goes on with a warning while it catches up (%s)', async (status) => {
    health = { status, database: 'up', models: 'down', intakeLagMs: 90_000 };
    await wait();
    expect(warnings).toEqual([expect.stringContaining('still on the way')]);
  });

  it('and gives up where no record ever came, the database is away or the api is gone', async () => {
    health = { status: 'starting', database: 'up', models: 'down', intakeLagMs: null };
    await expect(wait()).rejects.toThrow('never arrived');
    health = { status: 'unavailable', database: 'down', models: 'down', intakeLagMs: null };
    await expect(wait()).rejects.toThrow('never arrived');
    health = { status: 'degraded', database: 'up', models: 'down', intakeLagMs: 5 };
    await expect(wait(() => false)).rejects.toThrow('never arrived');
    expect(warnings).toEqual([]);
  });
});
