import { type ModelElement, flowElementsOf, readBpmn, writeBpmn } from '@app/bpmn';
import { drawnElements } from './drawn-elements.js';
import { declaredAsUtf8 } from './encoding.rules.js';
import { checkExcess } from './excess.rules.js';
import { type Finding, warning } from './finding.js';
import { nameOf } from './model-under-check.js';
import { type XmlElement, attributeOf, readXmlElements } from './xml-elements.js';
import { guardXml } from './xml-guard.js';

/**
 * What of a file would be gone, or could not be seen, once it is opened in the modeller and saved: found by reading and
 * writing it as the modeller does. Empty where the file cannot be read, or is not read for its size, which the check tells.
 */
export async function lossesOf(xml: string): Promise<Finding[]> {
  if (guardXml(xml).length > 0) return [];
  const text = declaredAsUtf8(xml);
  if (checkExcess(text).length > 0) return [];
  try {
    const document = await readBpmn(text);
    const written = readXmlElements(await writeBpmn(document));
    const drawn = drawnElements(document);
    const hidden = document.processes.flatMap(flowElementsOf).filter(({ id }) => !drawn.has(id));
    const original = readXmlElements(text);
    return [...missing(original, written), ...original.flatMap(meaningless), ...hidden.map(withoutPosition)];
  } catch {
    return [];
  }
}

// helpers

function withoutPosition(element: ModelElement): Finding {
  const message = `“${nameOf(element)}”在图上没有位置，导入后画布上看不到，也改不了。`;
  return warning('LOST_POSITION', message, element.id);
}

function missing(original: readonly XmlElement[], written: readonly XmlElement[]): Finding[] {
  const left = new Map<string, XmlElement[]>();
  for (const element of written) left.set(keyOf(element), [...(left.get(keyOf(element)) ?? []), element]);
  const gone = new Set<XmlElement>();
  return original.flatMap((element) => {
    const same = left.get(keyOf(element))?.shift();
    if (same !== undefined) return lostReferences(element, same);
    gone.add(element);
    // what stands in it goes with it
    return element.parent !== undefined && gone.has(element.parent) ? [] : [lostElement(element)];
  });
}

/** An element is known again by its id, or by what it stands in. */
function keyOf(element: XmlElement): string {
  return [element.uri, element.local, element.nearestId, attributeOf(element, 'name')].join(' ');
}

function lostElement(element: XmlElement): Finding {
  const message = `第 ${element.line} 行的“${element.name}”${labelOf(element)}建模器不认识，导入后会丢失。`;
  return warning('LOST_ELEMENT', message, element.nearestId);
}

const REFERENCE = /(?:Ref|^default|^bpmnElement)$/;

function lostReferences(element: XmlElement, written: XmlElement): Finding[] {
  return element.attributes
    .filter(({ uri, local }) => uri === '' && REFERENCE.test(local))
    .filter(({ local }) => attributeOf(written, local) === undefined)
    .map(({ local, value }) => {
      const message = `第 ${element.line} 行的“${element.name}”${labelOf(element)}指向不存在的“${value}”（${local}），导入后这一端会丢失。`;
      return warning('LOST_REFERENCE', message, element.nearestId);
    });
}

/** What other engines understand is kept, and does nothing here. */
const OTHER_ENGINES =
  /^http:\/\/(?:camunda\.org\/schema\/1\.0\/bpmn|activiti\.org\/bpmn|flowable\.org\/bpmn)$/;

function meaningless(element: XmlElement): Finding[] {
  const isOuter = element.parent?.local === 'extensionElements' && OTHER_ENGINES.test(element.uri);
  const attributes = element.attributes.filter(({ uri }) => OTHER_ENGINES.test(uri)).map(({ name }) => name);
  return [...(isOuter ? [element.name] : []), ...attributes].map((name) => {
    const message = `第 ${element.line} 行的“${name}”是别的流程引擎的设置，导入后不起作用。`;
    return warning('LOST_MEANING', message, element.nearestId);
  });
}

function labelOf(element: XmlElement): string {
  const name = attributeOf(element, 'name') ?? attributeOf(element, 'id');
  return name === undefined || name === '' ? '' : `（${name}）`;
}
