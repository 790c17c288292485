import type { Anchor, Verification } from '@app/audit';

const FAULTS = {
  ENTRY_MISSING: ['缺少记录', 'an entry is missing'],
  LINK_BROKEN: ['与前一条记录的链接不符', 'it does not follow from the entry before it'],
  CONTENT_CHANGED: ['内容或哈希值被改动', 'its content or hash was changed'],
  END_MISSING: ['末尾的记录缺失', 'the end is missing'],
  ANCHOR_DIFFERS: ['与另行保存的哈希值不符', 'it differs from the hash that was kept elsewhere'],
} as const;

/** What a look through the audit log found, in Chinese and English. */
export function auditReport({ entries, head, broken }: Verification): string {
  const end = `${head.seq}:${head.hash}`;
  if (broken === null) {
    return `✔ 审计日志完整，共 ${entries} 条，最后一条 ${end}\n  The audit log holds: ${entries} entries, the last is ${end}`;
  }
  const [zh, en] = FAULTS[broken.fault];
  return `✖ 审计日志从第 ${broken.seq} 条起不可信：${zh}；此前最后一条 ${end}\n  The audit log does not hold from entry ${broken.seq} on: ${en}; the last that holds is ${end}`;
}

/** Reads a link as it was printed, e.g. `120:9f86…`; undefined for anything else. */
export function readAnchor(text: string): Anchor | undefined {
  const [, seq, hash] = /^([1-9]\d{0,17}):([0-9a-f]{64})$/i.exec(text) ?? [];
  return seq === undefined || hash === undefined ? undefined : { seq, hash };
}
