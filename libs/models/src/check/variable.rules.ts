import { type ModelElement, zeebePropertiesOf } from '@app/bpmn';
import { parseFeel } from '@app/feel';
import { conditionOf } from './condition.rules.js';
import { declaredExpressions } from './declaration.rules.js';
import { expressionPlaces } from './expression-places.js';
import { type Finding, error } from './finding.js';
import { type KnownVariables, knownVariables } from './known-variables.js';
import { type ModelUnderCheck, nameOf } from './model-under-check.js';

/**
 * Names that no variable of the case has: the engine takes them and the case stops there, or the task is seen by nobody.
 * Where something gives variables that are not declared, this is a warning.
 */
export function checkVariables(model: ModelUnderCheck): Finding[] {
  if (model.known.formFields === undefined) return [];
  const known = knownVariables(model);
  return variablePlaces(model).flatMap((place) => checkPlace(place, known));
}

/** A FEEL text that decides something with variables of the case. */
export interface VariablePlace {
  element: ModelElement;
  property: string;
  text: string;
}

/** Every such text of a model. */
export function variablePlaces(model: ModelUnderCheck): VariablePlace[] {
  const places = [
    ...expressionPlaces(model).filter(({ decides }) => decides),
    ...model.elements.map((element) => ({ element, property: '条件', text: conditionOf(element) ?? '' })),
    ...[model.process, ...model.elements].flatMap(ofProperties),
  ];
  return places.filter(({ text }) => text.startsWith('='));
}

// helpers

const PROPERTIES = [
  'titleExpression',
  'statutoryLimit',
  'promisedLimit',
  'clockStart',
  'clockEnd',
  'stageOutcome',
  'agreedOn',
  'responsible',
  'extensionLimit',
  'extensionApprover',
  'cancelGroups',
  'report.groups',
];

function ofProperties(element: ModelElement): VariablePlace[] {
  const properties = zeebePropertiesOf(element);
  const own = PROPERTIES.map((property) => ({
    element,
    property,
    text: (properties[property] ?? '').trim(),
  }));
  if (element.$type !== 'bpmn:Process') return own;
  return [...own, ...declaredExpressions(properties).map((declared) => ({ element, ...declared }))];
}

function checkPlace(
  { element, property, text }: VariablePlace,
  { names, isOpen }: KnownVariables,
): Finding[] {
  const read = parseFeel(text.slice(1));
  if (read.faults.length > 0) return [];
  // inside a filter a name may be an entry of what is filtered
  const unknown = read.names.filter(({ name, inFilter }) => !inFilter && !names.has(name));
  return [...new Set(unknown.map(({ name }) => name))].map((name) => {
    const hint = hintFor(name, names);
    const message = `“${nameOf(element)}”的${property}用到的变量“${name}”在表单、作业、映射和消息里都没有${hint}。`;
    const finding = error('VARIABLE_UNKNOWN', message, element.id);
    return { ...finding, severity: isOpen ? 'warning' : 'error', detail: `${property}: ${name}` };
  });
}

function hintFor(name: string, names: ReadonlySet<string>): string {
  const near = [...names].find((other) => isNear(name, other));
  return near === undefined ? '' : `，是不是“${near}”`;
}

/** One letter too many, too few or wrong, or other capitals. */
function isNear(one: string, other: string): boolean {
  if (one.toLowerCase() === other.toLowerCase()) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  const at = [...short].findIndex((letter, index) => letter !== long[index]);
  if (at === -1) return true;
  const rest = long.slice(at + 1);
  return rest === short.slice(at) || rest === short.slice(at + 1);
}
