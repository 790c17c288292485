import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { AttachmentsModule } from '@app/attachments';
import { CasesModule } from '@app/cases';
import { EngineConfig } from '@app/config';
import { inTransaction } from '@app/database';
import { EngineService } from '@app/engine';
import { type EngineRecord, RecordDispatcher, ReplayModule } from '@app/engine-records';
import { IncidentsModule } from '@app/incidents';
import { Clock } from '@app/kernel';
import { MetricsModule } from '@app/metrics';
import { ModelsModule } from '@app/models';
import { NoticesModule } from '@app/notices';
import { StagesModule } from '@app/stages';
import { CardsModule } from '@app/cards';
import { ClockOperationsModule } from '@app/clock-operations';
import { PromisesModule } from '@app/promises';
import { CalendarPublicationModule } from '@app/calendar-publication';
import { StandingClock, type TestDatabase, createTestDatabase } from '@app/testing';
import { processCode as wageRecovery } from '@processes/wage-recovery';
import { loadUnits } from '../demonstration.js';

const MODEL = join(import.meta.dirname, '../../../processes/wage-recovery/wage-recovery.bpmn');

export const DEFINITION_KEY = '2251799813685001';
const WAGE_RECOVERY = { definitionKey: DEFINITION_KEY, processId: 'wage-recovery' };

/** The features on a database of their own, with a clock that the test sets and no engine behind them. */
export class County {
  private constructor(
    readonly database: TestDatabase,
    private readonly application: {
      get<T>(token: abstract new (...args: never[]) => T): T;
      close(): Promise<void>;
    },
    private readonly clock: StandingClock,
  ) {}

  /** With the part of an engine that the test needs. */
  static async found(engine: object = {}): Promise<County> {
    const database = await createTestDatabase();
    const clock = new StandingClock();
    const application = await Test.createTestingModule({
      imports: [
        foundation(database.dataSource, clock, engine),
        ReplayModule,
        ModelsModule,
        CasesModule,
        AttachmentsModule,
        StagesModule,
        CardsModule,
        ClockOperationsModule,
        PromisesModule,
        CalendarPublicationModule,
        IncidentsModule,
        NoticesModule,
        wageRecovery.module,
        MetricsModule,
      ],
    }).compile();
    await application.init();
    await loadUnits(database.dataSource);
    return new County(database, application, clock);
  }

  get dataSource(): DataSource {
    return this.database.dataSource;
  }

  get<T>(token: abstract new (...args: never[]) => T): T {
    return this.application.get(token);
  }

  /** Makes it a Shanghai wall-clock time like `2026-03-02 09:00`, at which the clock then stands. */
  setTime(at: string): void {
    this.clock.standAt(instant(at));
  }

  /** Gives records to the projections as one bulk; answers what changed. */
  async take(records: readonly EngineRecord[]): Promise<string[]> {
    const dispatcher = this.get(RecordDispatcher);
    return [...(await inTransaction(this.dataSource, (tx) => dispatcher.dispatch(tx, records, () => '')))];
  }

  /** Deploys the model of this repository, as the engine's log would tell it; `edit` makes another one of it. */
  deployModel(
    edit = (xml: string) => xml,
    { definitionKey, processId }: { definitionKey: string; processId: string } = WAGE_RECOVERY,
  ): Promise<string[]> {
    const resource = Buffer.from(edit(readFileSync(MODEL, 'utf8'))).toString('base64');
    return this.take([
      aRecord('PROCESS', 'CREATED', definitionKey, '2026-01-01 08:00', {
        bpmnProcessId: processId,
        version: 1,
        processDefinitionKey: definitionKey,
        resourceName: `${processId}.bpmn`,
        checksum: '',
        resource,
        isDuplicate: false,
      }),
    ]);
  }

  /** Empties everything that belongs to cases; units, calendar and models stay. */
  async forgetCases(): Promise<void> {
    await this.dataSource.query(`truncate ${CASE_TABLES.join(', ')} cascade`);
  }

  async close(): Promise<void> {
    await this.application.close();
    await this.database.drop();
  }
}

/** The model with a mediation that is promised within 7 working days, whatever is promised now. */
export function withMediationInWeeks(xml: string): string {
  const stage = /<bpmn:subProcess id="st_M1"[\s\S]*?<\/zeebe:properties>/;
  return xml.replace(stage, (text) => text.replace(/\d+ working_day/, '7 working_day'));
}

/** Milliseconds of a Shanghai wall-clock time. */
export function instant(at: string): number {
  return Date.parse(`${at.replace(' ', 'T')}:00+08:00`);
}

export function aRecord(
  valueType: string,
  intent: string,
  key: string,
  at: string,
  value: Record<string, unknown>,
): EngineRecord {
  lastPosition += 1;
  return {
    partitionId: 1,
    position: String(lastPosition),
    key,
    timestamp: instant(at),
    recordType: 'EVENT',
    intent,
    valueType,
    value,
  };
}

/** Records stand in the log in the order in which a test writes them. */
let lastPosition = 0;
/** The record of a message that the engine took. */
export function messageTaken(key: string, messageId: string): EngineRecord {
  return aRecord('MESSAGE', 'PUBLISHED', key, '2026-01-01 08:00', {
    ...{ name: 'any', correlationKey: 'any', messageId },
  });
}

