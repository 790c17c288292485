import { type ModelReferences, collectReferences } from './model-references.js';
import type { ProcessFolder } from './process-resources.js';

/** The models and the workers do not fit together; the message says for each gap what to add. */
export class IncompleteModelsError extends Error {
  constructor(readonly gaps: readonly string[]) {
    super(`Models and workers do not fit together:\n  ${gaps.join('\n  ')}`);
    this.name = 'IncompleteModelsError';
  }
}

/** Compares the models with the workers; throws IncompleteModelsError with every gap. */
export async function checkCompleteness(
  folders: readonly ProcessFolder[],
  workerTypes: readonly string[],
): Promise<void> {
  const gaps = findGaps(await collectReferences(folders), workerTypes);
  if (gaps.length > 0) throw new IncompleteModelsError(gaps);
}

/** One sentence for each gap, in a stable order. */
export function findGaps(references: ModelReferences, workerTypes: readonly string[]): string[] {
  const workers = new Set(workerTypes);
  const gaps = [...repeated(workerTypes)].map(
    (type) =>
      `job type ${type} has two workers: remove one of the classes with @JobWorker({ type: '${type}' })`,
  );
  for (const [type, path] of missing(references.jobTypes, workers)) {
    gaps.push(`${path} uses job type ${type}: ${remedyFor(type)}`);
  }
  for (const type of workers) {
    if (references.jobTypes.has(type) || isShared(type)) continue;
    gaps.push(
      `worker ${type} has no task in any model: add a service task of that type or remove the worker`,
    );
  }
  for (const [formId, path] of missing(references.usedForms, references.offeredForms)) {
    gaps.push(`${path} uses form ${formId}: add a .form file with "id": "${formId}"`);
  }
  for (const [decisionId, path] of missing(references.usedDecisions, references.offeredDecisions)) {
    gaps.push(`${path} uses decision ${decisionId}: add a .dmn file with <decision id="${decisionId}">`);
  }
  for (const [processId, path] of missing(references.calledProcesses, references.offeredProcesses)) {
    gaps.push(`${path} calls process ${processId}: add a .bpmn file with <bpmn:process id="${processId}">`);
  }
  return gaps;
}

/** Shared jobs are there for every model, whether one uses them or not. */
function isShared(type: string): boolean {
  return type.startsWith('common.');
}

function remedyFor(type: string): string {
  const [owner = ''] = type.split('.');
  const home = isShared(type) ? 'libs/common-jobs' : `the module of processes/${owner}/src`;
  return `add a class with @JobWorker({ type: '${type}' }) to ${home}`;
}

function missing(used: ReadonlyMap<string, string>, offered: ReadonlySet<string>): [string, string][] {
  return [...used].filter(([reference]) => !offered.has(reference));
}

function repeated(types: readonly string[]): Set<string> {
  return new Set(types.filter((type, index) => types.indexOf(type) !== index));
}
