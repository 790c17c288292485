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
import { type INestApplicationContext, Logger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { cut, recordedPairs, snapshot } from './intake-fixture.js';

const TABLES = [
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

describe('all projections', () => {
  const opened: { database: TestDatabase; application: INestApplicationContext }[] = [];
  beforeAll(() => Logger.overrideLogger(false));
  afterAll(async () => {
    for (const { database, application } of opened) {
      await application.close();
      await database.drop();
    }
  });

  async function start() {
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
    class Projections {}
    const application = await NestFactory.createApplicationContext(Projections, { logger: false });
    opened.push({ database, application });
    const intake = new IntakeService(
      database.dataSource,
      application.get(RecordRepository),
      application.get(RecordPartitions),
      application.get(RecordDispatcher),
      new IntakeStatus(),
      new AdjustableClock(),
    );
    return { database, intake, replay: application.get(ReplayService) };
  }

  it('digest every recorded record', async () => {
    const { database, intake } = await start();
    for (const bulk of cut(recordedPairs(), 300)) await intake.take(bulk);
    expect(await database.dataSource.query('select projection, position, error from dead_record')).toEqual(
      [],
    );
    for (const table of TABLES) {
      const [{ count }] = await database.dataSource.query(`select count(*)::integer as count from ${table}`);
      expect(`${table}: ${count > 0 ? 'some' : 'no'} rows`).toBe(`${table}: some rows`);
    }
  });

  it.each([[23], [100_000]])('give the same tables when the log is cut into bulks of %i', async (size) => {
    const [first] = opened;
    const { database, intake } = await start();
    for (const bulk of cut(recordedPairs(), size)) await intake.take(bulk);
    expect(await snapshot(database.dataSource, TABLES)).toBe(
      await snapshot(first!.database.dataSource, TABLES),
    );
  });

  it('give the same tables when every record comes alone', async () => {
    const some = recordedPairs().slice(0, 500);
    const [together, alone] = [await start(), await start()];
    await together.intake.take(some.join(''));
    for (const pair of some) await alone.intake.take(pair);
    expect(await snapshot(alone.database.dataSource, TABLES)).toBe(
      await snapshot(together.database.dataSource, TABLES),
    );
  });

  it('give the same tables when the stored records are replayed', async () => {
    const { database, intake, replay } = await start();
    for (const bulk of cut(recordedPairs(), 200)) await intake.take(bulk);
    const before = await snapshot(database.dataSource, TABLES);
    await replay.replayAll();
    expect(await snapshot(database.dataSource, TABLES)).toBe(before);
  });
});
