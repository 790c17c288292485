import { GROUP_VARIABLE, hasNoticeWords, noticeAddressee, sendsNotice } from '../notice-uses.js';
import { type Finding, error } from './finding.js';
import { type ModelUnderCheck, nameOf } from './model-under-check.js';

/** Messages of a model: each says at its step whom it tells, and in which words. Without, the job would stop the case. */
export function checkNotices({ elements }: ModelUnderCheck): Finding[] {
  return elements.filter(sendsNotice).flatMap((step) => {
    const name = nameOf(step);
    const nobody = `“${name}”没有说明通知谁，案件会停在这里；请写上任务头 group 或 username，或输入映射 ${GROUP_VARIABLE}。`;
    const wordless = `“${name}”没有通知的内容（任务头 text），案件会停在这里。`;
    return [
      ...(noticeAddressee(step) === undefined ? [error('NOTICE_TO_NOBODY', nobody, step.id)] : []),
      ...(hasNoticeWords(step) ? [] : [error('NOTICE_WITHOUT_WORDS', wordless, step.id)]),
    ];
  });
}
