import { Module } from '@nestjs/common';
import { RecoveryRepository } from './recovery.repository.js';
import { RecoveryService } from './recovery.service.js';

/** The money of cases. */
@Module({
  providers: [RecoveryRepository, RecoveryService],
  exports: [RecoveryRepository, RecoveryService],
})
export class LedgerModule {}
