import { Module } from '@nestjs/common';
import { CalendarsModule } from '@app/calendars';
import { StagesModule } from '@app/stages';
import { AgreementRepository } from './agreement.repository.js';
import { AgreementService } from './agreement.service.js';
import { ArchiveRepository } from './archive.repository.js';
import { ArchiveService } from './archive.service.js';
import { AssignmentRepository } from './assignment.repository.js';
import { AssignmentService } from './assignment.service.js';
import { ClaimRepository } from './claim.repository.js';
import { ClaimService } from './claim.service.js';
import { ClosureService } from './closure.service.js';
import { DocumentRepository } from './document.repository.js';
import { DocumentService } from './document.service.js';
import { InstrumentRepository } from './instrument.repository.js';
import { InstrumentService } from './instrument.service.js';
import { RecoveryRepository } from './recovery.repository.js';
import { RecoveryService } from './recovery.service.js';
import { RegisterRepository } from './register.repository.js';
import { SharedDataService } from './shared-data.service.js';

const SERVICES = [
  AgreementService,
  ArchiveService,
  AssignmentService,
  ClaimService,
  ClosureService,
  DocumentService,
  InstrumentService,
  RecoveryService,
  SharedDataService,
];

/** The recovery of unpaid wages: what the service tasks of the process do in the tables. */
@Module({
  imports: [CalendarsModule, StagesModule],
  providers: [
    AgreementRepository,
    ArchiveRepository,
    AssignmentRepository,
    ClaimRepository,
    DocumentRepository,
    InstrumentRepository,
    RecoveryRepository,
    RegisterRepository,
    ...SERVICES,
  ],
  exports: SERVICES,
})
export class WagesModule {}
