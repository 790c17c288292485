export { LedgerHoldService } from './ledger-hold.service.js';
export { LedgerModule } from './ledger.module.js';
export { LedgerRefusedError } from './ledger.errors.js';
export { LedgerService } from './ledger.service.js';
export type { CaseLedger, ShownLedgerRow } from './ledger.service.js';
export { PaymentService } from './payment.service.js';
export type { Payment } from './payment.service.js';
