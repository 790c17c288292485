import { type ModelElement, textOf, zeebePropertiesOf } from '@app/bpmn';
import { parseFeel } from '@app/feel';
import { conditionOf } from './condition.rules.js';
import { declaredExpressions } from './declaration.rules.js';
import { expressionPlaces } from './expression-places.js';
import { type Finding, error } from './finding.js';
import { type ModelUnderCheck, nameOf } from './model-under-check.js';

/** What this system evaluates itself, for each case. */
const PROPERTIES = [
  'statutoryLimit',
  'promisedLimit',
  'responsible',
  'clockStart',
  'clockEnd',
  'stageOutcome',
  'agreedOn',
  'extensionLimit',
  'titleExpression',
  'cancelGroups',
  'cancelApprover',
];

interface Suspect {
  element: ModelElement;
  property: string;
  text: string;
}

/**
 * Expressions that take too long even where nothing is known of a case, tried out where nobody waits for them. The engine
 * sets no bound to those that it evaluates itself: one that never ends stops it for every case, also after a restart.
 */
export async function checkBounds(model: ModelUnderCheck): Promise<Finding[]> {
  const { elements, process, known } = model;
  const suspects = [...[process, ...elements].flatMap(ofProperties), ...ofEngine(model)].filter(isSuspect);
  if (suspects.length === 0 || known.exceeding === undefined) return [];
  const exceeding = await known.exceeding([...new Set(suspects.map(({ text }) => text))]);
  return suspects.filter(({ text }) => exceeding.has(text)).map(toFinding);
}

// helpers

function ofProperties(element: ModelElement): Suspect[] {
  const properties = zeebePropertiesOf(element);
  const own = PROPERTIES.map((property) => ({ property, text: textOf(properties[property]) }));
  const declared = element.$type === 'bpmn:Process' ? declaredExpressions(properties) : [];
  return [...own, ...declared].flatMap(({ property, text }) => suspectOf(element, property, text));
}

function ofEngine(model: ModelUnderCheck): Suspect[] {
  const places = expressionPlaces(model).flatMap(({ element, property, text }) =>
    suspectOf(element, property, text),
  );
  const conditions = model.elements.flatMap((element) =>
    suspectOf(element, 'conditionExpression', conditionOf(element)),
  );
  return [...places, ...conditions];
}

function suspectOf(element: ModelElement, property: string, text = ''): Suspect[] {
  const written = text.trim();
  return written.startsWith('=') ? [{ element, property, text: written.slice(1) }] : [];
}

function isSuspect({ text }: Suspect): boolean {
  return mayExceed(text);
}

function mayExceed(text: string): boolean {
  const { faults, isBounded } = parseFeel(text);
  return faults.length === 0 && !isBounded;
}

function toFinding({ element, property }: Suspect): Finding {
  const message = `“${nameOf(element)}”的 ${property} 算得太久，没有办法给出结果，请改写。`;
  return { ...error('FEEL_EXCEEDED', message, element.id), detail: property };
}
