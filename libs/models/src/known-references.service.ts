import { Injectable, Logger } from '@nestjs/common';
import { CalendarService } from '@app/calendars';
import { EngineConfig } from '@app/config';
import { JobTypeRepository, type ProcessFolder, readProcessResources } from '@app/engine';
import { textsWithoutEnglish } from '@app/fields';
import { FeelService } from '@app/feel';
import { GroupRepository } from '@app/identity';
import { type ModelElement, extensionOf, flowElementsOf, readBpmn, textOf } from './bpmn-document.js';
import type { KnownReferences } from './check/model-under-check.js';
import type { Definition, FormDefinition } from './definition.entity.js';
import { DefinitionRepository } from './definition.repository.js';
import { fieldKinds } from './field-kinds.js';
import type { NamedFormDraft } from './form-draft.entity.js';
import { FormDraftRepository } from './form-draft.repository.js';
import { formFields } from './form-fields.js';
import { paperFields } from './form-names.js';
import type { FormSchema } from './form.schema.js';

interface FileReferences extends Record<'jobTypes' | 'forms' | 'decisions', string[]> {
  /** The processes of the folders by their ids. */
  processes: Map<string, ModelElement>;
}

/** What models may refer to: what the installed process folders bring, and what is deployed. */
@Injectable()
export class KnownReferencesService {
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
  ) {}

  /**
   * Job types of `extraJobTypes` are known in addition; the drafts of a model's forms stand for what is deployed of them,
   * because they are deployed with it. Without readable folders nothing is known of jobs and decisions.
   */
  async known(extraJobTypes: readonly string[] = [], processId?: string): Promise<KnownReferences> {
    this.fromFiles ??= this.readFolders();
    const [files, forms, deployed, groups, jobs, { data: calendar }] = await Promise.all([
      this.fromFiles,
      this.forms(processId),
      this.definitions.listLatest(),
      this.groups.known(),
      this.jobTypes.list(),
      this.calendars.currentSet(),
    ]);
    const calledModel = (processId: string) => this.calledModel(processId, deployed, files);
    const exceeding = (texts: readonly string[]) => this.feel.exceeding(texts);
    if (files === undefined) return { exceeding, calendar };
    return {
      exceeding,
      calendar,
      calledModel,
      jobTypes: new Set([...files.jobTypes, ...jobs.map(({ type }) => type), ...extraJobTypes]),
      forms: new Set([...files.forms, ...forms.map(({ formId }) => formId)]),
      decisions: new Set(files.decisions),
      processes: new Set([...files.processes.keys(), ...deployed.map(({ processId }) => processId)]),
      groups,
      formsWithoutEnglish: new Map(forms.flatMap(({ formId, schema }) => withoutEnglish(formId, schema))),
      formFields: new Map(forms.map(({ formId, schema }) => [formId, fieldNames(schema)])),
      formKinds: new Map(forms.map(({ formId, schema }) => [formId, fieldKinds(schema)])),
      formPapers: new Map(forms.map(({ formId, schema }) => [formId, paperFields(schema)])),
      jobOutputs: new Map(jobs.flatMap(({ type, outputs }) => (outputs === null ? [] : [[type, outputs]]))),
    };
  }

  private async forms(processId: string | undefined): Promise<Pick<FormDefinition, 'formId' | 'schema'>[]> {
    const [deployed, drafts] = await Promise.all([
      this.definitions.listForms(),
      processId === undefined ? new Map<string, NamedFormDraft>() : this.formDrafts.ofModel(processId),
    ]);
    return [...deployed.filter(({ formId }) => !drafts.has(formId)), ...drafts.values()];
  }

  /** The version that cases start on comes before what the folder has. */
  private async calledModel(
    processId: string,
    deployed: readonly Definition[],
    files: FileReferences | undefined,
  ): Promise<ModelElement | undefined> {
    const newest = deployed.find((definition) => definition.processId === processId);
    if (newest === undefined) return files?.processes.get(processId);
    const xml = await this.definitions.findXml(newest.definitionKey);
    if (xml === undefined) return undefined;
    const { processes } = await readBpmn(xml);
    return processes.find(({ id }) => id === processId);
  }

  private async readFolders(): Promise<FileReferences | undefined> {
    try {
      return await collect(await readProcessResources(this.config.processesDir));
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

async function collect(folders: readonly ProcessFolder[]): Promise<FileReferences> {
  const references: FileReferences = { jobTypes: [], forms: [], decisions: [], processes: new Map() };
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

async function collectModel(xml: string, references: FileReferences): Promise<void> {
  const { processes } = await readBpmn(xml);
  for (const process of processes) {
    if (process.id !== undefined) references.processes.set(process.id, process);
    const types = flowElementsOf(process).map((element) =>
      textOf(extensionOf(element, 'zeebe:TaskDefinition')?.['type']),
    );
    references.jobTypes.push(...types.filter((type) => type !== undefined));
  }
}
