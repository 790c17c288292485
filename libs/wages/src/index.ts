export type { AgreementDraft } from './agreement.rules.js';
export { AgreementService } from './agreement.service.js';
export type { AgreementRequest, AgreementWithWindow } from './agreement.service.js';
export type { CaseArchive } from './archive.repository.js';
export { ArchiveService } from './archive.service.js';
export { AssignmentService } from './assignment.service.js';
export { ClaimService } from './claim.service.js';
export type { ClaimPlace, Overlap } from './claim.service.js';
export type { ClaimIdentity } from './claim.repository.js';
export { ClosureService } from './closure.service.js';
export type { ClosureFinding } from './closure.service.js';
export type { IssuedDocument } from './document.repository.js';
export { DocumentService } from './document.service.js';
export type { DocumentRequest } from './document.service.js';
export type { Instrument, InstrumentKind } from './instrument.repository.js';
export { InstrumentService } from './instrument.service.js';
export type { ReviewPaper, ServedAward } from './instrument.service.js';
export type { LimitationFinding, LimitationQuestion } from './limitation.rules.js';
export { RecoveryService } from './recovery.service.js';
export type { Payment } from './recovery.service.js';
export { seedDemonstrationRegisters } from './seed-demonstration-registers.js';
export { SharedDataService } from './shared-data.service.js';
export type { SharedData, SharedDataQuestion } from './shared-data.service.js';
export {
  AgreementInvalidError,
  CaseUnknownError,
  NoMediatorError,
  TemplateUnknownError,
} from './wages.errors.js';
export { WagesModule } from './wages.module.js';
