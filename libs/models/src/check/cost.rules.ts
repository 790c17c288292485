import { type FeelCost, parseFeel } from '@app/feel';
import { conditionOf } from './condition.rules.js';
import { expressionPlaces } from './expression-places.js';
import { type Finding, warning } from './finding.js';
import { type ModelUnderCheck, nameOf } from './model-under-check.js';

/**
 * Expressions that the engine evaluates with the values of a case and that may cost far more than these are long. The
 * engine sets them no bound: one that takes minutes stops every case of its partition meanwhile.
 */
export function checkCosts(model: ModelUnderCheck): Finding[] {
  const conditions = model.elements.map((element) => ({
    element,
    property: '条件',
    text: (conditionOf(element) ?? '').trim(),
  }));
  return [...expressionPlaces(model), ...conditions].flatMap(({ element, property, text }) => {
    const [cost] = text.startsWith('=') ? parseFeel(text.slice(1)).costs : [];
    if (cost === undefined) return [];
    const message = `“${nameOf(element)}”的 ${property} ${WORDS[cost]}，要算多久由案件的数据决定；流程引擎不设上限，算得久时其他案件都要等。请改写，或者确认数据不会多。`;
    return [{ ...warning('FEEL_COST', message, element.id), detail: `${property}: ${cost}` }];
  });
}

// helpers

const WORDS: Readonly<Record<FeelCost, string>> = {
  range: '数到案件里给出的数',
  loops: '在循环里再循环',
  function: '自己定义了函数',
  pattern: '用了可能要试很多次的匹配式',
};
