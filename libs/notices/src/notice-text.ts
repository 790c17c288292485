import type { NoticeRow } from './notice.entity.js';

type TextOf = (row: NoticeRow) => string;

const TEXTS: Readonly<Record<string, TextOf>> = {
  emergency: ({ caseTitle, caseNo, townName, data }) =>
    `应急联动：${townName ?? ''}“${caseTitle ?? caseNo}”${reason(data)}，请立即指挥处置。`,
  'stage-late': ({ caseTitle, caseNo, data }) =>
    `“${caseTitle ?? caseNo}”的环节“${words(data.stageName)}”已超期。`,
};

/** A message in words; an unknown template still says which case it is about. */
export function noticeText(row: NoticeRow): string {
  const text = TEXTS[row.template];
  return text === undefined ? `案件“${row.caseTitle ?? row.caseNo}”有新的通知。` : text(row);
}

// helpers

function reason(data: Record<string, unknown>): string {
  const text = words(data.reason);
  return text === '' ? '' : `（${text}）`;
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
