import { Injectable } from '@nestjs/common';
import { type StageCard, StageCardService } from '@app/cards';
import { CaseService, CaseSightService, readsRun } from '@app/cases';
import { type StageRunView, type StageSuspension, StageService } from '@app/stages';
import type { CountUnit } from '@app/statutory-time';
import type { FilePart, PartRequest } from './file-part.js';
import type { PrintedFact, PrintedPart } from './printed-file.js';
import { dueWords, lengthWords, lines } from './printed-words.js';

/** The stages with their dates against law and promise, and what moved or passed them. */
@Injectable()
export class StagesPart implements FilePart {
  constructor(
    private readonly stages: StageService,
    private readonly cards: StageCardService,
    private readonly sights: CaseSightService,
    private readonly cases: CaseService,
  ) {}

  async of({ actor, caseNo }: PartRequest): Promise<PrintedPart> {
    const [runs, cards, words] = await Promise.all([
      this.stages.byCase(caseNo),
      this.cards.byCase(caseNo),
      this.cases.instanceWords(caseNo),
    ]);
    const sight = await this.sights.of(actor, caseNo);
    if (runs.length === 0) return { title: TITLE, blocks: [] };
    const stages = runs.map((run) => ({ ...run, place: words.get(run.instanceKey)?.place ?? null }));
    const notes = stages
      .filter(({ stageRunId }) => readsRun(sight, stageRunId))
      .flatMap((stage) => noteOf(stage, cards.get(stage.stageRunId) ?? []));
    return {
      title: TITLE,
      blocks: [
        {
          kind: 'table',
          caption: null,
          head: HEAD,
          widths: [2.2, 2, 2.2, 2.2, 1.8],
          rows: stages.map(rowOf),
        },
        ...(notes.length === 0 ? [] : [{ kind: 'facts' as const, rows: notes }]),
      ],
    };
  }
}

// helpers

const TITLE = '环节与期限';
const HEAD = ['环节', '起止', '法定期限', '承诺期限', '用时与结果'];
const LEVELS = { warning: '临期提醒', yellow: '黄牌', red: '红牌' } as const;

/** With the called process in which it lies, if not in the case's own. */
type PlacedStage = StageRunView & { place: string | null };

function rowOf(stage: PlacedStage): string[] {
  return [
    nameOf(stage) + (stage.timeOf === 'party' ? '\n当事人的时间' : ''),
    lines(
      dueWords(stage.clockStartOn),
      stage.clockEndOn === null ? '办理中' : `至 ${dueWords(stage.clockEndOn)}`,
    ),
    limitOf(stage.statutoryLimitText, stage.dueOn, stage.limitUnknown),
    limitOf(
      stage.promisedLimitText ?? (stage.agreedOn === null ? null : '双方约定'),
      stage.promisedDueOn ?? stage.agreedOn,
      false,
    ),
    resultOf(stage),
  ];
}

function nameOf({ stageName, round, place }: PlacedStage): string {
  return lines(round > 1 ? `${stageName}（第 ${round} 轮）` : stageName, place);
}

function limitOf(text: string | null, dueOn: string | null, isUnknown: boolean): string {
  if (isUnknown) return '时限待核';
  return lines(text, dueOn === null ? null : `${dueWords(dueOn)} 到期`);
}

function resultOf({ state, usedDays, savedDays, overdueDays, lateAgainst, unit }: StageRunView): string {
  const used = usedDays === null ? null : usedWords(usedDays, unit);
  const saved = savedDays === null || savedDays <= 0 ? null : `比法定少 ${lengthWords(savedDays, unit)}`;
  const late =
    overdueDays === null || overdueDays <= 0 || lateAgainst === null
      ? null
      : `超过${lateAgainst === 'law' ? '法定' : '承诺'} ${lengthWords(overdueDays, unit)}`;
  return lines(state === 'terminated' ? '中途结束' : null, used, late ?? saved);
}

function usedWords(amount: number, unit: CountUnit): string {
  if (amount > 0) return `已用 ${lengthWords(amount, unit)}`;
  return unit === 'hour' || unit === 'working_hour' ? '不到 1 小时' : '当天';
}

function noteOf(stage: PlacedStage, cards: readonly StageCard[]): PrintedFact[] {
  const notes = [
    ...(stage.legalBasis === null ? [] : [`依据：${stage.legalBasis}`]),
    ...stage.suspensions.map(stillWords),
    ...cards.map(cardWords),
  ];
  return notes.length === 0 ? [] : [[nameOf(stage), notes.join('\n')]];
}

function stillWords({ kind, from, to }: StageSuspension): string {
  const until = to === null ? '至今' : `至 ${dueWords(to)}`;
  return `${dueWords(from)} ${until} ${kind === 'pause' ? '中止' : '扣除'}，不计入期限`;
}

function cardWords({ level, reminder, dueOn, withdrawnAt }: StageCard): string {
  return `${reminder ? '提醒' : LEVELS[level]}：${dueWords(dueOn)} 到期${withdrawnAt === null ? '' : '（已撤回）'}`;
}
