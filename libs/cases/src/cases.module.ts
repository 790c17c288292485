import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttachmentsModule } from '@app/attachments';
import { MessageLedgerModule } from '@app/engine';
import { ReplayModule } from '@app/engine-records';
import { FeelModule } from '@app/feel';
import { OrganisationModule } from '@app/identity';
import { ModelsModule } from '@app/models';
import { NoticesModule } from '@app/notices';
import { CancellationRepository } from './cancellation.repository.js';
import { CancellationService } from './cancellation.service.js';
import { CaseArchiveService } from './case-archive.service.js';
import { CaseAssignmentRepository } from './case-assignment.repository.js';
import { CaseAssignmentService } from './case-assignment.service.js';
import { CaseAttachmentService } from './case-attachment.service.js';
import { CaseAudienceService } from './case-audience.service.js';
import { CaseBasisService } from './case-basis.service.js';
import { CaseFamilyService } from './case-family.service.js';
import { CaseFollowUpService } from './case-follow-up.service.js';
import { CaseFactsRepository } from './case-facts.repository.js';
import { CaseHeadRepository } from './case-head.repository.js';
import { CaseLinkRepository } from './case-link.repository.js';
import { CaseLinkService } from './case-link.service.js';
import { CaseRebuildService } from './case-rebuild.service.js';
import { CaseShownRepository } from './case-shown.repository.js';
import { CaseShownService } from './case-shown.service.js';
import { CaseProjection } from './case.projection.js';
import { CaseNumbersService } from './case-numbers.service.js';
import { CaseRecordService } from './case-record.service.js';
import { CaseSightService } from './case-sight.service.js';
import { CaseRepository } from './case.repository.js';
import { CaseStartService } from './case-start.service.js';
import { CaseService } from './case.service.js';
import { CaseSweeper } from './case.sweeper.js';
import { JobResultProjection } from './job-result.projection.js';
import { MaterialSupplyEntity } from './material-supply.entity.js';
import { OwedMaterialService } from './owed-material.service.js';
import { OwedMaterialSweeper } from './owed-material.sweeper.js';
import { OwedRebuildSweeper } from './owed-rebuild.sweeper.js';
import { PartyWindowRepository } from './party-window.repository.js';
import { QuietService } from './quiet.service.js';
import { RegistrationService } from './registration.service.js';
import { TimelineService } from './timeline.service.js';

/** Cases: their rows, their facts from the engine, their history. */
@Module({
  imports: [
    TypeOrmModule.forFeature([MaterialSupplyEntity]),
    AttachmentsModule,
    FeelModule,
    MessageLedgerModule,
    ModelsModule,
    NoticesModule,
    OrganisationModule,
    ReplayModule,
  ],
  providers: [
    CaseRepository,
    CancellationRepository,
    CancellationService,
    CaseArchiveService,
    CaseAssignmentRepository,
    CaseAssignmentService,
    CaseAttachmentService,
    CaseAudienceService,
    CaseBasisService,
    CaseFactsRepository,
    CaseFamilyService,
    CaseFollowUpService,
    CaseHeadRepository,
    CaseLinkRepository,
    CaseLinkService,
    CaseService,
    CaseStartService,
    CaseShownRepository,
    CaseShownService,
    CaseProjection,
    CaseRebuildService,
    CaseNumbersService,
    CaseRecordService,
    CaseSightService,
    CaseSweeper,
    JobResultProjection,
    OwedMaterialService,
    OwedMaterialSweeper,
    OwedRebuildSweeper,
    PartyWindowRepository,
    QuietService,
    RegistrationService,
    TimelineService,
  ],
  exports: [
    CancellationService,
    CaseArchiveService,
    CaseAssignmentService,
    CaseAttachmentService,
    CaseAudienceService,
    CaseBasisService,
    CaseFollowUpService,
    CaseHeadRepository,
    CaseLinkService,
    CaseService,
    CaseStartService,
    CaseRebuildService,
    CaseNumbersService,
    CaseRecordService,
    CaseSightService,
    CaseSweeper,
    OwedMaterialService,
    OwedMaterialSweeper,
    OwedRebuildSweeper,
    PartyWindowRepository,
    QuietService,
    RegistrationService,
    TimelineService,
  ],
})
export class CasesModule {}
