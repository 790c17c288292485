import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { ZeebeGrpcClient } from '@camunda8/sdk/dist/zeebe/index.js';
import { EngineConfig } from '@app/config';
import { EngineUnavailableError } from './engine.errors.js';
import { GrpcStatus, grpcStatus } from './grpc-status.js';

export type GrpcClient = ZeebeGrpcClient;
type ClientConfig = NonNullable<NonNullable<ConstructorParameters<typeof ZeebeGrpcClient>[0]>['config']>;

const BACKPRESSURE_PAUSE_MS = 100;

/** The client's type admits its default numbers only, or text; the channel wants numbers. */
const RECONNECT = {
  GRPC_INITIAL_RECONNECT_BACKOFF_MS: 250,
  GRPC_MIN_RECONNECT_BACKOFF_MS: 250,
  GRPC_MAX_RECONNECT_BACKOFF_MS: 1000,
} as object;

/**
 * Owns the channels to the gateway; they are opened on first use and closed with the application. The client is a fifth of
 * all code that a process would read at its start, so it is read with the first command, and of the SDK that part alone.
 */
@Injectable()
export class ZeebeClient implements OnApplicationShutdown {
  private readonly logger = new Logger('Engine');
  private commandClient?: Promise<GrpcClient>;
  private jobClient?: Promise<GrpcClient>;

  constructor(private readonly config: EngineConfig) {}

  /**
   * Sends a command and waits no longer than the deadline. Backpressure is waited out within it; anything that means
   * "nobody there" becomes EngineUnavailableError, an answer of the engine is passed on as it is.
   */
  async command<T>(
    send: (client: GrpcClient) => Promise<T>,
    deadlineMs = this.config.engineCommandTimeoutMs,
  ): Promise<T> {
    this.commandClient ??= this.open(false);
    const client = await this.commandClient;
    const giveUpAt = performance.now() + deadlineMs;
    for (let pauseMs = BACKPRESSURE_PAUSE_MS; ; pauseMs *= 2) {
      try {
        return await withDeadline(send(client), giveUpAt - performance.now());
      } catch (error) {
        const status = grpcStatus(error);
        if (status !== undefined && UNREACHABLE.has(status)) throw new EngineUnavailableError(error);
        if (status !== GrpcStatus.ResourceExhausted) throw error;
        if (performance.now() + pauseMs >= giveUpAt) throw new EngineUnavailableError(error);
      }
      await pause(pauseMs);
    }
  }

  /** Client for activating and ending jobs: it repeats what a broken connection interrupted, as long as it takes. */
  forJobs(): Promise<GrpcClient> {
    this.jobClient ??= this.open(true);
    return this.jobClient;
  }

  async onApplicationShutdown(): Promise<void> {
    for (const client of [this.commandClient, this.jobClient]) {
      await client
        ?.then((opened) => opened.close())
        .catch((error: unknown) => this.logger.debug(`Closing a channel: ${String(error)}`));
    }
  }

  private async open(retry: boolean): Promise<GrpcClient> {
    const { ZeebeGrpcClient } = await import('@camunda8/sdk/dist/zeebe/index.js');
    return new ZeebeGrpcClient({ config: clientConfig(this.config.zeebeAddress, retry) });
  }
}

const UNREACHABLE: ReadonlySet<number> = new Set([
  GrpcStatus.Unavailable,
  GrpcStatus.DeadlineExceeded,
  GrpcStatus.Cancelled,
]);

/** The client's own log is switched off: connection losses are logged once, by us. */
function clientConfig(address: string, retry: boolean): ClientConfig {
  return {
    CAMUNDA_AUTH_STRATEGY: 'NONE',
    CAMUNDA_OAUTH_DISABLED: true,
    CAMUNDA_LOG_LEVEL: 'none',
    CAMUNDA_SUPPORT_LOG_ENABLED: false,
    ZEEBE_GRPC_ADDRESS: `grpc://${address}`,
    // our own variable of this name would make the client warn about it
    ZEEBE_ADDRESS: '',
    zeebeGrpcSettings: {
      ZEEBE_CLIENT_LOG_LEVEL: 'NONE',
      ZEEBE_GRPC_CLIENT_EAGER_CONNECT: false,
      ZEEBE_GRPC_CLIENT_RETRY: retry,
      ZEEBE_GRPC_CLIENT_MAX_RETRIES: retry ? -1 : 0,
      ZEEBE_GRPC_CLIENT_MAX_RETRY_TIMEOUT_SECONDS: 2,
      ...RECONNECT,
    },
  };
}

async function withDeadline<T>(answer: Promise<T>, leftMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new EngineUnavailableError()), Math.max(leftMs, 0));
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function pause(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}
