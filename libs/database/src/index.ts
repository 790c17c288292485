import './keep-dates-as-text.js';

export { DatabaseModule } from './database.module.js';
export { databaseOptions } from './database-options.js';
export { SqlParameters } from './sql-parameters.js';
export { inTransaction, isDatabaseUnavailable, sqlState } from './transaction.js';
export type { Transaction } from './transaction.js';
