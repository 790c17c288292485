import { type Finding, error } from './finding.js';
import { type XmlElement, attributeOf } from './xml-elements.js';

/** A text whose ids can be read by every parser, and the way back to the ids as they are written. */
export interface ReadableIds {
  xml: string;
  findings: Finding[];
  /** Ids that stand in for others, by the stand-in. */
  original: ReadonlyMap<string, string>;
}

/**
 * Ids that no model may have, and ids that are used twice. So that everything else of the model is looked at as well,
 * the text gets stand-ins for them.
 */
export function readableIds(xml: string, elements: readonly XmlElement[]): ReadableIds {
  const standIns = new StandIns();
  const seen = new Map<string, XmlElement>();
  const wrong = new Map<string, string>();
  const findings: Finding[] = [];
  const edits: Edit[] = [];
  for (const element of elements.filter(({ uri }) => IDENTIFIED.test(uri))) {
    const id = attributeOf(element, 'id');
    if (id === undefined) continue;
    const first = seen.get(id);
    if (first !== undefined) findings.push(twice(id, first, element));
    else if (!ID.test(id)) findings.push(illegal(id, element));
    if (first !== undefined || id === '') edits.push({ element, id: standIns.for(id) });
    else if (!ID.test(id)) wrong.set(id, standIns.for(id));
    if (first === undefined) seen.set(id, element);
  }
  return { xml: withStandIns(withIds(xml, edits), wrong), findings, original: standIns.original };
}

/** Findings about stand-ins speak of the ids as they are written. */
export function withOriginalIds(finding: Finding, original: ReadonlyMap<string, string>): Finding {
  if (original.size === 0) return finding;
  const written = (id: string) => JSON.stringify(original.get(id) ?? id).slice(1, -1);
  return JSON.parse(JSON.stringify(finding).replace(STAND_IN, written)) as Finding;
}

// helpers

/** What every parser takes; the engine would take some more. */
const ID = /^[A-Za-z_][\w.-]*$/;
const IDENTIFIED = /^http:\/\/www\.omg\.org\/spec\/(?:BPMN|DD)\//;

function twice(id: string, first: XmlElement, second: XmlElement): Finding {
  const message = `标识“${id}”用了两次（第 ${first.line} 行的“${labelOf(first)}”和第 ${second.line} 行的“${labelOf(second)}”），每个元素要有自己的标识。`;
  return error('ID_DUPLICATE', message, id);
}

function illegal(id: string, element: XmlElement): Finding {
  const rule = '只能用字母、数字、“_”“-”“.”，并以字母或“_”开头';
  return error('ID_INVALID', `第 ${element.line} 行“${labelOf(element)}”的标识“${id}”不合规：${rule}。`, id);
}

function labelOf(element: XmlElement): string {
  const name = attributeOf(element, 'name');
  return name === undefined || name.trim() === '' ? element.local : name;
}

const STAND_IN = /stand-in-\d+-of-an-id/g;

class StandIns {
  readonly original = new Map<string, string>();

  for(id: string): string {
    const name = `stand-in-${this.original.size + 1}-of-an-id`;
    this.original.set(name, id);
    return name;
  }
}

interface Edit {
  element: XmlElement;
  id: string;
}

/** In one pass over the text: a file may have very many of them. */
function withIds(xml: string, edits: readonly Edit[]): string {
  let done = 0;
  const parts = edits.flatMap(({ element: { from, to }, id }) => {
    const before = xml.slice(done, from);
    done = to;
    return [before, xml.slice(from, to).replace(/(\sid\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${id}"`)];
  });
  return parts.join('') + xml.slice(done);
}

/** An id is referred to by attributes and by texts of elements. */
function withStandIns(xml: string, wrong: ReadonlyMap<string, string>): string {
  if (wrong.size === 0) return xml;
  return xml.replace(/(["'>])([^"'<>]*)(?=["'<])/g, (whole, open: string, text: string) => {
    const stand = wrong.get(text.replaceAll('&lt;', '<').replaceAll('&amp;', '&'));
    return stand === undefined ? whole : open + stand;
  });
}
