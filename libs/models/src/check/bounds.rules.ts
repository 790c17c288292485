import { parseFeel } from '@app/feel';
import { type ModelElement, textOf, zeebePropertiesOf } from '../bpmn-document.js';
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
  'titleExpression',
  'cancelGroups',
  'cancelApprover',
];

interface Suspect {
  element: ModelElement;
  property: string;
  text: string;
}

/** Expressions that take too long even where nothing is known of a case, tried out where nobody waits for them. */
export async function checkBounds({ elements, process, known }: ModelUnderCheck): Promise<Finding[]> {
  const suspects = [process, ...elements].flatMap(suspectsOf);
  if (suspects.length === 0 || known.exceeding === undefined) return [];
  const exceeding = await known.exceeding([...new Set(suspects.map(({ text }) => text))]);
  return suspects.filter(({ text }) => exceeding.has(text)).map(toFinding);
}

// helpers

function suspectsOf(element: ModelElement): Suspect[] {
  const properties = zeebePropertiesOf(element);
  return PROPERTIES.flatMap((property) => {
    const text = textOf(properties[property])?.trim() ?? '';
    return text.startsWith('=') && mayExceed(text.slice(1))
      ? [{ element, property, text: text.slice(1) }]
      : [];
  });
}

function mayExceed(text: string): boolean {
  const { faults, isBounded } = parseFeel(text);
  return faults.length === 0 && !isBounded;
}

function toFinding({ element, property }: Suspect): Finding {
  const message = `“${nameOf(element)}”的 ${property} 算得太久，没有办法给出结果，请改写。`;
  return { ...error('FEEL_EXCEEDED', message, element.id), detail: property };
}
