import { Module } from '@nestjs/common';
import { MessageLedgerRepository } from './message-ledger.repository.js';
import { MessageLedger } from './message-ledger.service.js';

/** For features that publish messages which the engine must take once. */
@Module({
  providers: [MessageLedgerRepository, MessageLedger],
  exports: [MessageLedger],
})
export class MessageLedgerModule {}
