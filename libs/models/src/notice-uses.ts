import { childrenOf, extensionOf, headerOf, type ModelElement, textOf } from '@app/bpmn';

/** The platform's job that tells people something. */
const JOB_TYPE = 'common.notify';
/** The variable by which that job is told whom, where no header says it. */
export const GROUP_VARIABLE = 'noticeGroup';

/** Whom a step tells, as its model has it: a group, written or as an expression, or a user name. */
export interface NoticeAddressee {
  group?: string;
  username?: string;
}

/** Whether a step sends a message to people. */
export function sendsNotice(element: ModelElement): boolean {
  return textOf(extensionOf(element, 'zeebe:TaskDefinition')?.['type']) === JOB_TYPE;
}

/** Whom the step itself names; undefined where it names nobody. */
export function noticeAddressee(element: ModelElement): NoticeAddressee | undefined {
  const group = headerOf(element, 'group') ?? mappedGroup(element);
  const username = headerOf(element, 'username');
  return group === undefined && username === undefined ? undefined : { group, username };
}

/** Whether the step says in which words; a message of the old kind is named and has its own. */
export function hasNoticeWords(element: ModelElement): boolean {
  return headerOf(element, 'text') !== undefined || headerOf(element, 'template') !== undefined;
}

// helpers

function mappedGroup(element: ModelElement): string | undefined {
  const mapping = extensionOf(element, 'zeebe:IoMapping');
  const inputs = mapping === undefined ? [] : childrenOf(mapping, 'inputParameters');
  const source = textOf(inputs.find(({ target }) => target === GROUP_VARIABLE)?.['source']);
  return source !== undefined && EMPTY.has(source) ? undefined : source;
}

/** Expressions that give nobody. */
const EMPTY = new Set(['=', '=null', '=""']);
