import { CalendarService } from '@app/calendars';
import type { Transaction } from '@app/database';
import {
  type EngineRecord,
  Projection,
  type ProjectionContext,
  type RecordProjection,
} from '@app/engine-records';
import { FeelService } from '@app/feel';
import { deleteFacts } from './stage-fact.queries.js';
import { CASE_FACT, StageFold } from './stage-fold.js';
import { type BulkKeys, StageRepository } from './stage.repository.js';

/** Times every stage of every case from the engine's own records, so that no model can forget to. */
@Projection({
  name: 'stages',
  valueTypes: ['PROCESS_INSTANCE', 'VARIABLE'],
  intents: [
    'ELEMENT_ACTIVATING',
    'ELEMENT_ACTIVATED',
    'ELEMENT_COMPLETED',
    'ELEMENT_TERMINATED',
    'CREATED',
    'UPDATED',
  ],
  order: 30,
})
export class StageProjection implements RecordProjection {
  constructor(
    private readonly stages: StageRepository,
    private readonly calendars: CalendarService,
    private readonly feel: FeelService,
  ) {}

  async apply(records: readonly EngineRecord[], { tx, changes }: ProjectionContext): Promise<void> {
    const relevant = records.filter(isRelevant);
    if (relevant.length === 0) return;
    if (relevant.every(isEnd)) return deleteFacts(tx, instancesOf(relevant));
    // before any run is locked: a publication holds the calendar first and the runs afterwards
    const calendars = await this.calendars.historyWithin(tx, relevant);
    const state = await this.stages.load(tx, keysOf(relevant));
    const changed = await this.feel.settle((feel) => {
      const fold = new StageFold(state, calendars, feel);
      for (const record of relevant) fold.apply(record);
      return fold.changes();
    });
    await this.stages.save(tx, changed);
    announce(changed.runs, changes);
  }

  /** Whoever moves the clock of a run holds the calendar first, and so waits until the run is there again. */
  async forget(instances: readonly string[], tx: Transaction): Promise<void> {
    await this.calendars.lockWithin(tx);
    await this.stages.forgetRuns(tx, instances);
  }
}

// helpers

const STAGE_TYPES = new Set(['SUB_PROCESS', 'CALL_ACTIVITY']);
const ENDS = new Set(['ELEMENT_COMPLETED', 'ELEMENT_TERMINATED']);

/** What the fold looks at; that an instance which nobody called has started tells it nothing. */
function isRelevant(record: EngineRecord): boolean {
  const { valueType, intent, value } = record;
  if (valueType === 'VARIABLE') return value.scopeKey === value.processInstanceKey;
  if (STAGE_TYPES.has(String(value.bpmnElementType))) return intent !== 'ELEMENT_ACTIVATING';
  return isEnd(record) || (value.bpmnElementType === 'PROCESS' && value.parentProcessInstanceKey !== '-1');
}

/** The end of an instance closes no run, its stages have ended before: only its facts are forgotten. */
function isEnd({ valueType, intent, value }: EngineRecord): boolean {
  return valueType === 'PROCESS_INSTANCE' && value.bpmnElementType === 'PROCESS' && ENDS.has(intent);
}

function instancesOf(records: readonly EngineRecord[]): string[] {
  return records.map(({ value }) => String(value.processInstanceKey));
}

function keysOf(records: readonly EngineRecord[]): BulkKeys {
  const instances = new Set<string>();
  const elements = new Set<string>();
  const definitions = new Set<string>();
  const caseNos = new Set<string>();
  for (const { key, valueType, value } of records) {
    instances.add(String(value.processInstanceKey));
    definitions.add(String(value.processDefinitionKey));
    if (valueType === 'VARIABLE') {
      if (value.name === CASE_FACT) caseNos.add(String(JSON.parse(String(value.value))));
      continue;
    }
    elements.add(key);
    if (value.parentProcessInstanceKey !== '-1') instances.add(String(value.parentProcessInstanceKey));
  }
  return {
    instances: [...instances],
    elements: [...elements],
    definitions: [...definitions],
    caseNos: [...caseNos],
  };
}

function announce(runs: readonly { caseNo: string | null }[], changes: Set<string>): void {
  const caseNos = runs.flatMap(({ caseNo }) => caseNo ?? []);
  if (caseNos.length > 0) changes.add('cases');
  for (const caseNo of caseNos) changes.add(`case:${caseNo}`);
}
