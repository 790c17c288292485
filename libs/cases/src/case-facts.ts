import { storableJson } from '@app/database';
import type { EngineRecord, ProcessInstanceValue, VariableValue } from '@app/engine-records';

/** An engine instance as the records of a bulk leave it; null where they say nothing. */
export interface InstanceFact {
  processInstanceKey: string;
  parentProcessInstanceKey: string | null;
  /** The element that called it. */
  parentElementInstanceKey: string | null;
  processId: string;
  definitionKey: string;
  version: number;
  state: RunState;
  startedAt: string;
  endedAt: string | null;
  /** Place of its last record in the log. */
  position: string;
}

/** An element as the records of a bulk leave it. */
export interface ElementFact {
  elementInstanceKey: string;
  processInstanceKey: string;
  flowScopeKey: string;
  elementId: string;
  elementType: string;
  state: RunState;
  activatedAt: string;
  endedAt: string | null;
  position: string;
}

/** A root variable as the last record of a bulk leaves it; `value` is JSON text. */
export interface VariableFact {
  processInstanceKey: string;
  name: string;
  value: string;
  updatedAt: string;
  position: string;
}

/** Which one of a multi-instance an element is. */
export interface LoopFact {
  elementInstanceKey: string;
  loopCounter: number;
}

export interface CaseFacts {
  instances: InstanceFact[];
  elements: ElementFact[];
  variables: VariableFact[];
  loops: LoopFact[];
}

export type RunState = 'active' | 'completed' | 'terminated';

const STATES: Readonly<Record<string, RunState>> = {
  ELEMENT_ACTIVATING: 'active',
  ELEMENT_ACTIVATED: 'active',
  ELEMENT_MIGRATED: 'active',
  ELEMENT_COMPLETED: 'completed',
  ELEMENT_TERMINATED: 'terminated',
};

/** Folds the records of a bulk to one row for each instance, element and root variable. */
export function foldCaseRecords(records: readonly EngineRecord[]): CaseFacts {
  const instances = new Map<string, InstanceFact>();
  const elements = new Map<string, ElementFact>();
  const variables = new Map<string, VariableFact>();
  for (const record of records) {
    if (record.valueType === 'VARIABLE')
      foldVariable(record as unknown as EngineRecord<VariableValue>, variables);
    else foldElement(record as unknown as EngineRecord<ProcessInstanceValue>, instances, elements);
  }
  return {
    instances: [...instances.values()],
    elements: [...elements.values()],
    variables: [...variables.values()],
    loops: records.flatMap(loopOf),
  };
}

// helpers

function foldElement(
  record: EngineRecord<ProcessInstanceValue>,
  instances: Map<string, InstanceFact>,
  elements: Map<string, ElementFact>,
): void {
  const { key, value, timestamp, intent, position } = record;
  const state = STATES[intent];
  if (state === undefined || value.bpmnElementType === 'SEQUENCE_FLOW') return;
  const at = new Date(timestamp).toISOString();
  const endedAt = state === 'active' ? null : at;
  if (value.bpmnElementType === 'PROCESS') {
    instances.set(key, {
      ...instanceOf(value),
      state,
      startedAt: instances.get(key)?.startedAt ?? at,
      endedAt,
      position,
    });
  } else {
    elements.set(key, {
      elementInstanceKey: key,
      processInstanceKey: value.processInstanceKey,
      flowScopeKey: value.flowScopeKey,
      elementId: value.elementId,
      elementType: value.bpmnElementType,
      state,
      activatedAt: elements.get(key)?.activatedAt ?? at,
      endedAt,
      position,
    });
  }
}

function instanceOf(value: ProcessInstanceValue) {
  return {
    processInstanceKey: value.processInstanceKey,
    parentProcessInstanceKey: keyOrNone(value.parentProcessInstanceKey),
    parentElementInstanceKey: keyOrNone(value.parentElementInstanceKey),
    processId: value.bpmnProcessId,
    definitionKey: value.processDefinitionKey,
    version: value.version,
  };
}

/** The engine writes -1 where there is no key. */
function keyOrNone(key: string | undefined): string | null {
  return key === undefined || key === '-1' ? null : key;
}

/** The engine tells it as a variable of the element alone, before it is active. */
function loopOf({ valueType, value }: EngineRecord): LoopFact[] {
  if (valueType !== 'VARIABLE' || value['name'] !== 'loopCounter') return [];
  const { scopeKey, processInstanceKey } = value as unknown as VariableValue;
  const loopCounter = Number(value['value']);
  if (scopeKey === processInstanceKey || !Number.isInteger(loopCounter)) return [];
  return [{ elementInstanceKey: scopeKey, loopCounter }];
}

/** Only root variables: what lives inside a stage or a task is nobody else's business. */
function foldVariable(record: EngineRecord<VariableValue>, variables: Map<string, VariableFact>): void {
  const { value, timestamp, position } = record;
  if (value.scopeKey !== value.processInstanceKey) return;
  variables.set(`${value.processInstanceKey}/${value.name}`, {
    processInstanceKey: value.processInstanceKey,
    name: value.name,
    value: storableJson(value.value),
    updatedAt: new Date(timestamp).toISOString(),
    position,
  });
}
