import { Injectable } from '@nestjs/common';
import { type CaseSummary, type FactValue, CaseService, CaseSightService } from '@app/cases';
import { moneyText } from '@app/fields';
import { Clock } from '@app/kernel';
import { type CaseDeclaration, DefinitionService, type FactType, readDeclaration } from '@app/models';
import { formatMoment } from '@app/statutory-time';
import { AttachmentsPart } from './attachments-part.js';
import type { FilePart, PartRequest } from './file-part.js';
import { MoneyPart } from './money-part.js';
import { OperationsPart } from './operations-part.js';
import { PapersPart } from './papers-part.js';
import type { PrintedFact, PrintedFile, PrintedPart } from './printed-file.js';
import { longMomentWords, numbered } from './printed-words.js';
import { RecordPart } from './record-part.js';
import { StagesPart } from './stages-part.js';
import { TimelinePart } from './timeline-part.js';

export const MASKED = '证件号码、电话和账号已作遮盖。';

/** Puts together the whole file of a case as one person may see it. */
@Injectable()
export class CaseFileService {
  private readonly parts: readonly FilePart[];

  constructor(
    private readonly cases: CaseService,
    private readonly sights: CaseSightService,
    private readonly definitions: DefinitionService,
    private readonly clock: Clock,
    stages: StagesPart,
    operations: OperationsPart,
    record: RecordPart,
    money: MoneyPart,
    papers: PapersPart,
    attachments: AttachmentsPart,
    timeline: TimelinePart,
  ) {
    this.parts = [stages, operations, record, money, timeline, papers, attachments];
  }

  /** CASE_NOT_FOUND where the person does not see the case. */
  async of(request: PartRequest): Promise<PrintedFile> {
    const { actor, caseNo, isWhole } = request;
    const summary = await this.cases.summary(actor, caseNo);
    const definition = await this.definitions.latest(summary.processId);
    const declaration = readDeclaration(definition?.properties ?? {});
    const { isAll } = await this.sights.of(actor, caseNo);
    const parts: PrintedPart[] = [];
    for (const part of this.parts) parts.push(await part.of(request));
    return {
      ...{ name: '案卷', title: summary.title, caseNo, hasCover: true },
      matter: definition?.name ?? summary.processId,
      facts: factsOf(summary, declaration),
      printed: `${actor.displayName} 于 ${longMomentWords(this.clock.now())} 打印`,
      legend: `${MASKED}${isWhole ? '' : '没有附文书全文和图片。'}${isAll ? '' : '其他环节只显示概要。'}\n内容以打印人在系统中能看到的为限，以系统中的记录为准。`,
      parts: parts
        .filter(({ blocks }) => blocks.length > 0)
        .map((part, index) => ({ ...part, title: numbered(part.title, index) })),
    };
  }
}

/** What the head of a case tells, in the words of its model. */
export function factsOf(summary: CaseSummary, declaration: CaseDeclaration): PrintedFact[] {
  const { parties, facts, amountFen, headcount, townName, receivedOn, state, endedAt, outcomeCode } = summary;
  const outcome = declaration.outcomes.find(({ code }) => code === outcomeCode)?.label ?? outcomeCode;
  const known: (PrintedFact | null)[] = [
    ...parties.map(({ role, name }): PrintedFact => [
      declaration.parties.find((party) => party.role === role)?.label ?? role,
      name,
    ]),
    ...declaration.facts.map(({ id, label, type }) => fact(label, factText(type, facts[id] ?? null))),
    amountFen === null ? null : [declaration.amount?.label ?? '金额', moneyText(amountFen)],
    headcount === null ? null : ['涉及人数', `${headcount} 人`],
    ['镇街', townName],
    ['收到日期', formatMoment(receivedOn, 'zh')],
    ['状态', STATES[state]],
    fact('结果', outcome),
    fact('办结时间', endedAt === null ? null : longMomentWords(endedAt)),
  ];
  return known.filter((one) => one !== null);
}

// helpers

const STATES = { starting: '登记中', active: '办理中', completed: '已办结', cancelled: '已撤销' } as const;

function fact(label: string, text: string | null): PrintedFact | null {
  return text === null ? null : [label, text];
}

function factText(type: FactType, value: FactValue): string | null {
  if (value === null) return null;
  if (type === 'money') return moneyText(Number(value));
  if (type === 'date') return formatMoment(String(value), 'zh');
  return typeof value === 'boolean' ? (value ? '是' : '否') : String(value);
}
