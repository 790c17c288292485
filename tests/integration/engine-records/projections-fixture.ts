import { CalendarsModule } from '@app/calendars';
import { CasesModule } from '@app/cases';
import { DatabaseModule } from '@app/database';
import { EngineModule, EngineService } from '@app/engine';
import {
  type EngineRecord,
  EngineRecordsModule,
  DeadRecordRepository,
  IntakeService,
  LogPlacesRepository,
  IntakeStatus,
  ProjectionRegistry,
  RecordDispatcher,
  RecordPartitions,
  RecordRepository,
  RepeatedRecords,
  ReplayModule,
  ReplayService,
} from '@app/engine-records';
import { IncidentsModule } from '@app/incidents';
import { Clock } from '@app/kernel';
import { ModelsModule } from '@app/models';
import { NoticesModule } from '@app/notices';
import { StagesModule } from '@app/stages';
import { CardsModule } from '@app/cards';
import { ClockOperationsModule } from '@app/clock-operations';
import { PromisesModule } from '@app/promises';
import { CalendarPublicationModule } from '@app/calendar-publication';
import { TasksModule } from '@app/tasks';
import { StandingClock, createTestDatabase, type TestDatabase } from '@app/testing';
import { type INestApplicationContext, Logger } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { cut } from './intake-fixture.js';

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

/** What is kept of figures, whether it has been put together or not. */
export const FIGURES = [
  `(select place, day, case_process_id, process_id, stage_code, time_of, sum(closed), sum(provisional), sum(promised),
      sum(promise_kept), sum(promise_cases), sum(limited), sum(law_kept), sum(law_cases), sum(agreed), sum(agreed_kept),
      sum(saved_runs), sum(saved_days)
    from stage_figure_kept where span <> 'month' group by 1, 2, 3, 4, 5, 6 having sum(closed) <> 0 or sum(saved_runs) <> 0)`,
  `(select topic, place, day, case_process_id, process_id, stage_code, word, value, sum(n)
    from number_figure_kept where span <> 'month' group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(n) <> 0)`,
];

/** And what a model must declare before there is any of it, and what the case rows show. */
export const EVERYTHING_PROJECTED = [
  ...PROJECTED_TABLES,
  ...FIGURES,
  'case_saving',
  'job_result',
  'owed_material',
  `(select case_no, state, started_at, ended_at, outcome_code, pending from case_file)`,
];

/** The real intake with the real projections, on a database of its own. */
export interface Projections {
  readonly database: TestDatabase;
  readonly application: INestApplicationContext;
  readonly intake: IntakeService;
  readonly replay: ReplayService;
  readonly clock: StandingClock;
  close(): Promise<void>;
}

/** With the part of an engine that the test needs. */
export async function openProjections(engine: object = {}): Promise<Projections> {
  const database = await createTestDatabase();
  process.env.DATABASE_URL = database.url;
  const clock = new StandingClock();
  const application = await Test.createTestingModule({ imports: MODULES })
    .overrideProvider(Clock)
    .useValue(clock)
    .overrideProvider(EngineService)
    .useValue(engine)
    .setLogger(false as never)
    .compile();
  await application.init();
  // the faults that tests play are no news
  Logger.overrideLogger(false);
  const intake = new IntakeService(
    database.dataSource,
    application.get(RecordRepository),
    application.get(RecordPartitions),
    application.get(RecordDispatcher),
    new IntakeStatus(),
    clock,
    new RepeatedRecords(
      application.get(RecordRepository),
      application.get(LogPlacesRepository),
      application.get(DeadRecordRepository),
    ),
  );
  return {
    ...{ database, application, intake, clock },
    replay: application.get(ReplayService),
    close: async () => {
      await application.close();
      await database.drop();
    },
  };
}

/** Opens as many as the tests of a file need, one after the other, and closes all of them behind the last test. */
export function projectionsOfFile(): { opened: readonly Projections[]; start: () => Promise<Projections> } {
  const opened: Projections[] = [];
  beforeAll(() => Logger.overrideLogger(false));
  afterAll(async () => {
    for (const projections of opened) await projections.close();
  });
  return {
    opened,
    start: async () => {
      const projections = await openProjections();
      opened.push(projections);
      return projections;
    },
  };
}

/** The cases of which the recorded log tells. */
export async function registerCases({ database }: Projections): Promise<void> {
  await database.dataSource.query(
    `insert into case_file (case_no, process_id, title, town_code, received_on, start_variables, created_by,
                            created_at, pending, pending_since)
     select '330681-GZWQ-20261122-0000' || n, 'wage-recovery', '示例案件 ' || n, 'zj.t09', '2026-11-22', '{}',
            'mediator', timestamptz '2026-11-22 08:00+08', 'starting', now()
       from generate_series(1, 7) n`,
  );
}

/** By the name of a projection the records on which it fails. */
export type Broken = Record<string, (record: EngineRecord) => boolean>;

/** Makes projections fail on records, until the answer is called. */
export function breakApart(
  { application }: Projections,
  broken: Broken,
  fault = new Error('a fault of the program'),
): () => void {
  const mends = Object.entries(broken).map(([name, isDead]) => {
    const projection = application.get(ProjectionRegistry).byName(name)!.projection;
    const apply = projection.apply.bind(projection);
    projection.apply = async (records, context) => {
      if (records.some(isDead)) throw fault;
      return apply(records, context);
    };
    return () => (projection.apply = apply);
  });
  return () => mends.forEach((mend) => mend());
}

/** Takes the log in, with a fault of the program that is mended afterwards. */
export async function feed(
  projections: Projections,
  pairs: readonly string[],
  broken: Broken = {},
): Promise<void> {
  const mend = breakApart(projections, broken);
  for (const bulk of cut(pairs, 200)) await projections.intake.take(bulk);
  mend();
}

const MODULES = [
  DatabaseModule.forRoot(),
  EngineModule,
  EngineRecordsModule,
  ReplayModule,
  CalendarsModule,
  CasesModule,
  IncidentsModule,
  ModelsModule,
  NoticesModule,
  StagesModule,
  CardsModule,
  ClockOperationsModule,
  PromisesModule,
  CalendarPublicationModule,
  TasksModule,
];
