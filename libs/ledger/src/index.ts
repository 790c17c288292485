export { LedgerModule } from './ledger.module.js';
export { RecoveryRepository } from './recovery.repository.js';
export { RecoveryService } from './recovery.service.js';
export type { Payment } from './recovery.service.js';
