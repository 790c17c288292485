import { Injectable } from '@nestjs/common';
import { EngineConfig } from '@app/config';
import { readProcessResources } from '@app/engine';
import { DefinitionRepository, type ResourceText } from './definition.repository.js';

/** Whether the models and forms of this installation are deployed and the records have told of it. */
@Injectable()
export class ShippedModelsService {
  private areKnown = false;

  constructor(
    private readonly config: EngineConfig,
    private readonly definitions: DefinitionRepository,
  ) {}

  /** Once they are known they stay so; until then nobody can register anything. */
  async known(): Promise<boolean> {
    this.areKnown ||= (await this.definitions.unknownResources(await this.shipped())).length === 0;
    return this.areKnown;
  }

  /** Decisions are not among them: they are deployed together with their model and told of by nothing else. */
  private async shipped(): Promise<ResourceText[]> {
    const folders = await readProcessResources(this.config.processesDir);
    return folders
      .flatMap(({ resources }) => resources)
      .filter(({ name }) => /\.(bpmn|form)$/.test(name))
      .map(({ path, content }) => ({ path, text: content.toString('utf8') }));
  }
}
