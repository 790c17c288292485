import { Global, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { AuditService, verifyAudit } from '@app/audit';
import { EngineConfig } from '@app/config';
import { EngineRejectedError, EngineRepairs, EngineService, EngineUnavailableError } from '@app/engine';
import { AdjustableClock, Clock } from '@app/kernel';
import { type RepairAct, RepairPlanner, RepairRuns, RepairService, RepairsModule } from '@app/repairs';
import { type TestDatabase, createTestDatabase } from '@app/testing';
import { DataSource } from 'typeorm';
import { actor } from '../cases/county.js';

const ADMIN = actor('admin', ['zj.data/platform-admin'], { isAdministrator: true });
const BY_NEW_INSTANCE = {
  ...{ plan: { path: 'new-instance', effects: [], blocks: [] }, active: [], target: {} },
  shape: { elements: new Map() },
};
const SECRET = '示例-不应留存';

describe('repairs as rows', () => {
  let database: TestDatabase;
  let module: TestingModule;
  let sent: string[];
  let probes: string[];
  /** What the engine answers to a case; nothing where it does what it is told. */
  let answer: (what: string) => Error | undefined;
  /** Whether the records tell later what the engine did. */
  let isLate: boolean;

  beforeEach(async () => {
    database = await createTestDatabase();
    sent = [];
    probes = [];
    answer = () => undefined;
    isLate = false;
    module = await Test.createTestingModule({ imports: [foundation(), RepairsModule] })
      .overrideProvider(RepairPlanner)
      .useValue({ migration: async () => BY_NEW_INSTANCE, move: async () => ({ plan: { blocks: [] } }) })
      .setLogger(false as never)
      .compile();
  });
  afterEach(async () => {
    expect(await verifyAudit(database.dataSource)).toMatchObject({ broken: null });
    await module.close();
    await database.drop();
  });

  const repairs = () => module.get(RepairService);
  const sweep = () => module.get(RepairRuns).sweep();
  const setVariable: RepairAct = { kind: 'set-variable', name: 'receiptNo', value: SECRET, retry: true };
  const start = (target: { caseNo: string } | { sameFaultAs: string }, act: RepairAct = setVariable) =>
    repairs().start(ADMIN, { act, target, reason: '示例理由' });

  it('are carried out for every case with the same fault, each with its own result', async () => {
    await stuck(1, 2, 3);
    await stuckElsewhere(4);
    answer = (what) =>
      what.startsWith('variables 2') ? new EngineRejectedError('no such variable') : undefined;

    const { id, total, waiting } = await start({ sameFaultAs: '501' });
    await sweep();
    await settle();
    const repair = await repairs().find(id);

    expect([total, waiting]).toEqual([3, 3]);
    expect(repair).toMatchObject({ done: 2, failed: 1, waiting: 0 });
    expect(repair.items[0]).toMatchObject({
      ...{ caseNo: 'C-2', state: 'failed', fault: 'ENGINE_REJECTED', faultDetail: 'no such variable' },
    });
    expect(sent).toEqual(['variables 1', 'resolve 501', 'variables 2', 'variables 3', 'resolve 503']);
  });

  it('set a variable in the called processes in which the cases stand still, and say so before', async () => {
    await stuck(1, 2);
    await called(11, 1, 'active');
    await called(12, 1, 'active');
    await called(21, 2, 'active');
    await called(22, 2, 'terminated');
    await database.dataSource.query(
      `update incident set process_instance_key = process_instance_key * 10 + 1;
       insert into incident select (jsonb_populate_record(n, jsonb_build_object('incident_key', 590,
         'process_instance_key', 12))).* from incident n where incident_key = 501`,
    );

    expect(await repairs().alike('501')).toEqual([
      { caseNo: 'C-1', called: 'called', calledEn: null, times: 2 },
      { caseNo: 'C-2', called: 'called', calledEn: null, times: 1 },
    ]);
    const { id } = await start({ sameFaultAs: '501' }, { ...setVariable, retry: false });
    await sweep();

    expect(await repairs().find(id)).toMatchObject({ total: 2, done: 2 });
    expect(sent).toEqual(['variables 11', 'variables 12', 'variables 21']);
  });

  it('keep what was typed no longer than it is needed, and never in the audit log', async () => {
    await stuck(1);

    await start({ caseNo: 'C-1' });

    expect(JSON.stringify(await database.dataSource.query(`select * from repair`))).not.toContain(SECRET);
    const { items } = await new AuditService(database.dataSource).list({});
    expect(items.map(({ action, phase }) => `${action} ${phase}`)).toEqual([
      'VARIABLE_SET succeeded',
      'VARIABLE_SET intended',
      'REPAIR_STARTED done',
    ]);
    expect(JSON.stringify(items)).not.toContain(SECRET);
  });

  it('keep nothing of what was typed when they are stopped before or between their cases', async () => {
    const kept = async () => JSON.stringify(await database.dataSource.query(`select parameters from repair`));
    await stuck(1, 2);
    const { id } = await start({ sameFaultAs: '501' });
    expect(await kept()).toContain(SECRET);

    await repairs().stop(ADMIN, id);
    expect(await kept()).not.toContain(SECRET);

    await stuck(3, 4);
    const another = await start({ sameFaultAs: '503' });
    answer = () => new EngineUnavailableError();
    await database.dataSource.query(
      `update repair_item set state = 'running' where repair_id = $1 and case_no = 'C-3'`,
      [another.id],
    );
    await repairs().stop(ADMIN, another.id);
    expect(await kept()).toContain(SECRET);
    await free();
    await sweep();
    expect(await repairs().find(another.id)).toMatchObject({ waiting: 0, done: 0 });
    expect(await kept()).not.toContain(SECRET);
  });

  it('wait for an engine that is away, and go on when it is back', async () => {
    await stuck(1);
    answer = () => new EngineUnavailableError();
    const { id, waiting } = await start({ caseNo: 'C-1' });
    expect(waiting).toBe(1);

    answer = () => undefined;
    await free();
    await sweep();
    await settle();

    expect(await repairs().find(id)).toMatchObject({ done: 1, waiting: 0 });
  });

  it('are done in an instance that the case called, and in none of another case or that has ended', async () => {
    await stuck(1, 2);
    await called(11, 1, 'active');
    await called(12, 1, 'completed');
    await called(21, 2, 'active');
    const at = (instanceKey: string): RepairAct => ({ ...setVariable, instanceKey });

    await start({ caseNo: 'C-1' }, at('11'));
    await settle();

    expect(sent).toEqual(['variables 11', 'resolve 501']);
    for (const key of ['12', '21', '99'])
      await expect(start({ caseNo: 'C-1' }, at(key))).rejects.toMatchObject({ code: 'NOTHING_TO_REPAIR' });
    await expect(repairs().of('C-1', '21')).rejects.toMatchObject({ code: 'NOTHING_TO_REPAIR' });
  });

  it('are one of a case at a time', async () => {
    await stuck(1);
    answer = () => new EngineUnavailableError();
    await start({ caseNo: 'C-1' });

    await expect(start({ caseNo: 'C-1' })).rejects.toMatchObject({ code: 'REPAIR_RUNNING' });
  });

  it('are taken up where a process died, by one other and not before its time is over', async () => {
    await stuck(1, 2);
    const { id } = await start({ sameFaultAs: '501' });
    await database.dataSource.query(
      `update repair_item set state = 'running', free_at = clock_timestamp() + interval '60 seconds'`,
    );
    await sweep();
    expect(sent).toEqual([]);

    await free();
    await Promise.all([sweep(), sweep(), sweep()]);
    await settle();

    expect(await repairs().find(id)).toMatchObject({ done: 2, waiting: 0 });
    expect([...sent].sort()).toEqual(['resolve 501', 'resolve 502', 'variables 1', 'variables 2']);
  });

  describe('that let what stands still try again', () => {
    const retry: RepairAct = { kind: 'retry' };

    it('tell which cases stopped again, and why', async () => {
      await stuck(1, 2, 3);
      const { id } = await start({ sameFaultAs: '501' }, retry);
      await sweep();
      await stop(602, 2, 'a-step');

      await settle();

      const repair = await repairs().find(id);
      expect(repair).toMatchObject({ done: 2, failed: 1, stoppedAgain: 1, waiting: 0 });
      expect(repair.items[0]).toMatchObject({
        ...{ caseNo: 'C-2', state: 'failed', fault: 'STOPPED_AGAIN' },
        faultDetail: 'IO_MAPPING_ERROR no such thing',
      });
      expect(sent).toEqual(['resolve 501', 'resolve 502', 'resolve 503']);
    });

    it('have nothing to do with what stops elsewhere in the case, or stopped before', async () => {
      // given a branch that stops while the other one is tried again, and the same step of a called instance
      await stuck(1);
      isLate = true;
      const { id } = await start({ caseNo: 'C-1' }, retry);
      await stop(601, 1, 'another-step');
      await call(9, 1);
      await stop(609, 9, 'a-step');
      await stop(500, 1, 'a-step');

      await resolve(501);
      await settle();

      expect(await repairs().find(id)).toMatchObject({ done: 1, failed: 0, stoppedAgain: 0, waiting: 0 });
    });

    it('do not take it for done before the records tell that it goes on', async () => {
      await stuck(1);
      isLate = true;
      const { id } = await start({ caseNo: 'C-1' }, retry);
      for (let i = 0; i < 3; i += 1) await later();
      expect(await repairs().find(id)).toMatchObject({ done: 0, waiting: 1 });

      await resolve(501);
      await settle();

      expect(await repairs().find(id)).toMatchObject({ done: 1, stoppedAgain: 0, waiting: 0 });
      expect(sent).toEqual(['resolve 501']);
    });

    it('wait for a job that is tried again, but not for ever', async () => {
      await stuck(1);
      await database.dataSource.query(`update incident set job_key = 77`);
      await database.dataSource.query(
        `insert into element_run (element_instance_key, process_instance_key, element_id, element_type, flow_scope_key,
                                  state, activated_at)
         values (1, 1, 'a-step', 'SERVICE_TASK', 1, 'active', now())`,
      );
      const { id } = await start({ caseNo: 'C-1' }, retry);
      await settle();
      expect(await repairs().find(id)).toMatchObject({ waiting: 1 });

      for (let i = 0; i < 25; i += 1) await later();

      expect(await repairs().find(id)).toMatchObject({ done: 1, waiting: 0 });
    });
  });

  it('leave alone what nobody has begun with when they are stopped', async () => {
    await stuck(1, 2);
    const { id } = await start({ sameFaultAs: '501' });

    const stopped = await repairs().stop(ADMIN, id);
    await sweep();

    expect(stopped).toMatchObject({ waiting: 0, done: 0 });
    expect(stopped.items.map(({ state }) => state)).toEqual(['stopped', 'stopped']);
    expect(sent).toEqual([]);
  });

  it.each(['caseNo', 'movedFrom'])(
    'never set %s, by which the instances of a case are known',
    async (name) => {
      await stuck(1, 2);

      for (const target of [{ caseNo: 'C-1' }, { sameFaultAs: '501' }]) {
        await expect(start(target, { ...setVariable, name })).rejects.toMatchObject({
          ...{ code: 'INVALID_INPUT', faults: [{ path: 'name', code: 'RESERVED' }] },
        });
      }
      expect(await database.dataSource.query(`select * from repair`)).toEqual([]);
      expect(sent).toEqual([]);
    },
  );

  it('are not begun where no case is to be repaired', async () => {
    await expect(start({ caseNo: 'C-9' })).rejects.toMatchObject({ code: 'NOTHING_TO_REPAIR' });
    await expect(start({ sameFaultAs: '999' })).rejects.toMatchObject({ code: 'NOTHING_TO_REPAIR' });
  });

  describe('that replace an instance by a new one', () => {
    const migrate: RepairAct = { kind: 'migrate', version: 2 };
    const away = (what: string) => (error: string) =>
      error.startsWith(what) ? new Error('no answer') : undefined;

    it('ask for one only, however late its records are, and end the old one when they come', async () => {
      await stuck(1);
      answer = away('create');
      const { id } = await start({ caseNo: 'C-1' }, migrate);
      answer = () => undefined;
      for (let i = 0; i < 25; i += 1) await later();
      await come(1);
      await later();
      expect(await repairs().find(id)).toMatchObject({ waiting: 1, failed: 0 });
      expect(sent).toEqual(['create']);

      await begin(2, 1);
      await later();

      expect(await repairs().find(id)).toMatchObject({ done: 1 });
      expect(sent).toEqual(['create', 'cancel 1']);
    });

    it('ask again when the records of every partition prove that it never came about', async () => {
      await stuck(1);
      answer = away('create');
      const { id } = await start({ caseNo: 'C-1' }, migrate);
      answer = () => undefined;
      await later();
      await later();
      await come(1);
      await come(2);
      await later();
      await later();

      expect(await repairs().find(id)).toMatchObject({ done: 1 });
      expect(sent).toEqual(['create', 'create', 'cancel 1']);
    });

    it('end the old one also when they are stopped in between, or tried very often', async () => {
      await stuck(1);
      answer = away('cancel');
      const { id } = await start({ caseNo: 'C-1' }, migrate);
      for (let i = 0; i < 25; i += 1) await later();

      const stopped = await repairs().stop(ADMIN, id);
      answer = () => undefined;
      await later();

      expect(stopped).toMatchObject({ waiting: 1, failed: 0 });
      expect(await repairs().find(id)).toMatchObject({ done: 1 });
      expect(sent.filter((what) => what === 'create')).toEqual(['create']);
      expect(sent.at(-1)).toBe('cancel 1');
    });

    it('end what an earlier one left beside the new one', async () => {
      await stuck(1);
      await begin(2, 1);

      await start({ caseNo: 'C-1' }, migrate);

      expect(sent).toEqual(['cancel 1']);
    });
  });

  // helpers

  async function later(): Promise<void> {
    await free();
    await sweep();
  }

  /** Nothing stops again, as often as it is looked at. */
  async function settle(): Promise<void> {
    for (let i = 0; i < 3; i += 1) await later();
  }

  /** A step of an instance stops for a new reason. */
  async function stop(incidentKey: number, instanceKey: number, elementId: string): Promise<void> {
    await database.dataSource.query(
      `insert into incident (incident_key, process_instance_key, element_instance_key, element_id, error_type,
                             error_message, state, created_at)
       values ($1, $2, 1, $3, 'IO_MAPPING_ERROR', 'no such thing', 'open', now())`,
      [incidentKey, instanceKey, elementId],
    );
  }

  /** An instance of a case calls another one. */
  async function call(key: number, caller: number): Promise<void> {
    await database.dataSource.query(
      `insert into engine_instance (process_instance_key, process_id, definition_key, version, state, started_at,
                                    case_no, parent_process_instance_key)
       values ($1, 'called', 3, 1, 'active', now(), 'C-' || $2::text, $2::bigint)`,
      [key, caller],
    );
  }

  async function resolve(...keys: number[]): Promise<void> {
    await database.dataSource.query(
      `update incident set state = 'resolved', resolved_at = now() where incident_key = any ($1::bigint[])`,
      [keys],
    );
  }

  /** The records of a partition come as far as what was sent to see it. */
  async function come(partition: number): Promise<void> {
    await database.dataSource.query(
      `insert into engine_message (message_key, message_id) values (($1::bigint << 51) + 1, $2)`,
      [partition, probes[0]],
    );
  }

  /** The records tell of an instance that replaces another one. */
  async function begin(key: number, old: number): Promise<void> {
    await database.dataSource.query(
      `with i as (
         insert into engine_instance (process_instance_key, process_id, definition_key, version, state, started_at,
                                      case_no)
         values ($1, 'wage-recovery', 2, 2, 'active', now() + interval '1 minute', 'C-' || $2::text))
       insert into case_variable (process_instance_key, name, value, updated_at)
       values ($1, 'movedFrom', to_jsonb($2::text), now())`,
      [key, String(old)],
    );
  }

  function foundation() {
    const send = async (what: string) => {
      const error = answer(what);
      if (error instanceof EngineUnavailableError) throw error;
      sent.push(what);
      if (error !== undefined) throw error;
    };
    const engine = {
      resolveIncident: async (key: string) => {
        await send(`resolve ${key}`);
        if (!isLate) await resolve(Number(key));
      },
      cancelInstance: (key: string) => send(`cancel ${key}`),
      topology: async () => ({ partitionsCount: 2 }),
      publishMessage: async ({ messageId }: { messageId: string }) => probes.push(messageId),
    };
    const commands = {
      setVariables: (key: string) => send(`variables ${key}`),
      createAt: async () => {
        await send('create');
        return '2';
      },
    };
    @Global()
    @Module({
      providers: [
        { provide: DataSource, useValue: database.dataSource },
        { provide: Clock, useClass: AdjustableClock },
        { provide: EngineConfig, useValue: new EngineConfig() },
        { provide: EngineService, useValue: engine },
        { provide: EngineRepairs, useValue: commands },
      ],
      exports: [DataSource, Clock, EngineConfig, EngineService, EngineRepairs],
    })
    class Foundation {}
    return Foundation;
  }

  async function stuck(...numbers: number[]): Promise<void> {
    for (const n of numbers) await insertStuck(n, 'a-step');
  }

  function stuckElsewhere(n: number): Promise<void> {
    return insertStuck(n, 'another-step');
  }

  async function insertStuck(n: number, elementId: string): Promise<void> {
    await database.dataSource.query(
      `with c as (
         insert into case_file (case_no, process_id, title, town_code, received_on, start_variables, created_by,
                                created_at, state)
         values ('C-' || $1::text, 'wage-recovery', '示例', 'zj.t09', '2026-11-20', '{}', 'mediator', now(), 'active')),
       i as (
         insert into engine_instance (process_instance_key, process_id, definition_key, version, state, started_at,
                                      case_no)
         values ($1::bigint, 'wage-recovery', 1, 1, 'active', now(), 'C-' || $1::text))
       insert into incident (incident_key, process_instance_key, element_instance_key, element_id, error_type,
                             error_message, state, created_at)
       values (500 + $1::bigint, $1::bigint, 1, $2, 'CONDITION_ERROR', 'no', 'open', now())`,
      [n, elementId],
    );
  }

  /** An instance that another one called. */
  async function called(key: number, callerKey: number, state: string): Promise<void> {
    await database.dataSource.query(
      `insert into engine_instance (process_instance_key, parent_process_instance_key, process_id, definition_key, version,
                                    state, started_at, case_no)
       values ($1, $2::bigint, 'called', 2, 1, $3, now(), 'C-' || $2::bigint)`,
      [key, callerKey, state],
    );
  }

  /** The time for which nobody else may take them is over. */
  async function free(): Promise<void> {
    await database.dataSource.query(`update repair_item set free_at = clock_timestamp()`);
  }
});
