import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Zeebe } from '@camunda8/sdk';

const CLIENTS = 50;
/** Clients that create faster than workers complete would only measure how the engine shares its time between the two. */
const MOST_RUNNING = 500;
const FULL_PAUSE_MS = 5;
const DEPLOY_WITHIN_MS = 30_000;

/** A load of two-service-task instances on a broker: 50 clients that create, at most 500 instances at a time, two workers that complete. */
export class Load {
  #zeebe;
  #stopped = false;
  #clients = [];
  #created = 0;
  completed = 0;

  constructor(grpcAddress) {
    // the client's own log would mix with the figures
    const config = {
      CAMUNDA_OAUTH_DISABLED: true,
      CAMUNDA_LOG_LEVEL: 'none',
      CAMUNDA_SUPPORT_LOG_ENABLED: false,
      ZEEBE_GRPC_ADDRESS: `grpc://${grpcAddress}`,
      zeebeGrpcSettings: { ZEEBE_CLIENT_LOG_LEVEL: 'NONE' },
    };
    this.#zeebe = new Zeebe.ZeebeGrpcClient({ config });
  }

  /** Starts the load; `perSecond` limits it, otherwise every client creates as fast as the engine answers. */
  async start(perSecond = Infinity) {
    await this.#deploy();
    this.#work('bench.first', () => {});
    this.#work('bench.second', () => (this.completed += 1));
    const pauseMs = (CLIENTS / perSecond) * 1000;
    this.#clients = Array.from({ length: CLIENTS }, () => this.#create(pauseMs));
  }

  /** Completed instances a second over a time. */
  async measure(seconds) {
    const before = this.completed;
    const begun = performance.now();
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    return (this.completed - before) / ((performance.now() - begun) / 1000);
  }

  async stop() {
    this.#stopped = true;
    await Promise.all(this.#clients);
    await this.#zeebe.close();
  }

  /** A broker that is ready may not know its partition yet; the deployment is the first command that needs it. */
  async #deploy() {
    const process = readFileSync(join(import.meta.dirname, 'two-tasks.bpmn'));
    const giveUpAt = performance.now() + DEPLOY_WITHIN_MS;
    for (;;) {
      try {
        return await this.#zeebe.deployResource({ process, name: 'bench-two-tasks.bpmn' });
      } catch (error) {
        if (performance.now() > giveUpAt) throw error;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }
  }

  #work(taskType, onDone) {
    this.#zeebe.createWorker({
      taskType,
      maxJobsToActivate: 64,
      timeout: 60_000,
      loglevel: 'NONE',
      taskHandler: async (job) => {
        const answer = await job.complete();
        onDone();
        return answer;
      },
    });
  }

  async #create(pauseMs) {
    while (!this.#stopped) {
      const begun = performance.now();
      if (this.#created - this.completed >= MOST_RUNNING) {
        await new Promise((resolve) => setTimeout(resolve, FULL_PAUSE_MS));
        continue;
      }
      this.#created += 1;
      await this.#zeebe
        .createProcessInstance({ bpmnProcessId: 'bench-two-tasks', variables: {} })
        .catch(() => (this.#created -= 1));
      const rest = pauseMs - (performance.now() - begun);
      if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
    }
  }
}
