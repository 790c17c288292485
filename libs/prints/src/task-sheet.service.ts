import { Injectable } from '@nestjs/common';
import { CaseAttachmentService, CaseBasisService, CaseService } from '@app/cases';
import { knownFacts } from '@app/fields';
import { type Actor, OrganisationNames } from '@app/identity';
import { Clock } from '@app/kernel';
import { DefinitionService, maskEntered, readDeclaration } from '@app/models';
import { type StageSummary, StageService } from '@app/stages';
import { limitText } from '@app/statutory-time';
import { type TaskDetail, TaskService } from '@app/tasks';
import { blankForm } from './blank-form.js';
import { MASKED, factsOf } from './case-file.service.js';
import { printedEntry, printedFacts } from './printed-entries.js';
import type { PrintedBlock, PrintedFact, PrintedFile, PrintedPart } from './printed-file.js';
import { PrintedNames } from './printed-names.js';
import { dueWords, lines, longMomentWords, momentWords, numbered } from './printed-words.js';

/** Puts together the sheet of one task: what is to be done by when, on what it rests, and its form, filled in or blank. */
@Injectable()
export class TaskSheetService {
  constructor(
    private readonly tasks: TaskService,
    private readonly cases: CaseService,
    private readonly bases: CaseBasisService,
    private readonly stages: StageService,
    private readonly definitions: DefinitionService,
    private readonly attachments: CaseAttachmentService,
    private readonly groups: OrganisationNames,
    private readonly names: PrintedNames,
    private readonly clock: Clock,
  ) {}

  /** TASK_NOT_FOUND where the person does not see the task. */
  async of(actor: Actor, taskKey: string): Promise<PrintedFile> {
    const task = await this.tasks.find(actor, taskKey);
    const summary = await this.cases.summary(actor, task.caseNo);
    const definition = await this.definitions.latest(summary.processId);
    const parts = [
      {
        title: '案件',
        blocks: [
          { kind: 'facts' as const, rows: factsOf(summary, readDeclaration(definition?.properties ?? {})) },
        ],
      },
      await this.basisOf(actor, task),
      await this.formOf(actor, task),
    ];
    return {
      ...{ name: '待办单', title: task.name, caseNo: task.caseNo, hasCover: false },
      matter: `${definition?.name ?? summary.processId} · ${summary.title}`,
      facts: await this.headOf(task),
      printed: `${actor.displayName} 于 ${longMomentWords(this.clock.now())} 打印`,
      legend: MASKED,
      parts: parts
        .filter(({ blocks }) => blocks.length > 0)
        .map((part, index) => ({ ...part, title: numbered(part.title, index) })),
    };
  }

  private async headOf(task: TaskDetail): Promise<PrintedFact[]> {
    const { stageRunKey, assigneeName, candidateGroups, state, createdAt, completedAt, documentation } = task;
    const [groups, runs] = await Promise.all([
      this.groups.of(candidateGroups),
      this.stages.byRuns(stageRunKey === null ? [] : [stageRunKey]),
    ]);
    const stage = stageRunKey === null ? undefined : runs.get(stageRunKey);
    return [
      ['办理人', lines(assigneeName, groups.map(({ name }) => name).join('、'))],
      ...(stage === undefined ? [] : stageFacts(stage)),
      ['状态', state === 'completed' ? '已办结' : state === 'open' ? '待办' : '已撤销'],
      [
        '时间',
        lines(
          `${momentWords(createdAt)} 产生`,
          completedAt === null ? null : `${momentWords(completedAt)} 办结`,
        ),
      ],
      ...(documentation === null ? [] : [['要求', documentation] satisfies PrintedFact]),
    ];
  }

  private async basisOf(actor: Actor, task: TaskDetail): Promise<PrintedPart> {
    const place = await this.tasks.placeOf(actor, task.taskKey);
    const { items, forms } = await this.bases.of(actor, place);
    const surroundings = {
      forms: new Map(forms.map((form) => [form.formKey, form])),
      attachments: await this.attachmentNames(actor, task),
    };
    const blocks = await this.names.tell((words) =>
      items.flatMap((entry) => printedEntry(entry, surroundings, words)),
    );
    return { title: '前面的办理', blocks };
  }

  private async formOf(actor: Actor, task: TaskDetail): Promise<PrintedPart> {
    const { form, values, draft, state } = task;
    const title = state === 'completed' ? '填写的内容' : '要填写的内容';
    if (form === null) return { title, blocks: [] };
    const known = maskEntered(form.schema, { ...values, ...(state === 'open' ? draft : {}) });
    const attachments = await this.attachmentNames(actor, task);
    const blocks = await this.names.tell((words): PrintedBlock[] =>
      state === 'open'
        ? blankForm(form.schema, known, words)
        : printedFacts(knownFacts(form.schema, known, words), attachments),
    );
    return { title, blocks };
  }

  private async attachmentNames(actor: Actor, { caseNo }: TaskDetail): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.attachments.list(actor, caseNo)).map(({ id, name }) => [id, name]));
  }
}

// helpers

function stageFacts(stage: StageSummary): PrintedFact[] {
  const promised = stage.promisedDueOn ?? stage.agreedOn;
  return [
    ['环节', stage.name],
    [
      '承诺期限',
      lines(limitText(stage.promisedLimit), promised === null ? null : `${dueWords(promised)} 到期`),
    ],
    [
      '法定期限',
      lines(limitText(stage.statutoryLimit), stage.dueOn === null ? null : `${dueWords(stage.dueOn)} 到期`),
    ],
  ];
}
