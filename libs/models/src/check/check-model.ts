import { setImmediate as othersTurn } from 'node:timers/promises';
import { type BpmnDocument, flowElementsOf, readBpmn } from '@app/bpmn';
import { checkBasis, modelsRestedOn } from './basis.rules.js';
import { checkWithBpmnlint } from './bpmnlint.rules.js';
import { checkBounds } from './bounds.rules.js';
import { checkCallCircles } from './call-circle.rules.js';
import { calledModels } from './called-models.js';
import { checkConditions } from './condition.rules.js';
import { checkDeclaration } from './declaration.rules.js';
import { checkCosts } from './cost.rules.js';
import { checkEvents } from './event.rules.js';
import { checkExecution } from './execution.rules.js';
import { checkEnglishNames } from './english.rules.js';
import { checkEncoding, declaredAsUtf8 } from './encoding.rules.js';
import { checkExcess } from './excess.rules.js';
import { checkExpressions } from './expression.rules.js';
import { type Finding, error } from './finding.js';
import { checkGroups } from './group.rules.js';
import { readableIds, withOriginalIds } from './id.rules.js';
import { checkKinds } from './kind.rules.js';
import { checkMappings } from './mapping.rules.js';
import type { KnownReferences, ModelUnderCheck } from './model-under-check.js';
import { checkNotices } from './notice.rules.js';
import { checkIssuedPapers } from './paper.rules.js';
import { chooseProcess } from './process-choice.rules.js';
import { checkReportedEvents } from './reported.rules.js';
import { checkResults } from './result.rules.js';
import { checkSchema } from './schema.rules.js';
import { checkStages } from './stage.rules.js';
import { checkStructure } from './structure.rules.js';
import { checkTasks } from './task.rules.js';
import { checkTimers } from './timer.rules.js';
import { checkVariables } from './variable.rules.js';
import { checkWaiting } from './waiting.rules.js';
import { readXmlElements } from './xml-elements.js';
import { guardXml } from './xml-guard.js';

/** Nobody reads more at a time; errors come first. */
const MOST_FINDINGS = 500;

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
  const text = declaredAsUtf8(xml);
  const excess = checkExcess(text);
  if (excess.length > 0) return excess;
  await othersTurn();
  const elements = readXmlElements(text);
  const ids = readableIds(text, elements);
  await othersTurn();
  const document = await tryRead(ids.xml);
  await othersTurn();
  if (document === undefined) return [error('NOT_BPMN', '文件是 XML，但不是 BPMN 2.0 模型。')];
  const findings = [
    ...checkEncoding(xml),
    ...ids.findings,
    ...checkSchema(elements),
    ...(await checkContent(document, known, processId, ids.original)),
  ];
  const spoken = findings.map((finding) => withOriginalIds(finding, ids.original));
  return withoutStumbles(withoutRepetition(spoken))
    .sort((a, b) => a.severity.localeCompare(b.severity))
    .slice(0, MOST_FINDINGS);
}

// helpers

async function tryRead(xml: string): Promise<BpmnDocument | undefined> {
  try {
    return await readBpmn(xml);
  } catch {
    return undefined;
  }
}

async function checkContent(
  document: BpmnDocument,
  known: KnownReferences,
  processId: string | undefined,
  original: ReadonlyMap<string, string>,
): Promise<Finding[]> {
  const { process, findings } = chooseProcess(document, processId, original);
  if (process?.id === undefined) return findings;
  const elements = flowElementsOf(process);
  const own = processId ?? original.get(process.id) ?? process.id;
  const model: ModelUnderCheck = {
    ...{ document, process, processId: own, elements, known },
    called: await calledModels(process, known),
    restedOn: await modelsRestedOn(elements, own, known),
  };
  return [
    ...findings,
    ...(await checkRules(model)),
    ...(await checkBounds(model)),
    ...(await checkWithBpmnlint(model)),
  ];
}

const RULES: readonly ((model: ModelUnderCheck) => Finding[])[] = [
  checkStructure,
  checkExecution,
  checkConditions,
  checkTimers,
  checkEvents,
  checkReportedEvents,
  checkMappings,
  checkExpressions,
  checkTasks,
  checkGroups,
  checkVariables,
  checkNotices,
  checkIssuedPapers,
  checkKinds,
  checkCosts,
  checkStages,
  checkDeclaration,
  checkEnglishNames,
  checkWaiting,
  checkCallCircles,
  checkBasis,
  checkResults,
];

/** The api answers others between one rule and the next. */
async function checkRules(model: ModelUnderCheck): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const rule of RULES) {
    findings.push(...rule(model));
    await othersTurn();
  }
  return findings;
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
