import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Global, Module, type Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { CasesModule } from '@app/cases';
import { EngineConfig } from '@app/config';
import { inTransaction } from '@app/database';
import { EngineService } from '@app/engine';
import { type EngineRecord, parseRecord, RecordDispatcher, ReplayModule } from '@app/engine-records';
import type { Actor } from '@app/identity';
import { Clock } from '@app/kernel';
import { ModelsModule } from '@app/models';
import { StagesModule } from '@app/stages';
import { CardsModule } from '@app/cards';
import { ClockOperationsModule } from '@app/clock-operations';
import { PromisesModule } from '@app/promises';
import { CalendarPublicationModule } from '@app/calendar-publication';
import { TasksModule } from '@app/tasks';
import { StandingClock, type TestDatabase, createTestDatabase } from '@app/testing';
import { asDeclared } from './declared-model.js';
import { FakeEngine } from './fake-engine.js';
import { loadUnits } from '../demonstration.js';

const RECORDED = join(import.meta.dirname, '../../fixtures/engine-records/wage-recovery-8.5.8.ndjson');

/** The libraries on a database of the test's own, with an engine that is played. */
export interface County {
  module: TestingModule;
  dataSource: DataSource;
  engine: FakeEngine;
  clock: StandingClock;
  /** Gives records to the projections in bulks of a size; answers the topics that changed. */
  feed(records: readonly EngineRecord[], bulkSize?: number): Promise<Set<string>>;
  close(): Promise<void>;
}

export function openCounty(...more: Type[]): Promise<County> {
  return openCountyOn(undefined, ...more);
}

/** On a database that has its units and people. */
export async function openCountyOn(given: TestDatabase | undefined, ...more: Type[]): Promise<County> {
  const database = given ?? (await createTestDatabase());
  const { dataSource } = database;
  const engine = new FakeEngine();
  const clock = new StandingClock();
  if (given === undefined) {
    await loadUnits(dataSource);
    await seedPeople(dataSource);
  }
  const module = await Test.createTestingModule({
    imports: [
      foundation(dataSource, engine, clock),
      ModelsModule,
      CasesModule,
      TasksModule,
      StagesModule,
      CardsModule,
      ClockOperationsModule,
      PromisesModule,
      CalendarPublicationModule,
      ReplayModule,
      ...more,
    ],
  })
    .setLogger(false as never)
    .compile();
  await module.init();
  const dispatcher = module.get(RecordDispatcher);
  return {
    module,
    dataSource,
    engine,
    clock,
    feed: async (records, bulkSize = 300) => {
      const changes = new Set<string>();
      for (let from = 0; from < records.length; from += bulkSize) {
        const bulk = records.slice(from, from + bulkSize);
        const topics = await inTransaction(dataSource, (tx) =>
          dispatcher.dispatch(tx, bulk, (record) => JSON.stringify(record)),
        );
        for (const topic of topics) changes.add(topic);
      }
      return changes;
    },
    close: async () => {
      await module.close();
      if (given === undefined) await database.drop();
    },
  };
}

/** What a real broker sent while cases of the wage-recovery model were worked on. */
export function recordedRecords(): EngineRecord[] {
  return readFileSync(RECORDED, 'utf8')
    .split('\n')
    .filter((line, index) => index % 2 === 1 && line !== '')
    .map(parseRecord)
    .map(asDeclared);
}

/** The record of a model as if it said more about one of its tasks; other records as they are. */
export function withTaskProperties(
  record: EngineRecord,
  elementId: string,
  properties: Readonly<Record<string, string>>,
): EngineRecord {
  const { resource } = record.value;
  if (record.valueType !== 'PROCESS' || typeof resource !== 'string') return record;
  const drawn = Buffer.from(resource, 'base64').toString('utf8');
  const said = Object.entries(properties).map(
    ([name, value]) => `<zeebe:property name="${name}" value="${value}" />`,
  );
  const told = drawn.replace(
    new RegExp(`(<bpmn:\\w+ id="${elementId}"[\\s\\S]*?)(</bpmn:extensionElements>)`),
    `$1<zeebe:properties>${said.join('')}</zeebe:properties>$2`,
  );
  expect(told).not.toBe(drawn);
  return { ...record, value: { ...record.value, resource: Buffer.from(told).toString('base64') } };
}

