import { Injectable, Logger } from '@nestjs/common';
import { extensionOf, flowElementsOf, readBpmn, textOf } from '@app/bpmn';
import { CalendarService } from '@app/calendars';
import { EngineConfig } from '@app/config';
import { JobTypeRepository, type ProcessFolder, readProcessResources } from '@app/engine';
import { textsWithoutEnglish } from '@app/fields';
import { FeelService } from '@app/feel';
import { GroupRepository } from '@app/identity';
import type { AskedReferences, SentReferences } from './check/check-job.js';
import type { KnownReferences } from './check/model-under-check.js';
import type { FormDefinition } from './definition.entity.js';
import { DefinitionRepository } from './definition.repository.js';
import { fieldKinds } from './field-kinds.js';
import { FormDraftRepository } from './form-draft.repository.js';
import { formFields } from './form-fields.js';
import { paperFields } from './form-names.js';
import type { FormSchema } from './form.schema.js';
import { type PaperContract, paperContractOf } from './paper-contract.js';
import { PaperDraftRepository } from './paper-draft.repository.js';
import type { PaperTemplate } from './paper-template.entity.js';
import { readPaperTemplates } from './paper-template-files.js';
import { PaperTemplateRepository } from './paper-template.repository.js';

interface FileReferences extends Record<'jobTypes' | 'forms' | 'decisions', string[]> {
  /** The files of the folders by the ids of their processes. */
  processes: Map<string, string>;
  /** The templates of papers that the folders bring. */
  papers: PaperTemplate[];
}

type ModelReferences = Omit<FileReferences, 'papers'>;

/** What models may refer to: what the installed process folders bring, and what is deployed. */
@Injectable()
export class KnownReferencesService implements AskedReferences {
  private readonly logger = new Logger(KnownReferencesService.name);
  /** The folders belong to the installed program and do not change while it runs. */
  private fromFiles?: Promise<FileReferences | undefined>;

  constructor(
    private readonly config: EngineConfig,
    private readonly definitions: DefinitionRepository,
    private readonly groups: GroupRepository,
    private readonly jobTypes: JobTypeRepository,
    private readonly calendars: CalendarService,
    private readonly feel: FeelService,
    private readonly formDrafts: FormDraftRepository,
    private readonly paperTemplates: PaperTemplateRepository,
    private readonly paperDrafts: PaperDraftRepository,
  ) {}

  /**
   * Job types of `extraJobTypes` are known in addition; the drafts of a model's forms stand for what is deployed of them,
   * because they are deployed with it. Without readable folders nothing is known of jobs and decisions.
   */
  async known(extraJobTypes: readonly string[] = [], processId?: string): Promise<SentReferences> {
    this.fromFiles ??= this.readFolders();
    const [files, forms, deployed, groups, jobs, { data: calendar }] = await Promise.all([
      this.fromFiles,
      this.forms(processId),
      this.definitions.listLatest(),
      this.groups.known(),
      this.jobTypes.list(),
      this.calendars.currentSet(),
    ]);
    if (files === undefined) return { calendar };
    return {
      calendar,
      jobTypes: new Set([...files.jobTypes, ...jobs.map(({ type }) => type), ...extraJobTypes]),
      forms: new Set([...files.forms, ...forms.map(({ formId }) => formId)]),
      decisions: new Set(files.decisions),
      processes: new Set([...files.processes.keys(), ...deployed.map(({ processId }) => processId)]),
      groups,
      formsWithoutEnglish: new Map(forms.flatMap(({ formId, schema }) => withoutEnglish(formId, schema))),
      formFields: new Map(forms.map(({ formId, schema }) => [formId, fieldNames(schema)])),
      formKinds: new Map(forms.map(({ formId, schema }) => [formId, fieldKinds(schema)])),
      formPapers: new Map(forms.map(({ formId, schema }) => [formId, paperFields(schema)])),
      papers: processId === undefined ? undefined : await this.papers(processId, files),
      jobOutputs: new Map(jobs.flatMap(({ type, outputs }) => (outputs === null ? [] : [[type, outputs]]))),
    };
  }

