import { Module } from '@nestjs/common';
import { CasesModule } from '@app/cases';
import { ModelsModule } from '@app/models';
import { LedgerFactsRepository } from './ledger-facts.repository.js';
import { LedgerHoldService } from './ledger-hold.service.js';
import { LedgerProjection } from './ledger.projection.js';
import { LedgerRepository } from './ledger.repository.js';
import { LedgerService } from './ledger.service.js';
import { PaymentService } from './payment.service.js';

/** The money of cases: claimed, agreed or awarded, paid, outstanding. */
@Module({
  imports: [CasesModule, ModelsModule],
  providers: [
    LedgerFactsRepository,
    LedgerHoldService,
    LedgerProjection,
    LedgerRepository,
    LedgerService,
    PaymentService,
  ],
  exports: [LedgerHoldService, LedgerService, PaymentService],
})
export class LedgerModule {}
