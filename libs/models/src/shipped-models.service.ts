import { Injectable } from '@nestjs/common';
import { EngineConfig } from '@app/config';
import { type ProcessFolder, collectReferences, readProcessResources } from '@app/engine';
import { DefinitionRepository, type ResourceText } from './definition.repository.js';

/**
 * `current`: everything is deployed as the files have it. `outdated`: each process has a version, though not that of its
 * file. `missing`: some process has none at all.
 */
export type ShippedModelsState = 'current' | 'outdated' | 'missing';

/** Whether the models and forms of this installation are deployed and the records have told of it. */
@Injectable()
export class ShippedModelsService {
  private isCurrent = false;
  private isDeployed = false;

  constructor(
    private readonly config: EngineConfig,
    private readonly definitions: DefinitionRepository,
  ) {}

  /** What was reached stays so; while a process is missing nobody can register a case of it. */
  async state(): Promise<ShippedModelsState> {
    if (this.isCurrent) return 'current';
    const folders = await readProcessResources(this.config.processesDir);
    this.isCurrent = (await this.definitions.unknownResources(textsOf(folders))).length === 0;
    if (this.isCurrent) return 'current';
    this.isDeployed ||= await this.hasEveryProcess(folders);
    return this.isDeployed ? 'outdated' : 'missing';
  }

  private async hasEveryProcess(folders: readonly ProcessFolder[]): Promise<boolean> {
    const { offeredProcesses } = await collectReferences(folders);
    const deployed = new Set((await this.definitions.listLatest()).map(({ processId }) => processId));
    return [...offeredProcesses].every((processId) => deployed.has(processId));
  }
}

/** Decisions are not among them: they are deployed together with their model and told of by nothing else. */
function textsOf(folders: readonly ProcessFolder[]): ResourceText[] {
  return folders
    .flatMap(({ resources }) => resources)
    .filter(({ name }) => /\.(bpmn|form)$/.test(name))
    .map(({ path, content }) => ({ path, text: content.toString('utf8') }));
}
