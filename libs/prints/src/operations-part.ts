import { Injectable } from '@nestjs/common';
import { CaseService } from '@app/cases';
import { ClockOperationService, type OperationOfCase } from '@app/clock-operations';
import { limitText } from '@app/statutory-time';
import type { FilePart, PartRequest } from './file-part.js';
import type { PrintedPart } from './printed-file.js';
import { dueWords, lines, momentWords } from './printed-words.js';

/** What was asked and decided about the clocks of the stages. */
@Injectable()
export class OperationsPart implements FilePart {
  constructor(
    private readonly cases: CaseService,
    private readonly operations: ClockOperationService,
  ) {}

  async of({ actor, caseNo }: PartRequest): Promise<PrintedPart> {
    await this.cases.summary(actor, caseNo);
    const rows = (await this.operations.byCase(actor, caseNo)).map(rowOf);
    if (rows.length === 0) return { title: TITLE, blocks: [] };
    return {
      title: TITLE,
      blocks: [{ kind: 'table', caption: null, head: HEAD, widths: [2, 2.4, 3.4, 2.6], rows }],
    };
  }
}

// helpers

const TITLE = '期限调整';
const HEAD = ['环节', '调整', '理由与依据', '申请与决定'];
const KINDS = {
  ...{ pause: '中止', resume: '恢复', exclude: '扣除', restart: '重新计算' },
  ...{ extend: '延长', switch: '转程序', cancel: '更正' },
} as const;
const STATES = { requested: '等待决定', applied: '已生效', refused: '未批准', withdrawn: '已撤回' } as const;

function rowOf(operation: OperationOfCase): string[] {
  const { stageName, round, kind, on, to, period, reason, article, documentNo, approvedOn } = operation;
  const stage = round !== null && round > 1 ? `${stageName ?? ''}（第 ${round} 轮）` : stageName;
  return [
    lines(stage),
    lines(
      KINDS[kind],
      limitText(period),
      to === null ? `自 ${dueWords(on)}` : `${dueWords(on)} 至 ${dueWords(to)}`,
    ),
    lines(reason, article, documentNo, approvedOn === null ? null : `${dueWords(approvedOn)} 书面批准，补录`),
    decisionOf(operation),
  ];
}

function decisionOf(operation: OperationOfCase): string {
  const { requestedBy, requestedAt, decidedBy, decidedAt, decisionNote, state, cancelledBy } = operation;
  return lines(
    `${requestedBy ?? '系统'} ${momentWords(requestedAt)} 提出`,
    decidedAt === null ? null : `${decidedBy ?? '系统'} ${momentWords(decidedAt)} 决定`,
    cancelledBy === null ? STATES[state] : '已更正，不再生效',
    decisionNote,
  );
}
