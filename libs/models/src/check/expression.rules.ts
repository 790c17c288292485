import { parseFeel } from '@app/feel';
import { type ExpressionPlace, expressionPlaces } from './expression-places.js';
import { type Finding, error } from './finding.js';
import { type ModelUnderCheck, nameOf } from './model-under-check.js';

/** Expressions that the engine refuses, or that would stop a case when it comes there. */
export function checkExpressions(model: ModelUnderCheck): Finding[] {
  return expressionPlaces(model).flatMap(checkPlace);
}

// helpers

function checkPlace({ element, property, text, mustBeFeel }: ExpressionPlace): Finding[] {
  const fault = faultOf(text, mustBeFeel);
  if (fault === undefined) return [];
  const message = `“${nameOf(element)}”的 ${property} 不是正确的 FEEL 表达式：${fault}。`;
  return [{ ...error('FEEL_INVALID', message, element.id), detail: `${property}: ${fault}` }];
}

function faultOf(text: string, mustBeFeel: boolean): string | undefined {
  if (text.startsWith('=')) return parseFeel(text.slice(1)).faults[0]?.message;
  return mustBeFeel && text !== '' ? '缺少开头的“=”' : undefined;
}
