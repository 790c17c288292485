import { SaxesParser } from 'saxes';
import { type Finding, error } from './finding.js';

/** Six times what the largest model needs; reading more would keep others waiting. */
export const MAX_EXPRESSIONS = 30_000;

/** The same of elements of the file, those of the drawing included. */
export const MAX_ELEMENTS = 10_000;

/** Whether a well-formed text has more elements or expressions than are read; none of them has been read yet. */
export function checkExcess(xml: string): Finding[] {
  const { elements, expressions } = sizeOf(xml);
  const findings: Finding[] = [];
  if (elements > MAX_ELEMENTS) {
    const message = `模型文件一共有 ${elements} 个元素（连同图形），最多 ${MAX_ELEMENTS} 个，请拆成几个模型。`;
    findings.push(error('ELEMENTS_TOO_MANY', message));
  }
  if (expressions > MAX_EXPRESSIONS) {
    const message = `模型里的表达式一共有 ${expressions} 个字符，最多 ${MAX_EXPRESSIONS} 个，请精简或拆成几个模型。`;
    findings.push(error('EXPRESSIONS_TOO_LONG', message));
  }
  return findings;
}

// helpers

function sizeOf(xml: string): { elements: number; expressions: number } {
  const parser = new SaxesParser({ xmlns: true });
  const size = { elements: 0, expressions: 0 };
  const add = (text: string) => {
    if (text.trimStart().startsWith('=')) size.expressions += text.length;
  };
  parser.on('opentag', ({ attributes }) => {
    size.elements += 1;
    Object.values(attributes).forEach(({ value }) => add(value));
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(xml).close();
  return size;
}
