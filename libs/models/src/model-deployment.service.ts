import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { recordCommand } from '@app/audit';
import { inTransaction } from '@app/database';
import { type Deployment, DeploymentRejectedError, EngineService } from '@app/engine';
import { isBlank } from '@app/fields';
import type { Actor } from '@app/identity';
import { Clock } from '@app/kernel';
import { DataSource } from 'typeorm';
import type { Finding } from './check/finding.js';
import type { Draft } from './drafts.js';
import { FormCheckService } from './form-check.service.js';
import { FormDraftRepository } from './form-draft.repository.js';
import type { FormSchema } from './form.schema.js';
import type { DeployedForm, DeployedPaper } from './model.entity.js';
import { ModelDraftRepository } from './model-draft.repository.js';
import { requireEditor } from './model-editor.js';
import { nameable } from './model-id.js';
import { type ModelDeployment, ModelRepository } from './model.repository.js';
import { ModelService } from './model.service.js';
import { ModelSource } from './model-source.js';
import {
  ModelHasErrorsError,
  ModelNotFoundError,
  ModelRejectedError,
  ReasonRequiredError,
} from './models.errors.js';
import { PaperCheckService } from './paper-check.service.js';
import type { PaperContract } from './paper-contract.js';
import type { WrittenPaper } from './paper-draft.entity.js';
import { PaperDraftRepository } from './paper-draft.repository.js';
import type { PaperTemplate } from './paper-template.entity.js';
import { PaperTemplateRepository } from './paper-template.repository.js';
import { rejectionFindings } from './rejection-findings.js';

/** What is deployed: the text of a model, what is drawn of its forms, and what is written of its papers. */
interface Parts {
  draft: Draft<string> | undefined;
  xml: string;
  resourceName: string;
  forms: readonly Draft<FormSchema>[];
  papers: readonly Draft<WrittenPaper>[];
  /** The model goes along as it runs. */
  isPartsAlone: boolean;
}

/** The versions under which a model, its forms and its papers were deployed. */
export interface DeployedModel {
  version: number;
  forms: DeployedForm[];
  papers: DeployedPaper[];
}

