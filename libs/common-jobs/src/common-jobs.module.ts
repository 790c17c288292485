import { Module } from '@nestjs/common';
import { CasesModule } from '@app/cases';
import { ClockOperationsModule } from '@app/clock-operations';
import { LedgerModule } from '@app/ledger';
import { NoticesModule } from '@app/notices';
import { PapersModule } from '@app/papers';
import { StagesModule } from '@app/stages';
import { ApplyClockOpWorker } from './apply-clock-op.worker.js';
import { ArchiveCaseWorker } from './archive-case.worker.js';
import { IssueDocWorker } from './issue-doc.worker.js';
import { MergeCaseWorker } from './merge-case.worker.js';
import { NotifyWorker } from './notify.worker.js';
import { RecordRecoveryWorker } from './record-recovery.worker.js';
import { RecordServiceWorker } from './record-service.worker.js';
import { RefuseClockOpWorker } from './refuse-clock-op.worker.js';
import { StartCaseWorker } from './start-case.worker.js';

/** The workers of the job types `common.*`, which every model may use. */
@Module({
  imports: [CasesModule, ClockOperationsModule, LedgerModule, NoticesModule, PapersModule, StagesModule],
  providers: [
    ApplyClockOpWorker,
    ArchiveCaseWorker,
    IssueDocWorker,
    MergeCaseWorker,
    NotifyWorker,
    RecordRecoveryWorker,
    RecordServiceWorker,
    RefuseClockOpWorker,
    StartCaseWorker,
  ],
})
export class CommonJobsModule {}
