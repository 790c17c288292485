import './keep-dates-as-text.js';

export { BinaryRows } from './binary-rows.js';
export { copyRows } from './copy-rows.js';
export { readFrom } from './cursor-fault.js';
export { DatabaseModule } from './database.module.js';
export { databaseOptions } from './database-options.js';
export { STORABLE_JSON, jsonText, storableJson, storableText, withoutNul } from './json-text.js';
export { narrowing, standsInCase } from './narrowing-words.js';
export {
  dayAndMoment,
  dayText,
  instantOf,
  isInTime,
  isPast,
  midnightOf,
  momentColumns,
  momentOrDayText,
  momentText,
} from './moment-sql.js';
export { rowsOfEach, unweighed } from './rows-of-each.js';
export { SqlParameters } from './sql-parameters.js';
export { inTransaction, isDatabaseUnavailable, sqlState } from './transaction.js';
export type { Transaction } from './transaction.js';
