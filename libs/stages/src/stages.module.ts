import { Module } from '@nestjs/common';
import { AttachmentsModule } from '@app/attachments';
import { MessageLedgerModule } from '@app/engine';
import { CalendarsModule } from '@app/calendars';
import { CalendarChangeRepository } from './calendar-change.repository.js';
import { CalendarPublicationService } from './calendar-publication.service.js';
import { PromiseRepository } from './promise.repository.js';
import { PromiseService } from './promise.service.js';
import { FeelModule } from '@app/feel';
import { ModelsModule } from '@app/models';
import { OrganisationModule } from '@app/identity';
import { NoticesModule } from '@app/notices';
import { ClockDecisionService } from './clock-decision.service.js';
import { ClockOperationRepository } from './clock-operation.repository.js';
import { ClockOperationService } from './clock-operation.service.js';
import { OperationApprovalService } from './operation-approval.service.js';
import { OperationContextReader } from './operation-context.reader.js';
import { PassedJobReader } from './passed-job.reader.js';
import { ClockOperationMessages } from './operation-messages.service.js';
import { DeadlineMessageService } from './deadline-message.service.js';
import { StageCardService } from './stage-card.service.js';
import { StageCardSweeper } from './stage-card.sweeper.js';
import { StageFaultSweeper } from './stage-fault.sweeper.js';
import { StageLimitService } from './stage-limit.service.js';
import { StageProjection } from './stage.projection.js';
import { StageRepository } from './stage.repository.js';
import { StageService } from './stage.service.js';

/** The timing of stages: the projection that keeps it, the service that tells it, and the cards that follow from it. */
@Module({
  imports: [
    AttachmentsModule,
    CalendarsModule,
    FeelModule,
    MessageLedgerModule,
    ModelsModule,
    NoticesModule,
    OrganisationModule,
  ],
  providers: [
    CalendarChangeRepository,
    CalendarPublicationService,
    PromiseRepository,
    PromiseService,
    StageRepository,
    StageProjection,
    StageService,
    StageLimitService,
    StageCardService,
    StageCardSweeper,
    StageFaultSweeper,
    DeadlineMessageService,
    ClockOperationRepository,
    OperationApprovalService,
    OperationContextReader,
    PassedJobReader,
    ClockOperationMessages,
    ClockOperationService,
    ClockDecisionService,
  ],
  exports: [
    CalendarPublicationService,
    ClockDecisionService,
    ClockOperationMessages,
    ClockOperationService,
    PassedJobReader,
    PromiseService,
    StageProjection,
    StageService,
    StageLimitService,
    StageCardService,
    StageCardSweeper,
    StageFaultSweeper,
  ],
})
export class StagesModule {}
