/** One event of the engine's log. Integers of 16 and more digits are strings, so that no digit is lost. */
export interface EngineRecord<Value = Record<string, unknown>> {
  partitionId: number;
  /** Place in the partition's log; grows, with gaps. */
  position: string;
  /** Key of the thing that the event is about; "-1" where there is none. */
  key: string;
  /** Milliseconds since the epoch on the engine's clock. */
  timestamp: number;
  intent: string;
  valueType: string;
  /** EVENT; projections see nothing else. */
  recordType: string;
  value: Value;
}

/** A stored record with its line. */
export interface StoredRecord {
  record: EngineRecord;
  line: string;
}
