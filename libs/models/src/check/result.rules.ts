import { textOf, zeebePropertiesOf } from '@app/bpmn';
import { parseFeel } from '@app/feel';
import { namesIn } from '../case-declaration.js';
import { RESULT_PARTS } from '../job-result.js';
import { type Finding, error } from './finding.js';
import { type ModelUnderCheck, isA, nameOf } from './model-under-check.js';

type Properties = Readonly<Record<string, string>>;

/** What a step of the system says of its result must be readable, and have words for people. */
export function checkResults({ elements }: ModelUnderCheck): Finding[] {
  return elements.flatMap((element) => {
    const properties = zeebePropertiesOf(element);
    const named = Object.keys(properties).filter((key) => key.startsWith('result.'));
    if (named.length === 0) return [];
    const problems = isA(element, 'ServiceTask')
      ? [
          ...named.filter(isUseless).map(uselessText),
          ...namesIn(properties, 'result').flatMap(checkOne(properties)),
        ]
      : ['只有服务任务才有结果（result）可说'];
    if (problems.length === 0) return [];
    return [error('RESULT_UNCLEAR', `“${nameOf(element)}”：${problems.join('；')}。`, element.id)];
  });
}

// helpers

function isUseless(key: string): boolean {
  const [, id, ...rest] = key.split('.');
  return id === undefined || id === '' || !RESULT_PARTS.some((part) => part === rest.join('.'));
}

function uselessText(key: string): string {
  return `属性“${key}”没有用处，result 的名称后面只能是 ${RESULT_PARTS.join('、')}`;
}

function checkOne(properties: Properties): (id: string) => string[] {
  return (id) => {
    const missing = ['label', 'value'].filter(
      (part) => textOf(properties[`result.${id}.${part}`]) === undefined,
    );
    const unreadable = ['value', 'value.en'].filter(
      (part) => !isReadable(properties[`result.${id}.${part}`]),
    );
    return [
      ...missing.map((part) => `缺少属性 result.${id}.${part}`),
      ...unreadable.map((part) => `属性 result.${id}.${part} 应是以“=”开头的 FEEL`),
    ];
  };
}

function isReadable(text: string | undefined): boolean {
  const plain = textOf(text);
  if (plain === undefined) return true;
  return plain.startsWith('=') && parseFeel(plain.slice(1)).faults.length === 0;
}
