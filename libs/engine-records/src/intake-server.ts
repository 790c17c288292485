import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { WorkerConfig } from '@app/config';
import { isDatabaseUnavailable } from '@app/database';
import { isAuthorized } from './basic-auth.js';
import type { BulkEntry } from './bulk-parser.js';
import { AnotherLogError } from './engine-records.errors.js';
import { bulkSeconds } from './intake.metrics.js';
import { IntakeService } from './intake.service.js';
import { IntakeStatus } from './intake-status.js';
import { BodyTooLargeError, readBody } from './read-body.js';

const BYTES_PER_MIB = 1024 * 1024;
/** An idle broker is silent for long; a connection closed in between would cost it an error and a pause. */
const KEEP_ALIVE_MS = 10 * 60 * 1000;
/** A version whose bulk protocol every broker from 8.5 on speaks. */
const SPOKEN_VERSION = '8.9.2';

interface Answer {
  status: number;
  body: object;
}

/** Speaks as much of the Elasticsearch protocol as the broker's stock exporter uses. */
@Injectable()
export class IntakeServer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Intake');
  private server?: Server;
  private databaseAway = false;

  constructor(
    private readonly config: WorkerConfig,
    private readonly intake: IntakeService,
    private readonly status: IntakeStatus,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const server = createServer((request, response) => void this.answer(request, response));
    server.keepAliveTimeout = KEEP_ALIVE_MS;
    this.server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, this.config.intakePort)));
      server.listen(this.config.intakePort, this.config.workerHost, resolve);
    });
    this.status.listening = true;
    this.logger.log(`Taking engine records on ${this.config.workerHost}:${this.port}`);
  }

  /** The one that it listens on, also where the configuration left the choice to the system. */
  get port(): number {
    return (this.server?.address() as AddressInfo).port;
  }

  /** Finishes bulks that have arrived and takes no new ones. */
  async beforeApplicationShutdown(): Promise<void> {
    this.status.listening = false;
    const server = this.server;
    if (server === undefined) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    await closed;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, body } = await this.handle(request);
    const text = JSON.stringify(body);
    response.writeHead(status, {
      'content-type': 'application/json',
      'x-elastic-product': 'Elasticsearch',
      'content-length': Buffer.byteLength(text),
      ...(status === 401 ? { 'www-authenticate': 'Basic realm="records"' } : {}),
      ...(this.status.listening ? {} : { connection: 'close' }),
    });
    response.end(request.method === 'HEAD' ? undefined : text);
  }

  private async handle(request: IncomingMessage): Promise<Answer> {
    const { intakeUser, intakePassword } = this.config;
    if (!isAuthorized(request.headers.authorization, intakeUser, intakePassword)) {
      request.resume();
      return failure(401, 'give INTAKE_USER and INTAKE_PASSWORD by basic authentication');
    }
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (path.endsWith('/_bulk')) return this.takeBulk(request);
    request.resume();
    if (request.method === 'PUT' || request.method === 'POST')
      return { status: 200, body: { acknowledged: true } };
    if (path === '/') return { status: 200, body: GREETING };
    return failure(404, `${path} is not served here`);
  }

  private async takeBulk(request: IncomingMessage): Promise<Answer> {
    const stopTimer = bulkSeconds.startTimer();
    const startedAt = performance.now();
    try {
      const body = await readBody(request, this.config.intakeBodyLimitMib * BYTES_PER_MIB);
      const entries = await this.intake.take(body);
      stopTimer();
      this.noteDatabase(false);
      const took = Math.round(performance.now() - startedAt);
      return { status: 200, body: { took, errors: false, items: entries.map(toItem) } };
    } catch (error) {
      return this.refuse(error);
    }
  }

  /** The broker sends again whatever is refused, so nothing is lost; a log line is needed only for the unexpected. */
  private refuse(error: unknown): Answer {
    if (error instanceof BodyTooLargeError) {
      this.logger.error(error.message);
      return failure(413, error.message);
    }
    if (error instanceof AnotherLogError) return failure(503, error.message);
    if (isDatabaseUnavailable(error)) this.noteDatabase(true, error);
    else this.logger.error(error instanceof Error ? error.stack : String(error));
    return failure(503, 'the bulk was not taken, send it again');
  }

  /** One line when it goes and one when it comes back: the broker asks again every second. */
  private noteDatabase(away: boolean, error?: unknown): void {
    if (away === this.databaseAway) return;
    this.databaseAway = away;
    if (away) this.logger.warn(`The database is away, bulks wait at the broker: ${String(error)}`);
    else this.logger.log('The database is back');
  }
}

const GREETING = {
  name: 'yijianshi',
  cluster_name: 'yijianshi',
  version: { number: SPOKEN_VERSION, build_flavor: 'default' },
  tagline: 'You Know, for Search',
};

function toItem(entry: BulkEntry): object {
  return {
    index: { _id: `${entry.partitionId ?? 0}-${entry.position ?? 0}`, status: 201, result: 'created' },
  };
}

function failure(status: number, reason: string): Answer {
  return { status, body: { status, error: { type: 'refused', reason } } };
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  return error.code === 'EADDRINUSE'
    ? new Error(`Port ${port} for engine records is taken: set INTAKE_PORT to a free one`, { cause: error })
    : error;
}
