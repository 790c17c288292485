import type { BpmnDocument, ModelElement } from '@app/bpmn';
import { type Finding, error } from './finding.js';

/** Ids that can be part of an address. */
const PROCESS_ID = /^[a-z][a-z0-9-]{0,99}$/;

/** The process of a file that is looked at, and what is wrong with there being none, several or another one. */
export function chooseProcess(
  { processes }: BpmnDocument,
  wanted: string | undefined,
  original: ReadonlyMap<string, string>,
): { process?: ModelElement; findings: Finding[] } {
  const idOf = ({ id = '' }: ModelElement) => original.get(id) ?? id;
  const process =
    processes.find((one) => idOf(one) === wanted) ??
    processes.find((one) => one['isExecutable'] === true) ??
    processes[0];
  if (process === undefined) return { findings: [error('NO_PROCESS', '模型里没有流程。')] };
  const others = processes.filter((one) => one !== process);
  const message = `一个模型文件只能有一个流程，“${idOf(process)}”以外的请另存为单独的文件。`;
  return {
    process,
    findings: [
      ...others.map((other) => error('SEVERAL_PROCESSES', message, idOf(other))),
      ...checkId(idOf(process), wanted),
    ],
  };
}

// helpers

function checkId(id: string, wanted: string | undefined): Finding[] {
  if (wanted !== undefined && id !== wanted) {
    return [error('WRONG_PROCESS_ID', `流程的标识应为“${wanted}”，现在是“${id}”。`, id)];
  }
  if (PROCESS_ID.test(id)) return [];
  const rule = '只能用小写字母、数字和“-”，以小写字母开头，最多 100 个字符';
  return [error('PROCESS_ID_INVALID', `流程的标识“${id}”不合规：${rule}。`, id)];
}
