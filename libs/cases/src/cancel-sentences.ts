import type { Sentence, TimelineSubject } from './timeline-sentence.js';

export function cancelRequested({ person, details: { reason, groupName } }: TimelineSubject): Sentence {
  return {
    text: `${person ?? '办理人'}申请撤销案件（${reason ?? ''}），等待${groupName ?? '审批人'}决定`,
    textEn: `${person ?? 'An official'} asked to cancel the case (${reason ?? ''}); ${groupName ?? 'the approver'} decides`,
  };
}

export function cancelRefused({ person, details: { note } }: TimelineSubject): Sentence {
  return {
    text: `${person ?? '审批人'}没有批准撤销案件${note == null ? '' : `：${note}`}`,
    textEn: `${person ?? 'The approver'} refused to cancel the case${note == null ? '' : `: ${note}`}`,
  };
}

export function cancelWithdrawn({ person }: TimelineSubject): Sentence {
  return {
    text: `${person ?? '申请人'}收回了撤销案件的申请`,
    textEn: `${person ?? 'An official'} took the request to cancel back`,
  };
}
