import { Module } from '@nestjs/common';
import { NoticesModule } from '@app/notices';
import { StagesModule } from '@app/stages';
import { WagesModule } from '@app/wages';
import { ApplyClockOpWorker } from './common/apply-clock-op.worker.js';
import { ArchiveCaseWorker } from './common/archive-case.worker.js';
import { IssueDocWorker } from './common/issue-doc.worker.js';
import { MergeCaseWorker } from './common/merge-case.worker.js';
import { NotifyWorker } from './common/notify.worker.js';
import { RecordRecoveryWorker } from './common/record-recovery.worker.js';
import { RefuseClockOpWorker } from './common/refuse-clock-op.worker.js';
import { AssignMediatorWorker } from './wage-recovery/assign-mediator.worker.js';
import { CheckClosureWorker } from './wage-recovery/check-closure.worker.js';
import { CheckDuplicateWorker } from './wage-recovery/check-duplicate.worker.js';
import { CheckJurisdictionWorker } from './wage-recovery/check-jurisdiction.worker.js';
import { PullSharedDataWorker } from './wage-recovery/pull-shared-data.worker.js';
import { RecordAwardWorker } from './wage-recovery/record-award.worker.js';
import { RegisterInstrumentWorker } from './wage-recovery/register-instrument.worker.js';
import { VerifyAgreementWorker } from './wage-recovery/verify-agreement.worker.js';

/** The workers of every process; the explorer of the engine finds them by their decorator. */
@Module({
  imports: [NoticesModule, StagesModule, WagesModule],
  providers: [
    ApplyClockOpWorker,
    ArchiveCaseWorker,
    AssignMediatorWorker,
    CheckClosureWorker,
    CheckDuplicateWorker,
    CheckJurisdictionWorker,
    IssueDocWorker,
    MergeCaseWorker,
    NotifyWorker,
    PullSharedDataWorker,
    RecordAwardWorker,
    RecordRecoveryWorker,
    RefuseClockOpWorker,
    RegisterInstrumentWorker,
    VerifyAgreementWorker,
  ],
})
export class JobsModule {}
