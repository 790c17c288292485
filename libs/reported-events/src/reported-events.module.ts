import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttachmentsModule } from '@app/attachments';
import { CasesModule } from '@app/cases';
import { MessageLedgerModule } from '@app/engine';
import { FeelModule } from '@app/feel';
import { OrganisationModule } from '@app/identity';
import { LedgerModule } from '@app/ledger';
import { ModelsModule } from '@app/models';
import { EventSubscriptionProjection } from './event-subscription.projection.js';
import { ReportableEvents } from './reportable-events.service.js';
import { ReportedEventEntity } from './reported-event.entity.js';
import { ReportedEventMessages } from './reported-event-messages.service.js';
import { ReportedEventRepository } from './reported-event.repository.js';
import { ReportedEventService } from './reported-event.service.js';

/** Events that people report: which ones a case waits for, and what became of the reports. */
@Module({
  imports: [
    TypeOrmModule.forFeature([ReportedEventEntity]),
    AttachmentsModule,
    CasesModule,
    FeelModule,
    LedgerModule,
    MessageLedgerModule,
    ModelsModule,
    OrganisationModule,
  ],
  providers: [
    EventSubscriptionProjection,
    ReportableEvents,
    ReportedEventMessages,
    ReportedEventRepository,
    ReportedEventService,
  ],
  exports: [ReportedEventMessages, ReportedEventService],
})
export class ReportedEventsModule {}
