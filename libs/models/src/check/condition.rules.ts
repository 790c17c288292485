import { type ModelElement, textOf } from '@app/bpmn';
import { parseFeel } from '@app/feel';
import { type Finding, error } from './finding.js';
import { type ModelUnderCheck, isA, nameOf } from './model-under-check.js';

/** Conditions of flows: FEEL that gives yes or no, behind a gateway that chooses. */
export function checkConditions({ elements }: ModelUnderCheck): Finding[] {
  return elements.filter((element) => isA(element, 'SequenceFlow')).flatMap(checkFlow);
}

/** The text of a flow's condition; undefined where it has none. */
export function conditionOf(flow: ModelElement): string | undefined {
  const condition = flow['conditionExpression'] as ModelElement | undefined;
  return condition === undefined ? undefined : (textOf(condition['body']) ?? '');
}

// helpers

function checkFlow(flow: ModelElement): Finding[] {
  const condition = conditionOf(flow);
  if (condition === undefined) return [];
  return [...checkPlace(flow), ...checkText(flow, condition)];
}

/** The engine reads conditions behind these gateways only, and none on the flow that is taken otherwise. */
function checkPlace(flow: ModelElement): Finding[] {
  const source = flow['sourceRef'] as ModelElement | undefined;
  if (source === undefined) return [];
  if (!isA(source, 'ExclusiveGateway', 'InclusiveGateway')) {
    const message = `${labelOf(flow)}写了条件，但它不是从排他网关或包容网关出来的，引擎不支持。`;
    return [error('CONDITION_PLACE', message, flow.id)];
  }
  if (source['default'] !== flow) return [];
  return [error('CONDITION_ON_DEFAULT', `${labelOf(flow)}是默认分支，不能再写条件。`, flow.id)];
}

function checkText(flow: ModelElement, condition: string): Finding[] {
  const example = '应写成 FEEL，例如 =outcome = "accept"';
  if (!condition.startsWith('=')) {
    const message = `${labelOf(flow)}的条件“${condition}”缺少开头的“=”，${example}。`;
    return [error('CONDITION_NOT_FEEL', message, flow.id)];
  }
  const { faults, result } = parseFeel(condition.slice(1));
  const [fault] = faults;
  if (fault !== undefined) {
    const message = `${labelOf(flow)}的条件不是正确的 FEEL：${fault.message}。${example}。`;
    return [{ ...error('CONDITION_NOT_FEEL', message, flow.id), detail: `condition: ${fault.message}` }];
  }
  if (result === 'boolean' || result === 'unknown') return [];
  const message = `${labelOf(flow)}的条件得出的不是“是”或“否”，案件会停在这里，${example}。`;
  return [error('CONDITION_NOT_BOOLEAN', message, flow.id)];
}

function labelOf(flow: ModelElement): string {
  const [from, to] = [flow['sourceRef'], flow['targetRef']] as (ModelElement | undefined)[];
  if (typeof flow.name === 'string' && flow.name.trim() !== '') return `连线“${flow.name.trim()}”`;
  return from === undefined || to === undefined
    ? `连线“${nameOf(flow)}”`
    : `从“${nameOf(from)}”到“${nameOf(to)}”的连线`;
}
