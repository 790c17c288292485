import { Module } from '@nestjs/common';
import { AttachmentsModule } from '@app/attachments';
import { CalendarsModule } from '@app/calendars';
import { MessageLedgerModule } from '@app/engine';
import { FeelModule } from '@app/feel';
import { OrganisationModule } from '@app/identity';
import { ModelsModule } from '@app/models';
import { StagesModule } from '@app/stages';
import { ClockDecisionService } from './clock-decision.service.js';
import { ClockOperationRepository } from './clock-operation.repository.js';
import { ClockOperationService } from './clock-operation.service.js';
import { OperationApprovalService } from './operation-approval.service.js';
import { OperationContextReader } from './operation-context.reader.js';
import { ClockOperationMessages } from './operation-messages.service.js';

/** What people and models do to the clock of a stage: asked, approved, applied, taken back. */
@Module({
  imports: [
    AttachmentsModule,
    CalendarsModule,
    FeelModule,
    MessageLedgerModule,
    ModelsModule,
    OrganisationModule,
    StagesModule,
  ],
  providers: [
    ClockDecisionService,
    ClockOperationMessages,
    ClockOperationRepository,
    ClockOperationService,
    OperationApprovalService,
    OperationContextReader,
  ],
  exports: [ClockDecisionService, ClockOperationMessages, ClockOperationService],
})
export class ClockOperationsModule {}
