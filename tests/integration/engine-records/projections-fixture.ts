import { CalendarsModule } from '@app/calendars';
import { CasesModule } from '@app/cases';
import { DatabaseModule } from '@app/database';
import { EngineModule } from '@app/engine';
import {
  EngineRecordsModule,
  IntakeService,
  IntakeStatus,
  RecordDispatcher,
  RecordPartitions,
  RecordRepository,
  ReplayModule,
  ReplayService,
} from '@app/engine-records';
import { IncidentsModule } from '@app/incidents';
import { AdjustableClock } from '@app/kernel';
import { ModelsModule } from '@app/models';
import { StagesModule } from '@app/stages';
import { TasksModule } from '@app/tasks';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

/** The tables that the projections write. */
export const PROJECTED_TABLES = [
  'engine_message',
  'definition',
  'stage_definition',
  'form_definition',
  'engine_instance',
  'element_run',
  'case_variable',
  'stage_run',
  'stage_fact',
  'task',
  'incident',
];

/** The real intake with the real projections, on a database of its own. */
export interface Projections {
  readonly database: TestDatabase;
  readonly application: INestApplicationContext;
  readonly intake: IntakeService;
  readonly replay: ReplayService;
  close(): Promise<void>;
}

export async function openProjections(): Promise<Projections> {
  const database = await createTestDatabase();
  process.env.DATABASE_URL = database.url;
  @Module({
    imports: [
      DatabaseModule.forRoot(),
      EngineModule,
      EngineRecordsModule,
      ReplayModule,
      CalendarsModule,
      CasesModule,
      IncidentsModule,
      ModelsModule,
      StagesModule,
      TasksModule,
    ],
  })
  class AllProjections {}
  const application = await NestFactory.createApplicationContext(AllProjections, { logger: false });
  const intake = new IntakeService(
    database.dataSource,
    application.get(RecordRepository),
    application.get(RecordPartitions),
    application.get(RecordDispatcher),
    new IntakeStatus(),
    new AdjustableClock(),
  );
  return {
    database,
    application,
    intake,
    replay: application.get(ReplayService),
    close: async () => {
      await application.close();
      await database.drop();
    },
  };
}
