import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SYSTEM, recordAct } from '@app/audit';
import { inTransaction } from '@app/database';
import { EngineService, EngineUnavailableError, type ProcessFolder } from '@app/engine';
import { Clock } from '@app/kernel';
import { DataSource } from 'typeorm';

const RETRY_PAUSE_MS = 2000;

/**
 * Deploys the process folders of the repository. A folder that is as it was at its last deployment is left alone: deploying it
 * again would put its file in the place of the version that an analyst has deployed since.
 */
@Injectable()
export class FolderDeploymentService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly engine: EngineService,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers whether anything was deployed. An engine that does not answer in time (it may still be reading its log) is asked again until `patienceMs` are over;
   * a repeated deployment of the same files makes no new version.
   * @throws EngineUnavailableError when the engine never answered
   * @throws DeploymentRejectedError when it refused the folder
   */
  async deploy(folder: ProcessFolder, patienceMs: number): Promise<boolean> {
    const checksum = checksumOf(folder);
    if ((await this.storedChecksum(folder.name)) === checksum) return false;
    await this.deployPatiently(folder, performance.now() + patienceMs);
    await this.store(folder.name, checksum);
    return true;
  }

  private async deployPatiently(folder: ProcessFolder, giveUpAt: number): Promise<void> {
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

  private async storedChecksum(folder: string): Promise<string | undefined> {
    const rows = await this.dataSource.query<{ checksum: string }[]>(
      `select checksum from folder_deployment where folder = $1`,
      [folder],
    );
    return rows[0]?.checksum;
  }

  private async store(folder: string, checksum: string): Promise<void> {
    const at = this.clock.now();
    await inTransaction(this.dataSource, async (tx) => {
      await tx.query(
        `insert into folder_deployment (folder, checksum, deployed_at) values ($1, $2, $3)
         on conflict (folder) do update set checksum = excluded.checksum, deployed_at = excluded.deployed_at`,
        [folder, checksum, at],
      );
      await recordAct(tx, {
        ...{ by: SYSTEM, at, action: 'MODEL_DEPLOYED', objectKind: 'model', objectId: folder },
        details: { checksum },
      });
    });
  }
}

/** One checksum over names and contents of a folder's files. */
export function checksumOf({ resources }: ProcessFolder): string {
  const hash = createHash('sha256');
  for (const { path, content } of resources) hash.update(`${path}\0${content.length}\0`).update(content);
  return hash.digest('hex');
}