/** Deploys a model together with the drafts of its forms and papers: all of it runs, or nothing does. */
@Injectable()
export class ModelDeploymentService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly models: ModelRepository,
    private readonly drafts: ModelDraftRepository,
    private readonly formDrafts: FormDraftRepository,
    private readonly paperDrafts: PaperDraftRepository,
    private readonly templates: PaperTemplateRepository,
    private readonly source: ModelSource,
    private readonly modelChecks: ModelService,
    private readonly formChecks: FormCheckService,
    private readonly paperChecks: PaperCheckService,
    private readonly engine: EngineService,
    private readonly clock: Clock,
  ) {}

  /**
   * Checks and deploys the given text, the draft, or the model as it runs, with the drafts of its forms and papers. Running
   * cases stay on their version of the model; their next tasks have the new forms, and the papers that are issued from now
   * on follow the new templates. Nothing is remembered as deployed unless the engine
   * accepted it. Warnings are accepted with a reason, which is kept. MODEL_NOT_FOUND, MODEL_HAS_ERRORS, REASON_REQUIRED,
   * DEPLOYMENT_REJECTED, ENGINE_UNAVAILABLE, FORBIDDEN.
   */
  async deploy(actor: Actor, processId: string, xml?: string, givenReason?: string): Promise<DeployedModel> {
    requireEditor(actor);
    const parts = await this.partsOf(nameable(processId), xml);
    const findings = await this.findingsOf(processId, parts);
    if (findings.some(({ severity }) => severity === 'error')) throw new ModelHasErrorsError(findings);
    const reason = reasonFor(findings, givenReason);
    const deployment = await this.send(actor, processId, parts, reason);
    const { definitionKey, version } = deployedProcess(deployment, processId);
    const forms = deployedForms(deployment, parts);
    const papers = await this.remember(parts, {
      ...{ processId, definitionKey, version, reason, warnings: findings, forms },
      isPartsAlone: parts.isPartsAlone,
      checksum: createHash('sha256').update(parts.xml).digest('hex'),
      deployedBy: actor.username,
      deployedAt: this.clock.now(),
    });
    return { version, forms, papers };
  }

  private async findingsOf(processId: string, { xml, forms, papers }: Parts): Promise<Finding[]> {
    const ofModel = await this.modelChecks.check(xml, processId);
    const ofForms = await this.formChecks.checkDrafts(processId, xml, forms);
    const ofPapers = await this.paperChecks.checkDrafts(processId, xml, papers);
    return [...ofModel, ...ofForms, ...ofPapers].sort((a, b) => a.severity.localeCompare(b.severity));
  }

  private send(actor: Actor, processId: string, parts: Parts, reason: string | null): Promise<Deployment> {
    return recordCommand(
      this.dataSource.manager,
      {
        act: { by: actor, action: 'MODEL_DEPLOYED', objectKind: 'model', objectId: processId, reason },
        now: () => this.clock.now(),
        told: (answer) => told(answer, processId, parts),
      },
      () => this.sendToEngine(processId, parts),
    );
  }

  /** Drafts that somebody saved while the engine was at work are not what was deployed, and stay. */
  private async remember(
    { draft, forms, papers }: Parts,
    deployment: Omit<ModelDeployment, 'papers'>,
  ): Promise<DeployedPaper[]> {
    const { processId, deployedBy: by, deployedAt: at } = deployment;
    const formVersions = deployment.forms.map(({ formId, version }) => ({ partId: formId, version }));
    return inTransaction(this.dataSource, async (tx) => {
      const templates = papers.map((paper) => templateOf(processId, paper));
      const deployed = await this.templates.deploy(tx, templates, { at, by });
      await this.models.insertDeployment({ ...deployment, papers: deployed }, tx);
      if (draft !== undefined) await this.drafts.removeDeployed(processId, draft.revision, tx);
      await this.formDrafts.removeDeployed(processId, forms, formVersions, tx);
      const paperVersions = deployed.map(({ code, version }) => ({ partId: code, version }));
      await this.paperDrafts.removeDeployed(processId, papers, paperVersions, tx);
      return deployed;
    });
  }

  private async partsOf(processId: string, given?: string): Promise<Parts> {
    const [draft, formDrafts, paperDrafts] = await Promise.all([
      this.drafts.find({ processId, partId: processId }),
      this.formDrafts.ofModel(processId),
      this.paperDrafts.ofModel(processId),
    ]);
    const [forms, papers] = [[...formDrafts.values()], [...paperDrafts.values()]];
    const parts = { draft, forms, papers };
    const xml = given ?? draft?.content;
    if (xml !== undefined) return { ...parts, xml, resourceName: `${processId}.bpmn`, isPartsAlone: false };
    // under its own name, so that the engine knows it again and makes no new version
    const hasParts = forms.length > 0 || papers.length > 0;
    const newest = hasParts ? await this.source.newest(processId) : undefined;
    if (newest === undefined) throw new ModelNotFoundError(processId, '没有可以部署的草稿，请先保存草稿。');
    return { ...parts, ...newest, isPartsAlone: true };
  }

  /** Decisions stay as they are deployed. */
  private async sendToEngine(processId: string, { xml, resourceName, forms }: Parts): Promise<Deployment> {
    try {
      const deployment = await this.engine.deploy([
        { name: resourceName, content: xml },
        ...forms.map(({ partId, content }) => ({
          name: `${partId}.form`,
          content: `${JSON.stringify(content, null, 2)}\n`,
        })),
      ]);
      deployedProcess(deployment, processId);
      return deployment;
    } catch (error) {
      if (error instanceof DeploymentRejectedError)
        throw new ModelRejectedError(rejectionFindings(error), error);
      throw error;
    }
  }
}

// helpers

function deployedProcess({ processes }: Deployment, processId: string): Deployment['processes'][number] {
  const deployed = processes.find((process) => process.processId === processId);
  if (deployed === undefined) throw new ModelNotFoundError(processId);
  return deployed;
}

function deployedForms({ forms }: Deployment, { forms: drafts }: Parts): DeployedForm[] {
  return drafts.flatMap(({ partId: formId }) => {
    const deployed = forms.find((form) => form.formId === formId);
    return deployed === undefined ? [] : [{ formId, version: deployed.version }];
  });
}

function told(deployment: Deployment, processId: string, parts: Parts): Record<string, number | string[]> {
  const { version } = deployedProcess(deployment, processId);
  const forms = deployedForms(deployment, parts).map((form) => `${form.formId} v${form.version}`);
  const papers = parts.papers.map(({ partId }) => partId);
  return { version, ...(forms.length === 0 ? {} : { forms }), ...(papers.length === 0 ? {} : { papers }) };
}

/** Its contract was checked. */
function templateOf(processId: string, { partId, content }: Draft<WrittenPaper>): PaperTemplate {
  return { processId, code: partId, source: content.source, contract: content.contract as PaperContract };
}

/** A reason is kept where there is something to give it for; blanks are none. */
function reasonFor(warnings: readonly Finding[], given: string | undefined): string | null {
  if (warnings.length === 0) return null;
  const reason = given?.trim() ?? '';
  if (isBlank(reason)) throw new ReasonRequiredError(warnings);
  return reason;
}
