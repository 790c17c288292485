import { type EngineRecord, parseRecord } from '@app/engine-records';
import type { DeadRelations } from './case-instances.queries.js';

interface DeadLine {
  readonly processInstanceKey: string | null;
  readonly body: string;
}

/** What dead records tell about which instances belong to a case. */
export function deadRelationsOf(caseNo: string, dead: readonly DeadLine[]): DeadRelations {
  const records = dead.flatMap(readable);
  const ofCase = records.filter((record) => caseNoOf(record) === caseNo).map(instanceOf);
  const calls = records.filter(isCalled);
  return {
    ofCase,
    instances: [...new Set(records.map(instanceOf))],
    called: calls.map(instanceOf),
    callers: calls.map(({ value }) => String(value.parentProcessInstanceKey)),
  };
}

/** The cases that dead records name themselves, by instance. */
export function casesNamedBy(dead: readonly DeadLine[]): Map<string, string> {
  const named = dead.flatMap(readable).flatMap((record): [string, string][] => {
    const caseNo = caseNoOf(record);
    return caseNo === undefined ? [] : [[instanceOf(record), caseNo]];
  });
  return new Map(named);
}

// helpers

/** A line that is no record tells nothing. */
function readable({ processInstanceKey, body }: DeadLine): EngineRecord[] {
  return processInstanceKey === null ? [] : [parseRecord(body)];
}

function caseNoOf({ valueType, value }: EngineRecord): string | undefined {
  if (valueType !== 'VARIABLE' || value.name !== 'caseNo' || value.scopeKey !== value.processInstanceKey)
    return;
  return /^"(.+)"$/.exec(String(value.value))?.[1];
}

function isCalled({ valueType, value }: EngineRecord): boolean {
  const caller = value.parentProcessInstanceKey;
  return valueType === 'PROCESS_INSTANCE' && typeof caller === 'string' && caller !== '-1';
}

function instanceOf({ value }: EngineRecord): string {
  return String(value.processInstanceKey);
}
