import { AssignMediatorWorker } from './assign-mediator.worker.js';
import { CheckClosureWorker } from './check-closure.worker.js';
import { CheckDuplicateWorker } from './check-duplicate.worker.js';
import { CheckJurisdictionWorker } from './check-jurisdiction.worker.js';
import { PullSharedDataWorker } from './pull-shared-data.worker.js';
import { RecordAwardWorker } from './record-award.worker.js';
import { RegisterInstrumentWorker } from './register-instrument.worker.js';
import { VerifyAgreementWorker } from './verify-agreement.worker.js';

/** The workers of the job types `wage-recovery.*`; the explorer of the engine finds them by their decorator. */
export const WORKERS = [
  AssignMediatorWorker,
  CheckClosureWorker,
  CheckDuplicateWorker,
  CheckJurisdictionWorker,
  PullSharedDataWorker,
  RecordAwardWorker,
  RegisterInstrumentWorker,
  VerifyAgreementWorker,
];