/** Rows of the seven cases that the recorded log tells of, as their commands left them. */
export async function insertRecordedCases(county: Pick<County, 'dataSource'>): Promise<void> {
  await county.dataSource.query(
    `insert into case_file (case_no, process_id, title, town_code, received_on, start_variables, created_by,
                            created_at, pending, pending_since)
     select '330681-GZWQ-20261122-0000' || n, 'wage-recovery', '示例案件 ' || n, 'zj.t09', '2026-11-22', '{}',
            'mediator', timestamptz '2026-11-22 08:00+08' + n * interval '1 minute', 'starting', now()
       from generate_series(1, 7) n`,
  );
}

/** Only what a deployment leaves in the log. */
export function deploymentRecords(): EngineRecord[] {
  return recordedRecords().filter(({ valueType }) => valueType === 'PROCESS' || valueType === 'FORM');
}

/** Somebody who leads the towns of his groups. */
export function actor(username: string, groups: string[], extra: Partial<Actor> = {}): Actor {
  const towns = extra.towns ?? [...new Set(groups.flatMap((group) => /^zj\.t\d+/.exec(group)?.[0] ?? []))];
  const units = [...new Set(groups.map((group) => group.split('/')[0] ?? ''))];
  return {
    username,
    displayName: username,
    groups,
    towns,
    countyWide: false,
    sight: { units, trees: towns, stageOnly: [], ledger: false },
    isAdministrator: false,
    isAnalyst: false,
    ...extra,
  };
}

export const MEDIATOR = actor('mediator', ['zj.t09.mediate/mediator', 'zj.t09.mediate/mediation-lead']);
export const COLLEAGUE = actor('colleague', ['zj.t09.mediate/mediator']);
export const MEDIATOR2 = actor('mediator2', ['zj.t06.mediate/mediator', 'zj.t06.mediate/mediation-lead']);
export const ARBITRATOR = actor('arbitrator', ['zj.arb/arbitrator', 'zj.arb/arb-clerk']);
export const JUDGE = actor('judge', ['zj.court/judge']);
export const COMMANDER = actor('commander', ['zj.gov/commander'], { countyWide: true });

/** Values that the recorded start form accepts. */
export function claim(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    source: 'window',
    receivedOn: '2026-11-20',
    townCode: 'zj.t09',
    villageName: '示例一村',
    applicantName: '示例-张三',
    applicantIdNo: '999999196205177690',
    headcount: 1,
    employerName: '示例建筑劳务有限公司',
    employerAddress: '示例路1号',
    legalRep: '示例-王五',
    relationKind: 'employment',
    unpaidFrom: '2026-08-01',
    unpaidTo: '2026-10-31',
    amountTotal: 1_235_000,
    priorProcedures: ['none'],
    ...changes,
  };
}

// helpers

async function seedPeople(dataSource: DataSource): Promise<void> {
  const people = ['mediator', 'colleague', 'mediator2', 'arbitrator', 'judge', 'commander', 'admin'];
  await dataSource.query(
    `insert into app_user (username, display_name, password_hash)
     select name, '示例-' || name, 'none' from unnest($1::text[]) as name`,
    [people],
  );
}

function foundation(dataSource: DataSource, engine: FakeEngine, clock: StandingClock) {
  @Global()
  @Module({
    providers: [
      { provide: DataSource, useValue: dataSource },
      { provide: EngineService, useValue: engine },
      { provide: Clock, useValue: clock },
      { provide: EngineConfig, useValue: new EngineConfig() },
    ],
    exports: [DataSource, EngineService, Clock, EngineConfig],
  })
  class Foundation {}
  return Foundation;
}
