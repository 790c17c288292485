import { Module } from '@nestjs/common';
import { AttachmentsModule } from '@app/attachments';
import { CardsModule } from '@app/cards';
import { CasesModule } from '@app/cases';
import { ClockOperationsModule } from '@app/clock-operations';
import { IdentityModule } from '@app/identity';
import { LedgerModule } from '@app/ledger';
import { ModelsModule } from '@app/models';
import { PapersModule } from '@app/papers';
import { StagesModule } from '@app/stages';
import { TasksModule } from '@app/tasks';
import { type TypesetBounds, typesettingWithin } from '@app/typesetting';
import { AttachmentsPart } from './attachments-part.js';
import { CaseFileService } from './case-file.service.js';
import { MoneyPart } from './money-part.js';
import { OperationsPart } from './operations-part.js';
import { PapersPart } from './papers-part.js';
import { PRINT_PRESS, PrintService } from './print.service.js';
import { PrintedNames } from './printed-names.js';
import { PrintQueue } from './print-queue.js';
import { RecordPart } from './record-part.js';
import { StagesPart } from './stages-part.js';
import { TaskSheetService } from './task-sheet.service.js';
import { TimelinePart } from './timeline-part.js';

/** 500 pieces of work and 300 pages of papers take some 4 seconds and 450 MB, pictures 640 MB at most. */
const BOUNDS: TypesetBounds = { jobMs: 60_000, memoryMb: 1280, idleMs: 60_000 };

/** Cases and tasks on paper. */
@Module({
  imports: [
    AttachmentsModule,
    CardsModule,
    CasesModule,
    ClockOperationsModule,
    IdentityModule,
    LedgerModule,
    ModelsModule,
    PapersModule,
    StagesModule,
    TasksModule,
  ],
  providers: [
    { provide: PRINT_PRESS, useFactory: () => typesettingWithin(BOUNDS) },
    AttachmentsPart,
    CaseFileService,
    MoneyPart,
    OperationsPart,
    PapersPart,
    PrintService,
    PrintedNames,
    PrintQueue,
    RecordPart,
    StagesPart,
    TaskSheetService,
    TimelinePart,
  ],
  exports: [PrintService],
})
export class PrintsModule {}