/** What the registration tells a case of the town of its units. */
const UNITS_OF_T09 = { mediation: 'zj.t09.mediate', arbitration: 'zj.arb', command: 'zj.gov' };

/** The records of one instance of the model; those of a case tell its units too. */
export class InstanceRecords {
  constructor(private readonly processInstanceKey: string) {}

  variables(at: string, values: Record<string, unknown>): EngineRecord[] {
    const { processInstanceKey } = this;
    const given = 'caseNo' in values ? { units: UNITS_OF_T09, ...values } : values;
    return Object.entries(given).map(([name, value]) =>
      aRecord('VARIABLE', 'CREATED', '1', at, {
        name,
        value: JSON.stringify(value),
        scopeKey: processInstanceKey,
        processInstanceKey,
        processDefinitionKey: DEFINITION_KEY,
      }),
    );
  }

  entered(stageCode: string, key: string, at: string): EngineRecord {
    return this.stage(stageCode, key, at, 'ELEMENT_ACTIVATED');
  }

  left(stageCode: string, key: string, at: string): EngineRecord {
    return this.stage(stageCode, key, at, 'ELEMENT_COMPLETED');
  }

  /** A service task has been entered, so that its job waits for a worker. */
  jobWaits(key: string, at: string): EngineRecord {
    return this.element('ELEMENT_ACTIVATED', key, at, {
      elementId: 'a-service-task',
      bpmnElementType: 'SERVICE_TASK',
    });
  }

  private stage(stageCode: string, key: string, at: string, intent: string): EngineRecord {
    return this.element(intent, key, at, {
      elementId: `st_${stageCode}`,
      bpmnElementType: 'SUB_PROCESS',
    });
  }

  private element(intent: string, key: string, at: string, what: Record<string, string>): EngineRecord {
    return aRecord('PROCESS_INSTANCE', intent, key, at, {
      ...what,
      processInstanceKey: this.processInstanceKey,
      flowScopeKey: this.processInstanceKey,
      parentProcessInstanceKey: '-1',
      processDefinitionKey: DEFINITION_KEY,
    });
  }
}

/** Inserts the row that registering a case would have made. */
export async function registerCase(dataSource: DataSource, row: Partial<RegisteredCase>): Promise<string> {
  const item = { ...USUAL_CASE, ...row };
  await dataSource.query(
    `insert into case_file (case_no, process_id, title, town_code, parties, amount_fen, headcount,
       received_on, start_variables, created_by, created_at, state, ended_at)
     values ($1, $11, $2, $3, $4, $5, 1, $6, $7, 'mediator', $8, $9, $10)`,
    [
      item.caseNo,
      `${item.applicantName} 诉 ${item.employerName} 欠薪`,
      item.townCode,
      JSON.stringify([
        { role: 'applicant', name: item.applicantName },
        { role: 'employer', name: item.employerName },
      ]),
      item.amountFen,
      item.receivedOn,
      { employerName: item.employerName, ...item.startVariables },
      item.createdAt ?? `${item.receivedOn} 09:00+08`,
      item.state,
      item.endedAt,
      item.processId,
    ],
  );
  // its first task was for the mediators of the town
  await dataSource.query(
    `insert into case_access (grantee, case_no) values ($2 || '.mediate/mediator', $1) on conflict do nothing`,
    [item.caseNo, item.townCode],
  );
  return item.caseNo;
}

export interface RegisteredCase {
  processId: string;
  caseNo: string;
  townCode: string;
  applicantName: string;
  employerName: string;
  amountFen: number;
  receivedOn: string;
  startVariables: Record<string, unknown>;
  createdAt: string | null;
  state: string;
  endedAt: string | null;
}

// helpers

const CASE_TABLES = [
  ...[
    'case_file',
    'stage_run',
    'stage_fact',
    'stage_watch',
    'stage_card',
    'clock_operation',
    'case_attachment',
    'task',
    'element_run',
    'case_variable',
    'dead_record',
    'engine_message',
    'message_attempt',
    'incident',
    'notification',
    'app_user',
    'user_role',
    'user_session',
  ],
  ...[
    'employer',
    'project',
    'shared_data_use',
    'limitation_note',
    'case_link',
    'document',
    'document_serial',
  ],
  ...[
    'agreement',
    'party_window',
    'instrument',
    'ledger_entry',
    'ledger_counter',
    'ledger_hold',
    'ledger_job',
    'case_assignment',
    'case_archive',
  ],
  ...['case_saving', 'stage_figure', 'stage_figure_change', 'number_figure', 'number_figure_change'],
];

const USUAL_CASE: RegisteredCase = {
  processId: 'wage-recovery',
  caseNo: '330681-GZWQ-20260302-00001',
  townCode: 'zj.t09',
  applicantName: '示例-张三',
  employerName: '示例建设有限公司',
  amountFen: 1_860_000,
  receivedOn: '2026-03-02',
  startVariables: {},
  createdAt: null,
  state: 'active',
  endedAt: null,
};

function foundation(dataSource: DataSource, clock: StandingClock, engine: object) {
  @Global()
  @Module({
    providers: [
      { provide: DataSource, useValue: dataSource },
      { provide: Clock, useValue: clock },
      { provide: EngineService, useValue: engine },
      { provide: EngineConfig, useValue: new EngineConfig() },
    ],
    exports: [DataSource, Clock, EngineService, EngineConfig],
  })
  class FoundationModule {}
  return FoundationModule;
}
