import type { EngineRecord } from './engine-record.js';
import { fitsKey, parseRecord } from './record-parser.js';

/** To what a record belongs, as far as it tells itself. */
export interface RecordRelations {
  /** Null for what belongs to no instance, e.g. a deployment. */
  readonly processInstanceKey: string | null;
  /** The instance that called this one. */
  readonly parentInstanceKey: string | null;
  /** The case whose number it gives to its instance. */
  readonly caseNo: string | null;
}

const NONE: RecordRelations = { processInstanceKey: null, parentInstanceKey: null, caseNo: null };

/** The instance of a record; null for what belongs to none. */
export function instanceKeyOf({ value }: EngineRecord): string | null {
  return keyOf(value.processInstanceKey);
}

/** What a line tells, which may be no record. */
export function relationsOfLine(line: string): RecordRelations {
  try {
    const record = parseRecord(line);
    return {
      processInstanceKey: instanceKeyOf(record),
      parentInstanceKey: parentOf(record),
      caseNo: caseNoOf(record),
    };
  } catch {
    return NONE;
  }
}

// helpers

function parentOf({ valueType, value }: EngineRecord): string | null {
  return valueType === 'PROCESS_INSTANCE' ? keyOf(value.parentProcessInstanceKey) : null;
}

function caseNoOf({ valueType, value }: EngineRecord): string | null {
  const isNumber = valueType === 'VARIABLE' && value.name === 'caseNo';
  if (!isNumber || value.scopeKey !== value.processInstanceKey) return null;
  return /^"(.+)"$/.exec(String(value.value))?.[1] ?? null;
}

function keyOf(key: unknown): string | null {
  return typeof key === 'string' && /^\d+$/.test(key) && fitsKey(key) ? key : null;
}
