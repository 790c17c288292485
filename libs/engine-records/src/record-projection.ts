import type { Transaction } from '@app/database';
import type { EngineRecord } from './engine-record.js';

export interface ProjectionContext {
  /** The transaction of the bulk: rows, position and notification commit together. */
  tx: Transaction;
  /** Topics whose readers must look again: `tasks:<group or person>`, `cases`, `models`, `incidents`, `case:<caseNo>`. */
  changes: Set<string>;
}

/**
 * Turns records of the engine into rows.
 *
 * `apply` gets all records of its value types of one bulk in log order. The rows must not depend on where the log was
 * cut into bulks, nor on the clock, nor on what other projections will write later: only on the records, the
 * projection's own tables, and tables of projections with a lower order. What belongs to an instance is taken out by
 * `forget` before it is folded again; a record of no instance (a deployment, a message) may come again, and must then
 * write the same.
 */
export interface RecordProjection {
  apply(records: readonly EngineRecord[], context: ProjectionContext): Promise<void>;
  /** Takes out what was written from the records of these instances, before they are folded again. */
  forget?(instances: readonly string[], tx: Transaction): Promise<void>;
  /** These instances with all that they called, without those whose caller is in the log itself; one projection knows. */
  treesOf?(instances: readonly string[], tx: Transaction): Promise<string[]>;
}
