import { Module } from '@nestjs/common';
import { AttachmentsModule } from '@app/attachments';
import { CasesModule } from '@app/cases';
import { IncidentsModule } from '@app/incidents';
import { MetricsModule } from '@app/metrics';
import { ReportedEventsModule } from '@app/reported-events';
import { RetentionModule } from '@app/retention';
import { RepairsModule } from '@app/repairs';
import { StagesModule } from '@app/stages';
import { CardsModule } from '@app/cards';
import { ClockOperationsModule } from '@app/clock-operations';
import { TasksModule } from '@app/tasks';
import { SweepingService } from './sweeping.service.js';

/** What has to be done from time to time without anybody asking. */
@Module({
  imports: [
    AttachmentsModule,
    CasesModule,
    IncidentsModule,
    MetricsModule,
    RepairsModule,
    ReportedEventsModule,
    RetentionModule,
    StagesModule,
    CardsModule,
    ClockOperationsModule,
    TasksModule,
  ],
  providers: [SweepingService],
})
export class ClocksModule {}
