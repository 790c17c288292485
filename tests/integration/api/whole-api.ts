import { Global, Module } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AttachmentsModule } from '@app/attachments';
import { AuditModule } from '@app/audit';
import { CalendarPublicationModule } from '@app/calendar-publication';
import { CalendarsModule } from '@app/calendars';
import { CardsModule } from '@app/cards';
import { CasesModule } from '@app/cases';
import { ClockOperationsModule } from '@app/clock-operations';
import { EngineRepairs, EngineService, EngineUnavailableError } from '@app/engine';
import { EngineRecordsModule } from '@app/engine-records';
import { IncidentsModule } from '@app/incidents';
import { LedgerModule } from '@app/ledger';
import { MetricsModule } from '@app/metrics';
import { ModelsModule } from '@app/models';
import { NoticesModule } from '@app/notices';
import { ReportedEventsModule } from '@app/reported-events';
import { PapersModule } from '@app/papers';
import { PrintsModule } from '@app/prints';
import { RepairsModule } from '@app/repairs';
import { PromisesModule } from '@app/promises';
import { StagesModule } from '@app/stages';
import { TasksModule } from '@app/tasks';
import type { DataSource } from 'typeorm';
import {
  API_CONTROLLERS,
  AuditAssembler,
  AuditFile,
  AuditWordAssembler,
  CaseDetailAssembler,
  ClockController,
  CurrentStages,
  DeadRecordAssembler,
  EventStreams,
  ReadinessCheck,
  RepairPlanAssembler,
  TaskAssembler,
} from './app-under-test.js';
import { startTestApi } from './test-api.js';

const ABSENT = [EngineService, EngineRepairs];

/** An engine that is away: every command to it is refused, as the document says. */
@Global()
@Module({ providers: ABSENT.map((provide) => ({ provide, useValue: absent() })), exports: ABSENT })
class AbsentEngineModule {}

/** Every address with the features behind it, but for the clock of the engine; nothing can be commanded. */
export function startWholeApi(dataSource: DataSource): Promise<NestExpressApplication> {
  return startTestApi({
    dataSource,
    controllers: API_CONTROLLERS.filter((controller) => controller !== ClockController),
    imports: [
      AbsentEngineModule,
      ...[AuditModule, CalendarsModule, ModelsModule, CasesModule, AttachmentsModule, StagesModule],
      ...[TasksModule, IncidentsModule, MetricsModule, NoticesModule, EngineRecordsModule, RepairsModule],
      ...[CardsModule, ClockOperationsModule, PromisesModule, CalendarPublicationModule],
      ...[PapersModule, PrintsModule, LedgerModule, ReportedEventsModule],
    ],
    providers: [
      ...[AuditAssembler, AuditFile, AuditWordAssembler, EventStreams, CurrentStages, CaseDetailAssembler],
      ...[DeadRecordAssembler, TaskAssembler, RepairPlanAssembler],
      { provide: ReadinessCheck, useValue: {} },
    ],
  });
}

// helpers

function absent(): object {
  return new Proxy({}, { get: (_, name) => (isOfFramework(name) ? undefined : refusing(String(name))) });
}

/** What Nest and promises look for on every provider. */
function isOfFramework(name: string | symbol): boolean {
  return typeof name === 'symbol' || name === 'then' || /^(on[A-Z]|beforeApplication)/.test(name);
}

function refusing(name: string): () => Promise<unknown> {
  return () =>
    name === 'isReachable' ? Promise.resolve(false) : Promise.reject(new EngineUnavailableError());
}
