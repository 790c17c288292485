import { Injectable } from '@nestjs/common';
import { type ModelElement, readBpmn } from '@app/bpmn';
import type { Transaction } from '@app/database';
import type { Definition, FormDefinition } from './definition.entity.js';
import { DefinitionRepository } from './definition.repository.js';
import { type ElementInfo, readElements } from './element-reader.js';
import { RetirementRepository } from './retirement.repository.js';
import { type ModelShape, readShape } from './model-shape.js';
import type { StageDefinition } from './stage-reader.js';
import { unitFunctionsOf } from './unit-functions.js';

const CACHED_DEFINITIONS = 200;

/** Deployed models and forms, as cases and tasks need them. */
@Injectable()
export class DefinitionService {
  /** A deployed version never changes, so what was read of it is kept. */
  private readonly elementsByKey = new Map<string, Promise<Map<string, ElementInfo>>>();
  private readonly functionsByKey = new Map<string, readonly string[]>();
  private readonly formsByKey = new Map<string, FormDefinition>();

  constructor(
    private readonly definitions: DefinitionRepository,
    private readonly retirements: RetirementRepository,
  ) {}

  /** The newest version of a process, or undefined when none is deployed. */
  latest(processId: string): Promise<Definition | undefined> {
    return this.definitions.findLatest(processId);
  }

  /** The deployed versions of a process, newest first. */
  versions(processId: string): Promise<number[]> {
    return this.definitions.listVersions(processId);
  }

  /** One version of a process, or undefined. */
  version(processId: string, version: number): Promise<Definition | undefined> {
    return this.definitions.findVersion(processId, version);
  }

  byKey(definitionKey: string): Promise<Definition | undefined> {
    return this.definitions.findByKey(definitionKey);
  }

  /** The newest version of every process. */
  list(): Promise<Definition[]> {
    return this.definitions.listLatest();
  }

  /** Ids of the processes of which no case may be started any more. */
  retired(): Promise<ReadonlySet<string>> {
    return this.retirements.retiredProcesses();
  }

  xml(definitionKey: string): Promise<string | undefined> {
    return this.definitions.findXml(definitionKey);
  }

  /** The stages of a deployed version in the order of its file. */
  stages(definitionKey: string): Promise<StageDefinition[]> {
    return this.definitions.stagesOf(definitionKey);
  }

  /** The newest version of a form. */
  formById(formId: string): Promise<FormDefinition | undefined> {
    return this.definitions.findForm(formId);
  }

  /** The newest version of each of these forms, as far as they were deployed. */
  latestForms(formIds: readonly string[]): Promise<Map<string, FormDefinition>> {
    return this.definitions.latestForms(formIds);
  }

  /** The version of a form that ran at a time. */
  formAsOf(formId: string, at: Date): Promise<FormDefinition | undefined> {
    return this.definitions.findFormAsOf(formId, at);
  }

  async formByKey(formKey: string): Promise<FormDefinition | undefined> {
    const cached = this.formsByKey.get(formKey);
    if (cached !== undefined) return cached;
    const form = await this.definitions.findFormByKey(formKey);
    if (form !== undefined) remember(this.formsByKey, formKey, form);
    return form;
  }

  /** By its key each of these versions of forms, for a projection. */
  async formsWithin(formKeys: readonly string[], tx: Transaction): Promise<Map<string, FormDefinition>> {
    if (formKeys.length === 0) return new Map();
    const forms = await this.definitions.formsWithin([...new Set(formKeys)], tx);
    return new Map(forms.map((form) => [form.formKey, form]));
  }

  /** The start form of each of these models as it was at a time, for a projection; null where there is none. */
  async startFormsWithin(
    begun: readonly { definitionKey: string; at: Date }[],
    tx: Transaction,
  ): Promise<(FormDefinition | null)[]> {
    if (begun.length === 0) return [];
    const found = await this.definitions.startFormsWithin(begun, tx);
    return begun.map(
      ({ definitionKey, at }) =>
        found.find((form) => form.definitionKey === definitionKey && form.at.getTime() === at.getTime()) ??
        null,
    );
  }

  /** Names, types and explanations of the elements of a deployed version by id; empty when it is unknown. */
  elements(definitionKey: string): Promise<Map<string, ElementInfo>> {
    const cached = this.elementsByKey.get(definitionKey);
    if (cached !== undefined) return cached;
    const reading = this.readElements(definitionKey);
    remember(this.elementsByKey, definitionKey, reading);
    // a definition that is not there yet, or a failed read, must be looked up again
    reading.then(
      (elements) => elements.size === 0 && this.elementsByKey.delete(definitionKey),
      () => this.elementsByKey.delete(definitionKey),
    );
    return reading;
  }

  /** By which functions a deployed version names units. */
  async unitFunctions(definitionKey: string): Promise<readonly string[]> {
    const cached = this.functionsByKey.get(definitionKey);
    if (cached !== undefined) return cached;
    const xml = await this.xml(definitionKey);
    const functions = xml === undefined ? [] : unitFunctionsOf(xml);
    if (xml !== undefined) remember(this.functionsByKey, definitionKey, functions);
    return functions;
  }

  /** How the elements of a deployed version lie in one another; undefined when it is unknown. */
  async shape(definitionKey: string): Promise<ModelShape | undefined> {
    const process = await this.readProcess(definitionKey);
    return process && readShape(process);
  }

  private async readElements(definitionKey: string): Promise<Map<string, ElementInfo>> {
    const process = await this.readProcess(definitionKey);
    return process === undefined ? new Map() : readElements(process);
  }

  private async readProcess(definitionKey: string): Promise<ModelElement | undefined> {
    const [definition, xml] = await Promise.all([this.byKey(definitionKey), this.xml(definitionKey)]);
    if (definition === undefined || xml === undefined) return undefined;
    const { processes } = await readBpmn(xml);
    return processes.find(({ id }) => id === definition.processId);
  }
}

// helpers

function remember<Value>(cache: Map<string, Value>, key: string, value: Value): void {
  if (cache.size >= CACHED_DEFINITIONS) {
    const oldest = cache.keys().next();
    if (oldest.done !== true) cache.delete(oldest.value);
  }
  cache.set(key, value);
}
