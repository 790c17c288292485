import type { CaseAttachment } from '@/shared/api/types.js';

/** A paper of a case that nothing refers to yet, with what a test says of it. */
export function caseAttachment(said: Partial<CaseAttachment>): CaseAttachment {
  return {
    ...{ id: 'p1', name: '甲.pdf', size: 9, mediaType: 'application/pdf', sameAs: null, place: null },
    ...{ fieldLabel: null, fieldLabelEn: null, uploadedBy: '示例-张三', uploadedAt: '2026-11-22T02:00:00Z' },
    ...{ taskKey: null, taskName: null, taskNameEn: null, stageRunKey: null, stageName: null },
    ...{ stageNameEn: null, round: null, mayTakeBack: false },
    ...said,
  };
}
