import { Injectable } from '@nestjs/common';
import { flowElementsOf, type ModelElement } from '@app/bpmn';
import { DirectoryRepository } from '@app/identity';
import { calledModels } from './check/called-models.js';
import { type Finding, warning } from './check/finding.js';
import { knownVariables, type KnownVariables } from './check/known-variables.js';
import type { KnownReferences } from './check/model-under-check.js';
import { checkForm } from './check-form/check-form.js';
import type { FormSurroundings } from './check-form/form-under-check.js';
import { DefinitionRepository } from './definition.repository.js';
import type { Draft } from './drafts.js';
import { FormDraftRepository } from './form-draft.repository.js';
import type { FormSchema } from './form.schema.js';
import { formUses, startFormOf } from './form-uses.js';
import { KnownReferencesService } from './known-references.service.js';
import { nameable, nameableForm } from './model-id.js';
import { ModelSource, processIn } from './model-source.js';

/** Holds forms against what they mean and what their model and the county have. */
@Injectable()
export class FormCheckService {
  constructor(
    private readonly references: KnownReferencesService,
    private readonly directory: DirectoryRepository,
    private readonly source: ModelSource,
    private readonly drafts: FormDraftRepository,
    private readonly definitions: DefinitionRepository,
  ) {}

  /** What would keep a form from working, errors first. Nothing is stored, nothing of it is evaluated where people wait. */
  async check(processId: string, formId: string, schema: object): Promise<Finding[]> {
    const process = await this.source.process(nameable(processId));
    const around = await this.surroundings(processId, process);
    const findings = await checkForm(schema, nameableForm(formId), around(formId));
    const draft = await this.drafts.find({ processId, partId: formId });
    return draft === undefined ? findings : [...findings, ...(await this.changedSince([draft]))];
  }

  /** The same of all drafts that are deployed with the text of a model; what its own check says is left out. */
  async checkDrafts(
    processId: string,
    xml: string,
    drafts: readonly Draft<FormSchema>[],
  ): Promise<Finding[]> {
    if (drafts.length === 0) return [];
    const process = await processIn(xml, processId);
    const around = await this.surroundings(processId, process);
    const used = process === undefined ? undefined : formUses(process);
    const findings: Finding[] = [];
    for (const { partId: formId, content: schema } of drafts) {
      findings.push(...(await checkForm(schema, formId, around(formId))));
      if (used?.has(formId) === false) findings.push(unused(formId));
    }
    findings.push(...(await this.changedSince(drafts)));
    return findings.filter(({ code }) => !SAID_BY_MODEL.has(code));
  }

  /** A form may go along with several models, and with the program: a draft knows only what it began with. */
  private async changedSince(
    drafts: readonly Pick<Draft<FormSchema>, 'partId' | 'baseVersion'>[],
  ): Promise<Finding[]> {
    const deployed = await this.definitions.latestForms(drafts.map(({ partId }) => partId));
    return drafts.flatMap(({ partId: formId, baseVersion }) => {
      const version = deployed.get(formId)?.version ?? 0;
      return version > (baseVersion ?? 0) ? [changed(formId, version)] : [];
    });
  }

  private async surroundings(
    processId: string,
    process: ModelElement | undefined,
  ): Promise<(formId: string) => FormSurroundings> {
    const [known, units] = await Promise.all([
      this.references.knownHere(processId),
      this.directory.unitLevels(),
    ]);
    const variables = process && (await variablesOf(process, processId, known));
    const { exceeding, groups } = known;
    return (formId) => ({
      ...{ units, groups, exceeding, variables },
      isStartForm: process !== undefined && startFormOf(process) === formId,
    });
  }
}

// helpers

const SAID_BY_MODEL = new Set(['FORM_EN_MISSING', 'PAPERS_IN_START_FORM']);

function unused(formId: string): Finding {
  const message = `表单“${formId}”没有步骤在用，部署后也看不到。`;
  return { ...warning('FORM_NOT_USED', message), formId };
}

function changed(formId: string, version: number): Finding {
  const message = `草稿开始之后，表单“${formId}”又部署过，现在是 v${version}。部署这份草稿会盖掉那次改动，请先核对。`;
  return { ...warning('FORM_CHANGED_SINCE', message), formId };
}

/** Without what the forms give, nothing is known of the variables. */
async function variablesOf(
  process: ModelElement,
  processId: string,
  known: KnownReferences,
): Promise<KnownVariables | undefined> {
  if (known.formFields === undefined) return undefined;
  const called = await calledModels(process, known);
  return knownVariables({ process, processId, known, called, elements: flowElementsOf(process) });
}
