import { type MessagePort, parentPort } from 'node:worker_threads';
import { readBpmn } from '@app/bpmn';
import type { AskedReferences, CheckJob } from './check-job.js';
import { checkModel } from './check-model.js';
import type { Finding } from './finding.js';
import { lossesOf } from './import-loss.rules.js';
import type { KnownReferences } from './model-under-check.js';

// The program of the thread in which models are checked: reading the largest takes a second, in one piece.

/** What the program is sent: a job, or the answer to what it asked. */
export type ToThread =
  | { readonly id: number; readonly job: CheckJob }
  | { readonly id: number; readonly call: number; readonly value?: unknown; readonly fault?: string };

/** What it sends: what it found, or what it asks. */
export type FromThread =
  | { readonly id: number; readonly findings: Finding[] }
  | { readonly id: number; readonly fault: string }
  | {
      readonly id: number;
      readonly call: number;
      readonly name: keyof AskedReferences;
      readonly question: unknown;
    };

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

/** Checks what it is sent, and asks for what only the other side knows. */
function serve(port: MessagePort): void {
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  const ask = (id: number, name: keyof AskedReferences, question: unknown) =>
    new Promise((resolve, reject) => {
      const call = (calls += 1);
      waiting.set(call, { resolve, reject });
      port.postMessage({ id, call, name, question } satisfies FromThread);
    });
  port.on('message', (message: ToThread) => {
    if ('job' in message) return void answer(port, message.id, message.job, ask);
    const { call, value, fault } = message;
    if (fault === undefined) waiting.get(call)?.resolve(value);
    else waiting.get(call)?.reject(new Error(fault));
    waiting.delete(call);
  });
}

type Ask = (id: number, name: keyof AskedReferences, question: unknown) => Promise<unknown>;

async function answer(port: MessagePort, id: number, job: CheckJob, ask: Ask): Promise<void> {
  const reply = (message: FromThread) => port.postMessage(message);
  try {
    reply({ id, findings: await findingsOf(id, job, ask) });
  } catch (error) {
    reply({ id, fault: String(error) });
  }
}

function findingsOf(id: number, job: CheckJob, ask: Ask): Promise<Finding[]> {
  if (job.kind === 'losses') return lossesOf(job.xml);
  const known: KnownReferences = {
    ...job.known,
    calledModel: async (processId) => {
      const xml = (await ask(id, 'calledXml', processId)) as string | undefined;
      const document = xml === undefined ? undefined : await readBpmn(xml);
      return document?.processes.find((process) => process.id === processId);
    },
    exceeding: (texts) => ask(id, 'exceeding', texts) as Promise<ReadonlySet<string>>,
  };
  return checkModel(job.xml, known, job.processId);
}

if (parentPort !== null) serve(parentPort);
