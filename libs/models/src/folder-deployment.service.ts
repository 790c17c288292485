import { Injectable } from '@nestjs/common';
import { SYSTEM, recordAct } from '@app/audit';
import { inTransaction } from '@app/database';
import { EngineService, EngineUnavailableError } from '@app/engine';
import { editorGroups } from '@app/identity';
import { Clock } from '@app/kernel';
import { NoticeService } from '@app/notices';
import { DataSource } from 'typeorm';
import { FolderDeploymentRepository } from './folder-deployment.repository.js';
import { PaperTemplateService } from './paper-template.service.js';
import { type ShippedFolder, checksumOf, filesOf, formsIn, processesIn } from './shipped-folder.js';

const RETRY_PAUSE_MS = 2000;

/** `held`: the folder has changed and waits, because people have deployed versions of their own. */
export type FolderOutcome = 'deployed' | 'unchanged' | 'held';

/**
 * Deploys the process folders of the program. A folder that is as it was at its last deployment is left alone, and one that
 * has changed is held back where the newest version of its processes, forms or papers is a person's: nobody's work is replaced
 * unseen (ADR 0046).
 */
@Injectable()
export class FolderDeploymentService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly folders: FolderDeploymentRepository,
    private readonly papers: PaperTemplateService,
    private readonly notices: NoticeService,
    private readonly engine: EngineService,
    private readonly clock: Clock,
  ) {}

  /**
   * An engine that does not answer in time (it may still be reading its log) is asked again until `patienceMs` are over;
   * a repeated deployment of the same files makes no new version.
   * @throws EngineUnavailableError when the engine never answered
   * @throws DeploymentRejectedError when it refused the folder
   */
  async deploy(folder: ShippedFolder, patienceMs: number): Promise<FolderOutcome> {
    const checksum = checksumOf(folder);
    if ((await this.folders.deployedChecksum(folder.name)) === checksum) return 'unchanged';
    if ((await this.folders.held(folder.name))?.checksum === checksum) return 'held';
    const ofPeople = await this.ofPeople(folder);
    if (ofPeople.length > 0) {
      await this.hold(folder, checksum, ofPeople);
      return 'held';
    }
    await this.deployPatiently(folder, performance.now() + patienceMs);
    await this.store(folder, checksum);
    return 'deployed';
  }

  /** The processes, forms and papers of a folder of which people deployed the newest version. */
  private async ofPeople(folder: ShippedFolder): Promise<string[]> {
    const files = filesOf(folder);
    const [processes, forms, papers] = await Promise.all([
      this.folders.processesOfPeople(await processesIn(files)),
      this.folders.formsOfPeople(formsIn(files)),
      this.papers.ofPeople(folder.papers),
    ]);
    return [...[...processes, ...forms].map(({ id }) => id), ...papers].sort();
  }

  private async hold(folder: ShippedFolder, checksum: string, ofPeople: readonly string[]): Promise<void> {
    const heldAt = this.clock.now();
    const files = filesOf(folder);
    const shipped = await processesIn(files);
    const processes = shipped.map(({ id }) => id);
    const top = shipped.find(({ id }) => id === folder.name) ?? shipped[0];
    await inTransaction(this.dataSource, async (tx) => {
      await this.folders.hold(
        { ...{ folder: folder.name, checksum, processes, files, heldAt }, keptBy: null, keptAt: null },
        tx,
      );
      const groups = await editorGroups(tx);
      const data = {
        processId: top?.id ?? folder.name,
        modelName: top?.name ?? folder.name,
        modelNameEn: top?.nameEn ?? null,
      };
      await this.notices.sendForModels(
        tx,
        groups.map((group) => ({ group, data })),
        heldAt,
      );
      await recordAct(tx, {
        ...{ by: SYSTEM, at: heldAt, action: 'MODEL_HELD_BACK', objectKind: 'model', objectId: folder.name },
        details: { checksum, ofPeople: [...ofPeople] },
      });
    });
  }

  private async deployPatiently(folder: ShippedFolder, giveUpAt: number): Promise<void> {
    for (;;) {
      try {
        await this.engine.deploy(folder.resources);
        return;
      } catch (error) {
        if (!(error instanceof EngineUnavailableError) || performance.now() > giveUpAt) throw error;
        await new Promise((resolve) => setTimeout(resolve, RETRY_PAUSE_MS));
      }
    }
  }

  private async store({ name: folder, papers }: ShippedFolder, checksum: string): Promise<void> {
    const at = this.clock.now();
    await inTransaction(this.dataSource, async (tx) => {
      await this.papers.deployShipped(tx, papers);
      await this.folders.markDeployed(folder, checksum, at, tx);
      await recordAct(tx, {
        ...{ by: SYSTEM, at, action: 'MODEL_DEPLOYED', objectKind: 'model', objectId: folder },
        details: { checksum },
      });
    });
  }
}
