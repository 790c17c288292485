import type { ProcessCode } from '@app/process-code';
import { seedDemonstrationRegisters } from './seed-demonstration-registers.js';
import { WageRecoveryModule } from './wage-recovery.module.js';

/** What api and worker run of this process. */
export const processCode: ProcessCode = {
  module: WageRecoveryModule,
  seedDemonstration: seedDemonstrationRegisters,
};

export { AgreementService } from './agreement.service.js';
export { ClaimService } from './claim.service.js';
export { ClosureService } from './closure.service.js';
export { InstrumentService } from './instrument.service.js';
export { MediatorService } from './mediator.service.js';
export { SharedDataService } from './shared-data.service.js';
export { seedDemonstrationRegisters };
