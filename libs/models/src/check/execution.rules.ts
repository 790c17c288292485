import { type ModelElement, childrenOf, extensionOf } from '@app/bpmn';
import { type Finding, error } from './finding.js';
import { type ModelUnderCheck, hasEventDefinition, isA, messageNameOf, nameOf } from './model-under-check.js';

const UNSUPPORTED: Readonly<Record<string, string>> = {
  'bpmn:ComplexGateway': '复杂网关',
  'bpmn:AdHocSubProcess': '即席子流程',
  'bpmn:Transaction': '事务子流程',
};

/** Constructs that the engine (8.5) refuses or does not execute. */
export function checkExecution({ elements, process }: ModelUnderCheck): Finding[] {
  return [
    ...elements.flatMap(checkKind),
    ...elements.flatMap(checkInclusiveJoin),
    ...elements.flatMap(checkListeners),
    ...checkBoundaryMessages(elements),
    ...[process, ...elements].flatMap(checkEventSubProcesses),
  ];
}

// helpers

function checkKind(element: ModelElement): Finding[] {
  const kind =
    UNSUPPORTED[element.$type] ?? (hasEventDefinition(element, 'Conditional') ? '条件事件' : undefined);
  if (kind === undefined) return [];
  return [
    error('UNSUPPORTED_ELEMENT', `引擎不支持“${kind}”（${nameOf(element)}），请换一种画法。`, element.id),
  ];
}

function checkInclusiveJoin(element: ModelElement): Finding[] {
  if (!isA(element, 'InclusiveGateway') || childrenOf(element, 'incoming').length < 2) return [];
  return [
    error(
      'INCLUSIVE_JOIN',
      `包容网关“${nameOf(element)}”用来汇合，引擎不支持。请改用并行网关，或让每条分支各自结束。`,
      element.id,
    ),
  ];
}

function checkListeners(element: ModelElement): Finding[] {
  const listener = ['zeebe:ExecutionListeners', 'zeebe:TaskListeners'].find(
    (type) => extensionOf(element, type) !== undefined,
  );
  if (listener === undefined) return [];
  return [
    error('UNSUPPORTED_LISTENER', `“${nameOf(element)}”带有监听器，引擎 8.5 不支持，请删除。`, element.id),
  ];
}

/** The engine's validator rejects two boundary events of one activity that wait for the same message. */
function checkBoundaryMessages(elements: readonly ModelElement[]): Finding[] {
  const seen = new Set<string>();
  return elements.flatMap((element) => {
    if (!isA(element, 'BoundaryEvent')) return [];
    const host = element['attachedToRef'] as ModelElement | undefined;
    return findRepeated(seen, `${host?.id} ${messageNameOf(element)}`, element, '同一个活动上');
  });
}

function checkEventSubProcesses(scope: ModelElement): Finding[] {
  const seen = new Set<string>();
  return childrenOf(scope, 'flowElements')
    .filter((element) => element['triggeredByEvent'] === true)
    .flatMap((element) => childrenOf(element, 'flowElements').filter((child) => isA(child, 'StartEvent')))
    .flatMap((start) => findRepeated(seen, String(messageNameOf(start)), start, '同一层的事件子流程里'));
}

function findRepeated(seen: Set<string>, key: string, element: ModelElement, where: string): Finding[] {
  const name = messageNameOf(element);
  if (name === undefined) return [];
  if (!seen.has(key)) {
    seen.add(key);
    return [];
  }
  return [
    error('DUPLICATE_MESSAGE', `${where}有两个事件等待同一条消息“${name}”，引擎会拒绝部署。`, element.id),
  ];
}
