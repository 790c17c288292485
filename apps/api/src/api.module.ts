import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AttachmentsModule } from '@app/attachments';
import { AuditModule } from '@app/audit';
import { CalendarsModule } from '@app/calendars';
import { CasesModule } from '@app/cases';
import { ApiConfig, parseConfig } from '@app/config';
import { DatabaseModule } from '@app/database';
import { EngineModule } from '@app/engine';
import { EngineRecordsModule } from '@app/engine-records';
import { IdentityModule } from '@app/identity';
import { IncidentsModule } from '@app/incidents';
import { LedgerModule } from '@app/ledger';
import { MetricsModule } from '@app/metrics';
import { ModelsModule } from '@app/models';
import { NoticesModule } from '@app/notices';
import { PrintsModule } from '@app/prints';
import type { ProcessCode } from '@app/process-code';
import { PapersModule } from '@app/papers';
import { ReportedEventsModule } from '@app/reported-events';
import { RepairsModule } from '@app/repairs';
import { StagesModule } from '@app/stages';
import { CardsModule } from '@app/cards';
import { ClockOperationsModule } from '@app/clock-operations';
import { PromisesModule } from '@app/promises';
import { CalendarPublicationModule } from '@app/calendar-publication';
import { TasksModule } from '@app/tasks';
import { API_CONTROLLERS } from './api-controllers.js';
import { CaseDetailAssembler } from './cases/case-detail.assembler.js';
import { EventStreams } from './events/event-streams.js';
import { RequestMetrics } from './http/request-metrics.js';
import { AuditFile } from './audit/audit-file.js';
import { AuditAssembler } from './audit/audit.assembler.js';
import { AuditWordAssembler } from './audit/audit-words.assembler.js';
import { DeadRecordAssembler } from './incidents/dead-record.assembler.js';
import { ReadinessCheck } from './operations/readiness.js';
import { RequestAuthenticator } from './session/request-authenticator.js';
import { SessionGuard } from './session/session.guard.js';
import { CurrentStages } from './stages/current-stages.js';
import { RepairPlanAssembler } from './repairs/repair-plan.assembler.js';
import { TaskAssembler } from './tasks/task.assembler.js';

/** HTTP for people and other systems: every feature behind its controller, and everything behind a login. */
@Module({
  imports: [
    DatabaseModule.forRoot(),
    EngineModule,
    EngineRecordsModule,
    IdentityModule,
    AuditModule,
    CalendarsModule,
    ModelsModule,
    CasesModule,
    AttachmentsModule,
    LedgerModule,
    PapersModule,
    PrintsModule,
    StagesModule,
    CardsModule,
    ClockOperationsModule,
    PromisesModule,
    CalendarPublicationModule,
    TasksModule,
    IncidentsModule,
    ReportedEventsModule,
    RepairsModule,
    MetricsModule,
    NoticesModule,
  ],
  controllers: [...API_CONTROLLERS],
  providers: [
    { provide: ApiConfig, useFactory: () => parseConfig(ApiConfig) },
    { provide: APP_GUARD, useClass: SessionGuard },
    RequestAuthenticator,
    RequestMetrics,
    ReadinessCheck,
    EventStreams,
    CurrentStages,
    CaseDetailAssembler,
    DeadRecordAssembler,
    AuditAssembler,
    AuditWordAssembler,
    AuditFile,
    RepairPlanAssembler,
    TaskAssembler,
  ],
})
export class ApiModule {
  /** With the code of these processes. */
  static of(processes: readonly ProcessCode[]): DynamicModule {
    return { module: ApiModule, imports: processes.map(({ module }) => module) };
  }
}
