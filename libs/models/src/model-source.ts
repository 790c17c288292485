import { Injectable } from '@nestjs/common';
import { type ModelElement, readBpmn } from '@app/bpmn';
import { declaredAsUtf8 } from './check/encoding.rules.js';
import { checkExcess } from './check/excess.rules.js';
import { DefinitionRepository } from './definition.repository.js';
import { ModelDraftRepository } from './model-draft.repository.js';
import { ModelNotFoundError } from './models.errors.js';

/** The models as they are drawn, for whatever goes along with them. */
@Injectable()
export class ModelSource {
  constructor(
    private readonly drafts: ModelDraftRepository,
    private readonly definitions: DefinitionRepository,
  ) {}

  /**
   * The process as it is drafted, and as it runs where there is no draft or it cannot be read; undefined where neither can
   * be read. MODEL_NOT_FOUND where there is neither.
   */
  async process(processId: string): Promise<ModelElement | undefined> {
    const draft = await this.drafts.find({ processId, partId: processId });
    const drafted = draft && (await processIn(draft.content, processId));
    if (drafted !== undefined) return drafted;
    const newest = await this.newest(processId);
    if (newest === undefined && draft === undefined) throw new ModelNotFoundError(processId);
    return newest && (await processIn(newest.xml, processId));
  }

  /** MODEL_NOT_FOUND where a model is neither drafted nor deployed. */
  async requireModel(processId: string): Promise<void> {
    const [drafts, newest] = await Promise.all([
      this.drafts.infos([processId]),
      this.definitions.findLatest(processId),
    ]);
    if (drafts.size === 0 && newest === undefined) throw new ModelNotFoundError(processId);
  }

  /** The file of the version on which cases start. */
  async newest(processId: string): Promise<{ xml: string; resourceName: string } | undefined> {
    const definition = await this.definitions.findLatest(processId);
    const xml = definition && (await this.definitions.findXml(definition.definitionKey));
    return xml === undefined || definition === undefined
      ? undefined
      : { xml, resourceName: definition.resourceName };
  }
}

/** The process of a file; undefined for what is no model, or is too large to be read while others wait. */
export async function processIn(xml: string, processId: string): Promise<ModelElement | undefined> {
  const text = declaredAsUtf8(xml);
  try {
    if (checkExcess(text).length > 0) return undefined;
    const { processes } = await readBpmn(text);
    return processes.find(({ id }) => id === processId) ?? processes[0];
  } catch {
    // a draft may be in any state
    return undefined;
  }
}
