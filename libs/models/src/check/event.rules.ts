import { type ModelElement, childrenOf, textOf } from '@app/bpmn';
import { type Finding, error } from './finding.js';
import { type ModelUnderCheck, eventDefinitionsOf, isA, nameOf } from './model-under-check.js';

/** What the engine demands of events and of the gateways before them. */
export function checkEvents({ elements, process }: ModelUnderCheck): Finding[] {
  return [
    ...elements.flatMap(checkDefinitions),
    ...elements.flatMap(checkInterruption),
    ...elements.flatMap(checkCaughtCode),
    ...elements.flatMap(checkEventSubProcess),
    ...elements.flatMap(checkEnd),
    ...elements.flatMap(checkEventGateway),
    ...[process, ...elements].flatMap(checkLinks),
  ];
}

// helpers

const CAN_GO_ON = ['Message', 'Timer', 'Signal', 'Escalation'];

function checkDefinitions(element: ModelElement): Finding[] {
  const definitions = eventDefinitionsOf(element);
  if (definitions.length > 1) {
    return [error('EVENT_DEFINITIONS', `“${nameOf(element)}”只能是一种事件。`, element.id)];
  }
  if (definitions.length === 1 || !isA(element, 'IntermediateCatchEvent', 'BoundaryEvent')) return [];
  return [error('EVENT_DEFINITIONS', `“${nameOf(element)}”没有写明等待什么。`, element.id)];
}

/** Errors and the like end what they are attached to; only these can leave it going on. */
function checkInterruption(element: ModelElement): Finding[] {
  if (element['cancelActivity'] !== false && element['isInterrupting'] !== false) return [];
  const goesOn = eventDefinitionsOf(element).every(({ $type }) =>
    CAN_GO_ON.some((kind) => $type === `bpmn:${kind}EventDefinition`),
  );
  if (goesOn) return [];
  const message = `“${nameOf(element)}”这种事件必须中断原来的活动，请改为中断型。`;
  return [error('EVENT_INTERRUPTS', message, element.id)];
}

/** What is thrown may be computed, what is waited for may not. */
function checkCaughtCode(element: ModelElement): Finding[] {
  if (isA(element, 'EndEvent', 'IntermediateThrowEvent')) return [];
  const isStart = isA(element, 'StartEvent');
  const codes = eventDefinitionsOf(element).flatMap((definition) => [
    (definition['errorRef'] as ModelElement | undefined)?.['errorCode'],
    (definition['escalationRef'] as ModelElement | undefined)?.['escalationCode'],
    ...(isStart ? ['signalRef', 'messageRef'].map((name) => nameOfReference(definition, name)) : []),
  ]);
  const computed = codes.map(textOf).find((code) => code?.startsWith('=') === true);
  if (computed === undefined) return [];
  const message = `“${nameOf(element)}”等待的代码“${computed}”不能是表达式，请写成固定的文字。`;
  return [error('EVENT_CODE_COMPUTED', message, element.id)];
}

function nameOfReference(definition: ModelElement, attribute: string): unknown {
  return (definition[attribute] as ModelElement | undefined)?.name;
}

function checkEventSubProcess(element: ModelElement): Finding[] {
  if (element['triggeredByEvent'] !== true) return [];
  const starts = childrenOf(element, 'flowElements').filter((child) => isA(child, 'StartEvent'));
  const [start] = starts;
  if (starts.length === 1 && start !== undefined && eventDefinitionsOf(start).length === 1) return [];
  const message = `事件子流程“${nameOf(element)}”必须由一个事件（消息、定时、错误、信号或升级）开始。`;
  return [error('EVENT_SUB_PROCESS_START', message, element.id)];
}

function checkEnd(element: ModelElement): Finding[] {
  if (!isA(element, 'EndEvent') || childrenOf(element, 'outgoing').length === 0) return [];
  return [error('END_GOES_ON', `结束事件“${nameOf(element)}”后面不能再有连线。`, element.id)];
}

function checkEventGateway(element: ModelElement): Finding[] {
  if (!isA(element, 'EventBasedGateway') || childrenOf(element, 'outgoing').length >= 2) return [];
  const message = `事件网关“${nameOf(element)}”后面至少要有两个等待的事件。`;
  return [error('EVENT_GATEWAY_TARGET', message, element.id)];
}

/** A link leads to the place of the same name on the same level. */
function checkLinks(scope: ModelElement): Finding[] {
  const events = childrenOf(scope, 'flowElements');
  const targets = events.filter((event) => isA(event, 'IntermediateCatchEvent')).map(linkNameOf);
  return events
    .filter((event) => isA(event, 'IntermediateThrowEvent'))
    .filter((event) => {
      const name = linkNameOf(event);
      return name !== undefined && !targets.includes(name);
    })
    .map((event) =>
      error('LINK_WITHOUT_TARGET', `链接“${nameOf(event)}”没有同名的接收处，案件会停在这里。`, event.id),
    );
}

function linkNameOf(event: ModelElement): string | undefined {
  const link = eventDefinitionsOf(event).find(({ $type }) => $type === 'bpmn:LinkEventDefinition');
  return typeof link?.name === 'string' ? link.name : undefined;
}
