import { type BpmnDocument, flowElementsOf, readBpmn } from '../bpmn-document.js';
import { checkWithBpmnlint } from './bpmnlint.rules.js';
import { checkConditions } from './condition.rules.js';
import { checkEvents } from './event.rules.js';
import { checkExecution } from './execution.rules.js';
import { checkExpressions } from './expression.rules.js';
import { type Finding, error } from './finding.js';
import { checkMappings } from './mapping.rules.js';
import type { KnownReferences, ModelUnderCheck } from './model-under-check.js';
import { checkStages } from './stage.rules.js';
import { checkStructure } from './structure.rules.js';
import { checkTasks } from './task.rules.js';
import { checkTimers } from './timer.rules.js';
import { guardXml } from './xml-guard.js';

/**
 * Everything that is wrong with a model, errors first. `processId` is the process that it must define; without it, the
 * only one that it does.
 */
export async function checkModel(
  xml: string,
  known: KnownReferences,
  processId?: string,
): Promise<Finding[]> {
  const unfit = guardXml(xml);
  if (unfit.length > 0) return unfit;
  const document = await tryRead(xml);
  if (document === undefined) return [error('NOT_BPMN', '文件是 XML，但不是 BPMN 2.0 模型。')];
  const model = select(document, known, processId);
  if ('code' in model) return [model];
  const findings = [
    ...checkStructure(model),
    ...checkExecution(model),
    ...checkConditions(model),
    ...checkTimers(model),
    ...checkEvents(model),
    ...checkMappings(model),
    ...checkExpressions(model),
    ...checkTasks(model),
    ...checkStages(model),
    ...(await checkWithBpmnlint(model)),
  ];
  return withoutStumbles(withoutRepetition(findings)).sort((a, b) => a.severity.localeCompare(b.severity));
}

// helpers

async function tryRead(xml: string): Promise<BpmnDocument | undefined> {
  try {
    return await readBpmn(xml);
  } catch {
    return undefined;
  }
}

function select(
  document: BpmnDocument,
  known: KnownReferences,
  processId?: string,
): ModelUnderCheck | Finding {
  const [first, ...others] = document.processes;
  if (first?.id === undefined) return error('NO_PROCESS', '模型里没有流程。');
  if (others.length > 0) return error('SEVERAL_PROCESSES', '一个模型文件只能有一个流程。');
  if (processId !== undefined && first.id !== processId) {
    return error('WRONG_PROCESS_ID', `流程的标识应为“${processId}”，现在是“${first.id}”。`, first.id);
  }
  return { document, process: first, processId: first.id, elements: flowElementsOf(first), known };
}

/** Several rules may see the same fault at the same element; the first one speaks. */
function withoutRepetition(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const text = ALIASES[finding.code] ?? finding.code;
    const isUnspecific = finding.elementId === undefined && finding.detail === undefined;
    const key = `${finding.elementId} ${text} ${isUnspecific ? finding.message : ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** That a rule could not go on says nothing where others found why. */
function withoutStumbles(findings: readonly Finding[]): Finding[] {
  const others = findings.filter(({ code }) => code !== 'CHECK_FAILED');
  return others.some(({ severity }) => severity === 'error') ? others : [...findings];
}

/** Codes of ours that say more precisely what bpmnlint calls a missing implementation. */
const ALIASES: Readonly<Record<string, string>> = {
  JOB_TYPE_MISSING: 'IMPLEMENTATION_MISSING',
  DECISION_MISSING: 'IMPLEMENTATION_MISSING',
  CONDITION_PLACE: 'CONDITION_MISSING',
  CONDITION_NOT_FEEL: 'FEEL_INVALID',
};
