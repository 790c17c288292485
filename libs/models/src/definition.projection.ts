import { type ModelElement, readBpmn, textOf, zeebePropertiesOf } from '@app/bpmn';
import {
  type EngineRecord,
  Projection,
  type ProcessValue,
  type ProjectionContext,
  type RecordProjection,
} from '@app/engine-records';
import type { DefinitionRow } from './definition.entity.js';
import { readElements } from './element-reader.js';
import { DefinitionRepository } from './definition.repository.js';
import { type StageDefinition, readStages } from './stage-reader.js';

interface ReadDefinition {
  row: DefinitionRow;
  stages: (StageDefinition & { definitionKey: string })[];
}

/** Keeps every deployed version of every model, and what each says about its stages, from the deployed file itself. */
@Projection({
  name: 'definitions',
  valueTypes: ['PROCESS'],
  intents: ['CREATED'],
  order: 10,
})
export class DefinitionProjection implements RecordProjection {
  constructor(private readonly definitions: DefinitionRepository) {}

  async apply(records: readonly EngineRecord[], { tx, changes }: ProjectionContext): Promise<void> {
    const read = await Promise.all(
      firstPerKey(records as unknown as readonly EngineRecord<ProcessValue>[]).map(readDefinition),
    );
    await this.definitions.insertAll(
      read.map(({ row }) => row),
      tx,
    );
    await this.definitions.replaceStages(
      read.map(({ row }) => row.definitionKey),
      read.flatMap(({ stages }) => stages),
      tx,
    );
    changes.add('models');
  }
}

// helpers

/** Every partition tells of every deployment; of those in the bulk the record of the lowest partition is enough. */
function firstPerKey(records: readonly EngineRecord<ProcessValue>[]): EngineRecord<ProcessValue>[] {
  const first = new Map<string, EngineRecord<ProcessValue>>();
  for (const record of records) {
    const known = first.get(record.value.processDefinitionKey);
    if (known === undefined || record.partitionId < known.partitionId) {
      first.set(record.value.processDefinitionKey, record);
    }
  }
  return [...first.values()];
}

function elementsWithResults(process: ModelElement): string[] {
  return [...readElements(process).values()].flatMap(({ elementId, results }) =>
    results.length > 0 ? [elementId] : [],
  );
}

async function readDefinition(record: EngineRecord<ProcessValue>): Promise<ReadDefinition> {
  const { value, timestamp, partitionId, position } = record;
  const xml = Buffer.from(value.resource, 'base64').toString('utf8');
  const { processes } = await readBpmn(xml);
  const process = processes.find(({ id }) => id === value.bpmnProcessId);
  const definitionKey = value.processDefinitionKey;
  return {
    row: {
      definitionKey,
      processId: value.bpmnProcessId,
      version: value.version,
      name: textOf(process?.name) ?? null,
      resourceName: value.resourceName,
      resource: xml,
      resultElements: process === undefined ? [] : elementsWithResults(process),
      checksum: value.checksum,
      properties: process === undefined ? {} : zeebePropertiesOf(process),
      deployedAt: new Date(timestamp).toISOString(),
      partitionId,
      position,
    },
    stages: process === undefined ? [] : readStages(process).map((stage) => ({ ...stage, definitionKey })),
  };
}