  /** The same with what is asked for later, for a check that runs here. */
  async knownHere(processId: string): Promise<KnownReferences> {
    return {
      ...(await this.known([], processId)),
      calledModel: async (called) => {
        const xml = await this.calledXml(called);
        const document = xml === undefined ? undefined : await readBpmn(xml);
        return document?.processes.find(({ id }) => id === called);
      },
      exceeding: (texts) => this.exceeding(texts),
    };
  }

  /** What is drafted is deployed with the model, and comes before what is stored; that comes before what the folder has. */
  private async papers(
    processId: string,
    files: FileReferences,
  ): Promise<ReadonlyMap<string, PaperContract>> {
    const ofFolder = files.papers.filter((template) => template.processId === processId);
    const [stored, drafts] = await Promise.all([
      this.paperTemplates.ofProcess(processId),
      this.paperDrafts.ofModel(processId),
    ]);
    const drafted = [...drafts.values()].flatMap(({ partId: code, content }) => {
      const read = paperContractOf(content.contract);
      return 'contract' in read ? [{ code, contract: read.contract }] : [];
    });
    return new Map([...ofFolder, ...stored, ...drafted].map(({ code, contract }) => [code, contract]));
  }

  private async forms(processId: string | undefined): Promise<Pick<FormDefinition, 'formId' | 'schema'>[]> {
    const deployed = await this.definitions.listForms();
    if (processId === undefined) return deployed;
    const drafts = await this.formDrafts.ofModel(processId);
    const drafted = [...drafts.values()].map(({ partId, content }) => ({ formId: partId, schema: content }));
    return [...deployed.filter(({ formId }) => !drafts.has(formId)), ...drafted];
  }

  /** The version that cases start on comes before what the folder has. */
  async calledXml(processId: string): Promise<string | undefined> {
    this.fromFiles ??= this.readFolders();
    const files = await this.fromFiles;
    if (files === undefined) return undefined;
    const newest = await this.definitions.findLatest(processId);
    return newest === undefined
      ? files.processes.get(processId)
      : this.definitions.findXml(newest.definitionKey);
  }

  exceeding(texts: readonly string[]): Promise<ReadonlySet<string>> {
    return this.feel.exceeding(texts);
  }

  private async readFolders(): Promise<FileReferences | undefined> {
    try {
      const { processesDir } = this.config;
      return {
        ...(await collect(await readProcessResources(processesDir))),
        papers: await readPaperTemplates(processesDir),
      };
    } catch (error) {
      this.logger.warn(
        `process folders are not readable, so models are not checked against them: ${String(error)}`,
      );
      return undefined;
    }
  }
}

// helpers

function withoutEnglish(formId: string, { components = [] }: FormSchema): [string, number][] {
  const { length } = textsWithoutEnglish(components);
  return length === 0 ? [] : [[formId, length]];
}

/** The variables that a form gives: a field in a group or list belongs to the outermost one. */
function fieldNames(schema: FormSchema): string[] {
  return [...new Set(formFields(schema).map(({ path }) => /^\w+/.exec(path)?.[0] ?? path))];
}

async function collect(folders: readonly ProcessFolder[]): Promise<ModelReferences> {
  const references: ModelReferences = { jobTypes: [], forms: [], decisions: [], processes: new Map() };
  for (const { path, content } of folders.flatMap(({ resources }) => resources)) {
    const text = content.toString('utf8');
    if (path.endsWith('.form')) references.forms.push(String((JSON.parse(text) as { id?: unknown }).id));
    else if (path.endsWith('.dmn')) references.decisions.push(...decisionIdsOf(text));
    else await collectModel(text, references);
  }
  return references;
}

function decisionIdsOf(dmn: string): string[] {
  return [...dmn.matchAll(/<(?:\w+:)?decision\s[^>]*?\bid="([^"]+)"/g)].map((match) => match[1] ?? '');
}

async function collectModel(xml: string, references: ModelReferences): Promise<void> {
  const { processes } = await readBpmn(xml);
  for (const process of processes) {
    if (process.id !== undefined) references.processes.set(process.id, xml);
    const types = flowElementsOf(process).map((element) =>
      textOf(extensionOf(element, 'zeebe:TaskDefinition')?.['type']),
    );
    references.jobTypes.push(...types.filter((type) => type !== undefined));
  }
}
