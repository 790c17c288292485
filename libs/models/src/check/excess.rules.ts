import { SaxesParser } from 'saxes';
import { type Finding, error } from './finding.js';

/** Six times what the largest model needs; reading more would keep others waiting. */
export const MAX_EXPRESSIONS = 30_000;

/** Whether all expressions of a well-formed text together are more than are read; none of them has been read yet. */
export function checkExcess(xml: string): Finding[] {
  const length = lengthOfExpressions(xml);
  if (length <= MAX_EXPRESSIONS) return [];
  const message = `模型里的表达式一共有 ${length} 个字符，最多 ${MAX_EXPRESSIONS} 个，请精简或拆成几个模型。`;
  return [error('EXPRESSIONS_TOO_LONG', message)];
}

// helpers

function lengthOfExpressions(xml: string): number {
  const parser = new SaxesParser({ xmlns: true });
  let length = 0;
  const add = (text: string) => {
    if (text.trimStart().startsWith('=')) length += text.length;
  };
  parser.on('opentag', ({ attributes }) => Object.values(attributes).forEach(({ value }) => add(value)));
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(xml).close();
  return length;
}
