import type { ModelElement } from '@app/bpmn';
import { childrenOf } from '@app/bpmn';
import { drawnElements } from './drawn-elements.js';
import { type Finding, error, warning } from './finding.js';
import {
  type ModelUnderCheck,
  flowNodes,
  hasEventDefinition,
  isA,
  isOnlyCalled,
  messageNameOf,
  nameOf,
} from './model-under-check.js';

/** Process, diagram, start message, and that every element is connected. */
export function checkStructure(model: ModelUnderCheck): Finding[] {
  return [
    ...checkExecutable(model),
    ...checkDiagram(model),
    ...checkStartMessage(model),
    ...flowNodes(model).flatMap(checkConnections),
    ...checkBrokenReferences(model),
  ];
}

// helpers

function checkExecutable({ process }: ModelUnderCheck): Finding[] {
  if (process['isExecutable'] === true) return [];
  return [error('NOT_EXECUTABLE', '流程没有标为“可执行”，引擎不会运行它。', process.id)];
}

function checkDiagram({ document, elements }: ModelUnderCheck): Finding[] {
  const drawn = drawnElements(document);
  if (drawn.size === 0)
    return [error('NO_DIAGRAM', '模型没有图形，打开后看不到任何内容。请用建模器绘制后再保存。')];
  return elements
    .filter(({ id, $type }) => !drawn.has(id) && $type !== 'bpmn:DataObject')
    .map((element) => warning('NOT_DRAWN', `“${nameOf(element)}”没有画在图上。`, element.id));
}

/** A case is started by the message `<process-id>.start`, so a process without it can never run. */
function checkStartMessage({ process, processId }: ModelUnderCheck): Finding[] {
  if (isOnlyCalled(process)) return [];
  const starts = childrenOf(process, 'flowElements').filter((element) => isA(element, 'StartEvent'));
  const byMessage = starts.filter((start) => hasEventDefinition(start, 'Message'));
  const expected = `${processId}.start`;
  if (byMessage.some((start) => messageNameOf(start) === expected)) return [];
  const [wrong] = byMessage;
  if (wrong === undefined) {
    return [error('START_MESSAGE_MISSING', `流程缺少消息开始事件，消息名称应为“${expected}”。`, process.id)];
  }
  return [
    error(
      'START_MESSAGE_NAME',
      `开始事件的消息名称应为“${expected}”，现在是“${messageNameOf(wrong) ?? '空'}”。`,
      wrong.id,
    ),
  ];
}

function checkConnections(element: ModelElement): Finding[] {
  const findings: Finding[] = [];
  if (needsIncoming(element) && childrenOf(element, 'incoming').length === 0) {
    findings.push(error('NO_INCOMING', `“${nameOf(element)}”没有流入的连线，永远不会走到。`, element.id));
  }
  if (needsOutgoing(element) && childrenOf(element, 'outgoing').length === 0) {
    findings.push(error('NO_OUTGOING', `“${nameOf(element)}”没有流出的连线，案件会停在这里。`, element.id));
  }
  return findings;
}

function needsIncoming(element: ModelElement): boolean {
  if (isOutsideFlow(element) || isA(element, 'StartEvent', 'BoundaryEvent')) return false;
  return !(isA(element, 'IntermediateCatchEvent') && hasEventDefinition(element, 'Link'));
}

function needsOutgoing(element: ModelElement): boolean {
  if (isOutsideFlow(element) || isA(element, 'EndEvent')) return false;
  if (isA(element, 'BoundaryEvent') && hasEventDefinition(element, 'Compensate')) return false;
  return !(isA(element, 'IntermediateThrowEvent') && hasEventDefinition(element, 'Link'));
}

/** Event sub-processes start by their event, compensation handlers by the compensation. */
function isOutsideFlow(element: ModelElement): boolean {
  return element['triggeredByEvent'] === true || element['isForCompensation'] === true;
}

function checkBrokenReferences({ document }: ModelUnderCheck): Finding[] {
  // what the schema does not know is said by its own rules
  const references = document.warnings.filter(({ message }) => !/^(?:unknown|unparsable)/.test(message));
  return references.map(({ message, elementId }) => ({
    ...error('REFERENCE_BROKEN', '模型引用了不存在的内容，请重新连接或删除。', elementId),
    detail: message,
  }));
}
