import { Worker } from 'node:worker_threads';
import { evaluate, unaryTest } from 'feelin';

// This file is the program of the processes that evaluate what might not end, and the evaluation itself for what
// does. It imports packages only, so that it can be started alone.

/** Something to evaluate; `pattern` is a regular expression that a text is held against. */
export type FeelJob =
  | { readonly kind: 'value'; readonly text: string; readonly facts: FeelFacts }
  | { readonly kind: 'test'; readonly text: string; readonly value: unknown; readonly facts: FeelFacts }
  | { readonly kind: 'pattern'; readonly text: string; readonly value: string };

export type FeelFacts = Readonly<Record<string, unknown>>;

/** What became of a job: its value, or why there is none. */
export type FeelOutcome = { readonly value: unknown } | { readonly fault: 'invalid' | 'exceeded' };

/** Where this program is. */
export const FEEL_PROGRAM = import.meta.url;

/** The grammar of the engine, which knows names in backticks. */
export const FEEL_FLAVOUR = 'camunda';

/** Evaluates a job here and now, however long it takes. The value is plain: dates are their ISO texts. */
export function runJob(job: FeelJob): FeelOutcome {
  try {
    return { value: plain(valueOf(job)) };
  } catch {
    return { fault: 'invalid' };
  }
}

// helpers

/** The longest value, as JSON, that anybody waits for. */
const MAX_VALUE = 1024 * 1024;

function valueOf(job: FeelJob): unknown {
  if (job.kind === 'pattern') return new RegExp(job.text, 'u').test(job.value);
  if (job.kind === 'value') return evaluate(job.text, { ...job.facts }, FEEL_FLAVOUR).value;
  return unaryTest(job.text, { ...job.facts, '?': job.value }, FEEL_FLAVOUR).value === true;
}

function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? undefined : value;
  return JSON.parse(JSON.stringify(value)) as unknown;
}

function serve(): void {
  dieWithParent();
  process.on('disconnect', () => process.exit());
  process.on('message', (jobs: FeelJob[]) => void answer(jobs));
  process.send?.('ready');
}

/** Each outcome leaves before the next job begins, so that one that does not end spoils only itself. */
async function answer(jobs: readonly FeelJob[]): Promise<void> {
  for (const job of jobs) {
    const outcome = runJob(job);
    const size = JSON.stringify(outcome).length;
    const answered: FeelOutcome = size > MAX_VALUE ? { fault: 'exceeded' } : outcome;
    await new Promise((sent) => process.send?.(answered, sent));
  }
}

/** A job that does not end hears nothing of its parent's death; a thread of its own does. */
function dieWithParent(): void {
  const watch = `const parent = ${process.ppid};
    setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGKILL'), 1000);`;
  new Worker(watch, { eval: true }).unref();
}

if (process.argv[1] === FEEL_PROGRAM) serve();
