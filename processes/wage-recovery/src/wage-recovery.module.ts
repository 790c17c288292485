import { Module } from '@nestjs/common';
import { CalendarsModule } from '@app/calendars';
import { CasesModule } from '@app/cases';
import { OrganisationModule } from '@app/identity';
import { LedgerModule } from '@app/ledger';
import { PapersModule } from '@app/papers';
import { StagesModule } from '@app/stages';
import { AgreementRepository } from './agreement.repository.js';
import { AgreementService } from './agreement.service.js';
import { ClaimRepository } from './claim.repository.js';
import { ClaimService } from './claim.service.js';
import { ClosureService } from './closure.service.js';
import { InstrumentRepository } from './instrument.repository.js';
import { InstrumentService } from './instrument.service.js';
import { MediatorService } from './mediator.service.js';
import { RegisterRepository } from './register.repository.js';
import { SharedDataService } from './shared-data.service.js';
import { WagePapersService } from './wage-papers.service.js';
import { WORKERS } from './workers/index.js';

/** The recovery of unpaid wages: its job workers, and what they do in the tables. */
@Module({
  imports: [CalendarsModule, CasesModule, LedgerModule, OrganisationModule, PapersModule, StagesModule],
  providers: [
    AgreementRepository,
    AgreementService,
    ClaimRepository,
    ClaimService,
    ClosureService,
    InstrumentRepository,
    InstrumentService,
    MediatorService,
    RegisterRepository,
    SharedDataService,
    WagePapersService,
    ...WORKERS,
  ],
})
export class WageRecoveryModule {}
