import { Worker } from 'node:worker_threads';
import type { AskedReferences, CheckJob } from './check-job.js';
// a build has what is imported, also where only types are: so it has the program
import type { FromThread, ToThread } from './check-program.js';
import type { Finding } from './finding.js';

const PROGRAM = new URL('./check-program.js', import.meta.url);
/** What no check needs; a thread that takes more is ended, and nothing else with it. */
const HEAP_MB = 768;
const LONGEST_MS = 120_000;
/** Who draws checks often; afterwards nobody needs the memory of the thread. */
const IDLE_MS = 300_000;

interface Pending {
  worker: Worker;
  references: AskedReferences;
  resolve: (findings: Finding[]) => void;
  reject: (error: Error) => void;
}

/** The thread in which models are checked, so that nobody else waits meanwhile. It is started when it is needed. */
export class CheckThread {
  private worker: Worker | undefined;
  private readonly pending = new Map<number, Pending>();
  private jobs = 0;
  private idle: NodeJS.Timeout | undefined;

  /** What is found; rejected when the thread ends before it has answered. */
  async run(job: CheckJob, references: AskedReferences): Promise<Finding[]> {
    clearTimeout(this.idle);
    const id = (this.jobs += 1);
    const worker = (this.worker ??= this.start());
    const bound = setTimeout(() => void this.end(), LONGEST_MS);
    try {
      return await new Promise<Finding[]>((resolve, reject) => {
        this.pending.set(id, { worker, references, resolve, reject });
        worker.ref();
        worker.postMessage({ id, job } satisfies ToThread);
      });
    } finally {
      clearTimeout(bound);
      this.pending.delete(id);
      if (this.pending.size === 0) this.rest(worker);
    }
  }

  private rest(worker: Worker): void {
    worker.unref();
    this.idle = setTimeout(() => void this.end(), IDLE_MS).unref();
  }

  /** Ends the thread, whatever it does; the next check starts another one. */
  async end(): Promise<void> {
    clearTimeout(this.idle);
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(PROGRAM, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB }, env: {} });
    const fail = (error: Error) => {
      if (this.worker === worker) this.worker = undefined;
      for (const pending of this.pending.values()) if (pending.worker === worker) pending.reject(error);
    };
    worker.on('message', (message: FromThread) => this.take(worker, message));
    worker.on('error', fail).on('exit', () => fail(new Error('The thread that checks models has ended.')));
    return worker;
  }

  private take(worker: Worker, message: FromThread): void {
    const pending = this.pending.get(message.id);
    if (pending === undefined) return;
    if ('findings' in message) return pending.resolve(message.findings);
    if ('fault' in message) return pending.reject(new Error(message.fault));
    const { id, call, name, question } = message;
    const send = (answer: { value?: unknown; fault?: string }) =>
      worker.postMessage({ id, call, ...answer } satisfies ToThread);
    void asked(pending.references, name, question).then(
      (value) => send({ value }),
      (error: unknown) => send({ fault: String(error) }),
    );
  }
}

// helpers

/** Each name takes what the program asks it for; whatever is thrown is the answer's fault, and nobody else's. */
async function asked(
  references: AskedReferences,
  name: keyof AskedReferences,
  question: unknown,
): Promise<unknown> {
  return name === 'exceeding'
    ? references.exceeding(question as readonly string[])
    : references.calledXml(question as string);
}
