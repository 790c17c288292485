import type { Sentence, TimelineSubject } from './timeline-sentence.js';

/** What an administrator did to put the case right, and why. */
export function repaired({ person, name, nameEn, details }: TimelineSubject): Sentence {
  const [again, againEn] =
    details.stoppedAgain === true ? ['，但又停住了', ', and it stopped again'] : ['', ''];
  const [zh, en] = wordsOf(details.operation, { name, nameEn, version: details.version });
  const [who, whoEn] = [person ?? '管理员', person ?? 'An administrator'];
  return {
    text: `${who}${zh}${again}${details.reason === undefined ? '' : `：${details.reason}`}`,
    textEn: `${whoEn} ${en}${againEn}${details.reason === undefined ? '' : `: ${details.reason}`}`,
  };
}

// helpers

interface Words {
  name: string;
  nameEn: string;
  version?: number;
}

function wordsOf(operation: string | undefined, { name, nameEn, version }: Words): [string, string] {
  switch (operation) {
    case 'set-variable':
      return ['改正了案件数据', 'corrected data of the case'];
    case 'reassign':
      return ['重新安排了待办的办理人', 'assigned a task anew'];
    case 'move-token':
      return [`把案件移到“${name}”`, `moved the case to “${nameEn}”`];
    case 'migrate':
      return [
        `把案件换到流程版本 ${version ?? ''}`,
        `moved the case to version ${version ?? ''} of its model`,
      ];
    default:
      return ['让停住的步骤重试', 'let the step that stood still try again'];
  }
}
