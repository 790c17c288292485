import type { NoticeRow } from './notice.entity.js';

type TextOf = (row: NoticeRow) => string;

const TEXTS: Readonly<Record<string, TextOf>> = {
  emergency: ({ caseTitle, caseNo, townName, data }) =>
    `应急联动：${townName ?? ''}“${caseTitle ?? caseNo}”${reason(data)}，请立即指挥处置。`,
  'stage-late': ({ caseTitle, caseNo, data }) =>
    `“${caseTitle ?? caseNo}”的环节“${words(data.stageName)}”已超期。`,
  'card-warning': (row) => `${stageOf(row)}临近期限${dates(row.data)}。`,
  'card-yellow': (row) => `黄牌：${stageOf(row)}已超承诺期限${days(row.data)}${dates(row.data)}。`,
  'card-red': (row) => `红牌：${stageOf(row)}已超法定期限${days(row.data)}${dates(row.data)}。`,
  'card-reminder': (row) => `提醒：${stageOf(row)}${remindedOf(row.data)}${dates(row.data)}。`,
  incident: (row) => `“${words(row.data.stepName)}”${stuckText(row)}，请到案件页修复。`,
  'stage-fault': (row) =>
    `“${words(row.data.stageName)}”${placeText(row)}的期限有问题：${words(row.data.fault)}。`,
  'card-withdrawn': (row) => `${cardName(row.data)}已撤回：${stageOf(row)}的期限有变，当时并未超期。`,
  'cancel-requested': ({ caseTitle, caseNo, data }) =>
    `申请撤销“${caseTitle ?? caseNo}”${reason(data)}，请打开案件决定。`,
  'cancel-approved': ({ caseTitle, caseNo }) => `撤销“${caseTitle ?? caseNo}”的申请已批准，案件正在撤销。`,
  'cancel-refused': ({ caseTitle, caseNo }) => `撤销“${caseTitle ?? caseNo}”的申请未获批准，案件继续办理。`,
};

/** A message in words; an unknown template still says which case it is about. */
export function noticeText(row: NoticeRow): string {
  const text = TEXTS[row.template];
  return text === undefined ? `案件“${row.caseTitle ?? row.caseNo}”有新的通知。` : text(row);
}

// helpers

function stuckText(row: NoticeRow): string {
  return `${placeText(row)}中停住`;
}

function placeText({ caseTitle, caseNo, data: { cases } }: NoticeRow): string {
  const first = `在“${caseTitle ?? caseNo}”`;
  return typeof cases === 'number' && cases > 1 ? `${first}等 ${cases} 个案件` : first;
}

function reason(data: Record<string, unknown>): string {
  const text = words(data.reason);
  return text === '' ? '' : `（${text}）`;
}

function stageOf({ caseTitle, caseNo, data }: NoticeRow): string {
  return `“${caseTitle ?? caseNo}”的“${words(data.stageName)}”环节`;
}

function days({ overdueDays }: Record<string, unknown>): string {
  return typeof overdueDays === 'number' && overdueDays > 0 ? ` ${overdueDays} 天` : '';
}

/** Courts and arbitration agreed to aim at a date; they promised nothing. */
function remindedOf(data: Record<string, unknown>): string {
  return data.level === 'red' ? `已过法定期限${days(data)}` : `已过协同目标${days(data)}`;
}

function dates({ promisedDueOn, dueOn, reminder }: Record<string, unknown>): string {
  const named = [
    namedDate(reminder === true ? '目标' : '承诺', promisedDueOn),
    namedDate('法定', dueOn),
  ].filter((text) => text !== '');
  return named.length === 0 ? '' : `（${named.join('，')}）`;
}

function namedDate(name: string, date: unknown): string {
  const [, month, day, time] =
    /^\d{4}-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}):\d{2}\+08:00)?$/.exec(words(date)) ?? [];
  if (month === undefined) return '';
  return `${name} ${Number(month)}月${Number(day)}日${time === undefined ? '' : ` ${time}`}`;
}

function cardName({ reminder, level }: Record<string, unknown>): string {
  if (reminder === true) return '提醒';
  return level === 'red' ? '红牌' : '黄牌';
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
