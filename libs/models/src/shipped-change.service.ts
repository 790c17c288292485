import { Injectable } from '@nestjs/common';
import { recordAct, recordCommand } from '@app/audit';
import { readBpmn } from '@app/bpmn';
import { inTransaction } from '@app/database';
import { type Deployment, DeploymentRejectedError, EngineService } from '@app/engine';
import type { Actor } from '@app/identity';
import { Clock } from '@app/kernel';
import { DataSource } from 'typeorm';
import type { Finding } from './check/finding.js';
import { DefinitionRepository } from './definition.repository.js';
import { FolderDeploymentRepository } from './folder-deployment.repository.js';
import type { HeldFile, HeldFolderEntity } from './held-folder.entity.js';
import { type Difference, formDifferences, modelDifferences, paperDifferences } from './model-difference.js';
import { requireEditor } from './model-editor.js';
import { nameable } from './model-id.js';
import { ModelService } from './model.service.js';
import { processIn } from './model-source.js';
import { ModelHasErrorsError, ModelRejectedError, NothingHeldError } from './models.errors.js';
import type { PaperTemplate } from './paper-template.entity.js';
import { PaperTemplateService } from './paper-template.service.js';
import { rejectionFindings } from './rejection-findings.js';
import { formsIn, isDeployable, papersIn, processesIn } from './shipped-folder.js';

/** One file of what the program brought, beside the version that runs. */
export interface ShippedFile {
  readonly kind: 'model' | 'form' | 'decision' | 'paper';
  readonly name: string;
  /** `along`: what a decision was is not kept, so that nobody can say whether it is another one. */
  readonly change: 'new' | 'changed' | 'same' | 'along';
  readonly differences: readonly Difference[];
}

/** The version of a model that the program brought and that waits for a decision. */
export interface ShippedChange {
  readonly heldAt: Date;
  readonly files: readonly ShippedFile[];
}

/** What the program brought and nobody's version was replaced by: shown, taken over, or left. */
@Injectable()
export class ShippedChangeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly folders: FolderDeploymentRepository,
    private readonly definitions: DefinitionRepository,
    private readonly papers: PaperTemplateService,
    private readonly models: ModelService,
    private readonly engine: EngineService,
    private readonly clock: Clock,
  ) {}

  /** What waits for a decision about a model, beside what runs; null where nothing does. */
  async of(processId: string): Promise<ShippedChange | null> {
    const held = await this.folders.waiting(nameable(processId));
    if (held === undefined) return null;
    const files = await Promise.all(held.files.filter(isDeployable).map((file) => this.compared(file)));
    const papers = papersIn(held.folder, held.files).map((paper) => this.comparedPaper(paper));
    return { heldAt: held.heldAt, files: [...files.flat(), ...(await Promise.all(papers))] };
  }

  /**
   * Deploys what the program brought, all files at once, after the check. NOTHING_HELD, MODEL_HAS_ERRORS,
   * DEPLOYMENT_REJECTED, ENGINE_UNAVAILABLE, FORBIDDEN.
   */
  async adopt(actor: Actor, processId: string): Promise<void> {
    requireEditor(actor);
    const held = await this.required(processId);
    const errors = await this.errorsOf(held);
    if (errors.length > 0) throw new ModelHasErrorsError(errors);
    await recordCommand(
      this.dataSource.manager,
      {
        act: { by: actor, action: 'MODEL_DEPLOYED', objectKind: 'model', objectId: processId },
        now: () => this.clock.now(),
        told: ({ processes }: Deployment) => ({
          shipped: processes.map(({ processId: id, version }) => `${id} v${version}`),
        }),
      },
      () => this.send(held),
    );
    await inTransaction(this.dataSource, async (tx) => {
      await this.papers.deployShipped(tx, papersIn(held.folder, held.files));
      await this.folders.markDeployed(held.folder, held.checksum, this.clock.now(), tx);
    });
  }

  /** Keeps what is deployed until the program brings something else. NOTHING_HELD, FORBIDDEN. */
  async keep(actor: Actor, processId: string): Promise<void> {
    requireEditor(actor);
    const held = await this.required(processId);
    const at = this.clock.now();
    await inTransaction(this.dataSource, async (tx) => {
      if (!(await this.folders.keep(held, actor.username, at, tx))) throw new NothingHeldError(processId);
      const act = { by: actor, at, action: 'MODEL_KEPT', objectKind: 'model' } as const;
      await recordAct(tx, { ...act, objectId: processId });
    });
  }

  private async required(processId: string): Promise<HeldFolderEntity> {
    const held = await this.folders.waiting(nameable(processId));
    if (held === undefined) throw new NothingHeldError(processId);
    return held;
  }

  private async errorsOf({ files }: HeldFolderEntity): Promise<Finding[]> {
    const processes = await processesIn(files);
    const found = await Promise.all(processes.map(({ id, text }) => this.models.check(text, id)));
    return found.flat().filter(({ severity }) => severity === 'error');
  }

  private async send({ files }: HeldFolderEntity): Promise<Deployment> {
    try {
      return await this.engine.deploy(
        files.filter(isDeployable).map(({ name, text }) => ({ name, content: text })),
      );
    } catch (error) {
      if (error instanceof DeploymentRejectedError)
        throw new ModelRejectedError(rejectionFindings(error), error);
      throw error;
    }
  }

  private async compared(file: HeldFile): Promise<ShippedFile[]> {
    if (file.name.endsWith('.bpmn')) return this.comparedModel(file);
    if (file.name.endsWith('.form')) return this.comparedForm(file);
    return [{ kind: 'decision', name: file.name, change: 'along', differences: [] }];
  }

  private async comparedModel({ text }: HeldFile): Promise<ShippedFile[]> {
    const { processes } = await readBpmn(text);
    const compared = processes.map(async (process): Promise<ShippedFile> => {
      const running = await this.definitions.findLatest(process.id ?? '');
      const xml = running && (await this.definitions.findXml(running.definitionKey));
      const before = xml === undefined ? undefined : await processIn(xml, process.id ?? '');
      const differences = before === undefined ? [] : modelDifferences(before, process);
      return {
        ...{ kind: 'model', name: process.name ?? process.id ?? '', differences },
        change: changeOf(before, differences),
      };
    });
    return Promise.all(compared);
  }

  private async comparedForm(file: HeldFile): Promise<ShippedFile[]> {
    const [shipped] = formsIn([file]);
    const running = await this.definitions.findForm(shipped?.id ?? '');
    const schema = JSON.parse(file.text) as object;
    const differences = running === undefined ? [] : formDifferences(running.schema, schema);
    return [{ kind: 'form', name: shipped?.id ?? '', change: changeOf(running, differences), differences }];
  }

  private async comparedPaper(shipped: PaperTemplate): Promise<ShippedFile> {
    const running = await this.papers.newest(shipped.processId, shipped.code);
    const differences = running === undefined ? [] : paperDifferences(running, shipped);
    const { title: name } = shipped.contract;
    return { kind: 'paper', name, change: changeOf(running, differences), differences };
  }
}

// helpers

function changeOf(before: object | undefined, differences: readonly Difference[]): ShippedFile['change'] {
  if (before === undefined) return 'new';
  return differences.length > 0 ? 'changed' : 'same';
}
