import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { AdjustableClock } from '@app/kernel';
import {
  type EngineRecord,
  DeadRecordRepository,
  IntakeService,
  LogPlacesRepository,
  IntakeStatus,
  type ProjectionContext,
  type ProjectionOptions,
  ProjectionRegistry,
  RecordDispatcher,
  RecordPartitions,
  RecordRepository,
  RepeatedRecords,
  type RecordProjection,
} from '@app/engine-records';

const RECORDED = join(import.meta.dirname, '../../fixtures/engine-records/wage-recovery-8.5.8.ndjson');

/** The intake with projections of the test's own, on a test's database. */
export function intakeOn(
  dataSource: DataSource,
  projections: readonly RecordProjection[],
  options: ProjectionOptions[],
) {
  const registry = new ProjectionRegistry({ getProviders: () => [] } as never);
  registry.register(projections.map((projection, index) => ({ projection, options: options[index]! })));
  const repository = new RecordRepository();
  const dispatcher = new RecordDispatcher(registry, repository);
  const status = new IntakeStatus();
  const partitions = new RecordPartitions(dataSource);
  const clock = new AdjustableClock();
  return {
    intake: new IntakeService(
      dataSource,
      repository,
      partitions,
      dispatcher,
      status,
      clock,
      new RepeatedRecords(repository, new LogPlacesRepository(), new DeadRecordRepository()),
    ),
    partitions,
    status,
    dispatcher,
  };
}

/** The recorded records of a real broker, each with its action line. */
export function recordedPairs(): string[] {
  const lines = readFileSync(RECORDED, 'utf8').split('\n').filter(Boolean);
  return lines.flatMap((line, index) => (index % 2 === 0 ? [`${line}\n${lines[index + 1]}\n`] : []));
}

/** Bulks of the given size. */
export function cut(pairs: readonly string[], size: number): string[] {
  const bulks: string[] = [];
  for (let from = 0; from < pairs.length; from += size) bulks.push(pairs.slice(from, from + size).join(''));
  return bulks;
}

/** One record and its action line, with the fields that a test cares about. */
export function pairOf(
  fields: Partial<Record<string, unknown>> & { position: number; json?: string },
): string {
  const { json, ...given } = fields;
  const record = {
    partitionId: 1,
    key: 2251799813685249,
    timestamp: 1_795_000_000_000 + fields.position,
    intent: 'CREATED',
    valueType: 'USER_TASK',
    recordType: 'EVENT',
    value: {},
    ...given,
  };
  const action = { index: { _id: `${record.partitionId}-${record.position}` } };
  return `${JSON.stringify(action)}\n${json ?? JSON.stringify(record)}\n`;
}

/** Counts the records of each key in a table of its own and remembers the order in which they came. */
export class TallyProjection implements RecordProjection {
  readonly options: ProjectionOptions;
  /** Called before each attempt. */
  before: (records: readonly EngineRecord[]) => void | Promise<void> = () => undefined;

  constructor(name = 'tally', valueTypes: readonly string[] = ['USER_TASK'], order = 10) {
    this.options = { name, valueTypes, order };
  }

  async createTable(dataSource: DataSource): Promise<void> {
    await dataSource.query(
      `create table ${this.options.name} (record_key bigint primary key, count integer not null, intents text not null)`,
    );
  }

  async apply(records: readonly EngineRecord[], { tx, changes }: ProjectionContext): Promise<void> {
    await this.before(records);
    await tx.query(
      `insert into ${this.options.name} (record_key, count, intents)
       select key, count(*)::integer, string_agg(intent, ',' order by ordinal)
       from unnest($1::bigint[], $2::text[]) with ordinality as record (key, intent, ordinal)
       group by key
       on conflict (record_key) do update
         set count = ${this.options.name}.count + excluded.count,
             intents = ${this.options.name}.intents || ',' || excluded.intents`,
      [records.map(({ key }) => key), records.map(({ intent }) => intent)],
    );
    changes.add('tasks');
  }
}

/** Every row of the tables that the intake and the projections wrote, as text, in a stable order. */
export async function snapshot(dataSource: DataSource, tables: readonly string[]): Promise<string> {
  const parts: string[] = [];
  for (const table of tables) {
    const rows = await dataSource.query(`select t::text as row from ${table} t order by 1`);
    parts.push(`${table}\n${rows.map(({ row }: { row: string }) => row).join('\n')}`);
  }
  return parts.join('\n\n');
}
