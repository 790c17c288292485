import { eventually } from '../support/eventually.js';
import { caseOf, openTask } from '../support/journey.js';
import { Person } from '../support/person.js';
import { gapsInTheLog, untilQuiet } from '../support/records.js';
import { deployReportedMatter, registerReported } from '../support/reported-matter.js';
import { FIRST_MOMENT, type Part, type System, startSystem } from '../support/system.mjs';
import { Tables } from '../support/tables.js';
import { aWageClaim } from '../support/wage-claim.builder.js';
import { PersistentClient } from './persistent-client.js';
import { completedJobs, differences, rowsPerCase } from './recount.queries.js';
import { ROUTES, type Role, type Route } from './routes.js';

const CASES_PER_ROUTE = 4;

interface Play {
  /** Steps that were done by all clients together. */
  stepsDone: number;
  routeOf: Map<string, Route>;
}

describe('a system whose parts are killed while people work', () => {
  let system: System;
  let tables: Tables;
  let clients: Record<Role, PersistentClient>;
  let admin: Person;
  const play: Play = { stepsDone: 0, routeOf: new Map() };
  /** A job of a part that was killed comes back when its time is over, and may meet the next one that is killed. */
  const pulse = () => [play.stepsDone, ...partsOf(system).map(({ pid }) => pid)].join();

  beforeAll(async () => {
    system = await startSystem({ fsync: true });
    tables = Tables.of(system);
    const address = { apiUrl: system.apiUrl, password: system.demoPassword };
    admin = await Person.loggedIn(address, 'admin');
    clients = {
      mediator: new PersistentClient(await Person.loggedIn(address, 'mediator'), pulse),
      arbitrator: new PersistentClient(await Person.loggedIn(address, 'arbitrator'), pulse),
    };
  });

  afterAll(async () => {
    await tables?.close();
    await system?.stop();
  });

  it('loses nothing and does nothing twice', async () => {
    // given a dozen cases, each played by a client of its own
    const numbers = Array.from({ length: CASES_PER_ROUTE }, (_, index) => index);
    const playing = Promise.all(
      ROUTES.flatMap((route) =>
        numbers.map((number) => playCase(route, `${route.name.replaceAll(' ', '-')}-${number}`)),
      ),
    );
    // when each part is killed in the middle of it
    const stepsToDo = CASES_PER_ROUTE * ROUTES.reduce((sum, { steps }) => sum + steps.length, 0);
    const kills = async () => {
      await killAfter(0.1 * stepsToDo, system.broker);
      await killAfter(0.3 * stepsToDo, system.worker);
      await killAfter(0.5 * stepsToDo, system.postgres);
      await killAfter(0.7 * stepsToDo, system.api);
    };
    const [caseNos] = await Promise.all([playing, kills()]);
    await untilQuiet(admin, tables);

    // then every number that somebody was given is one case, and every case is finished once
    expect(new Set(caseNos).size).toBe(caseNos.length);
    const cases = await tables.rows<{ case_no: string; state: string; instances: number }>(
      `select case_no, state,
              (select count(*)::int from engine_instance i where i.case_no = c.case_no) as instances
         from case_file c order by case_no`,
    );
    expect(cases).toEqual(
      [...caseNos].sort().map((case_no) => ({ case_no, state: 'completed', instances: 1 })),
    );

    // then the tables are what the log says, and the log is whole
    expect(await differences(tables)).toEqual({ tasks: [], stages: [], cases: [] });
    expect(await gapsInTheLog(tables)).toEqual([]);
    expect(await tables.rows('select * from dead_record')).toEqual([]);
    expect(await tables.rows('select * from incident')).toEqual([]);
    expect(await tables.value('select count(*)::int from task')).toBe(stepsToDo);

    // then the broker came back with the clock that it had
    const outOfTime = `select count(*)::int from record where recorded_at not between $1::timestamptz and $1::timestamptz + interval '1 hour'`;
    expect(await tables.value(outOfTime, [FIRST_MOMENT])).toBe(0);

    // then every service task left its rows once
    for (const table of ['agreement', 'instrument', 'money_received'] as const)
      expect(await rowsPerCase(tables, table)).toEqual(expectedRows(play, table));
    expect(await rowsPerCase(tables, 'case_archive')).toEqual(
      Object.fromEntries(caseNos.map((caseNo) => [caseNo, 1])),
    );
    const documents = await tables.value<number>(
      `select count(*)::int from document where job_key is not null`,
    );
    // an agreement becomes a paper with its check
    const issued = ['common.issue-doc', 'wage-recovery.verify-agreement'];
    const jobs = await Promise.all(issued.map((type) => completedJobs(tables, type)));
    expect(documents).toBe(jobs.reduce((sum, count) => sum + count, 0));
  });

  it('tells the engine once of what was reported right before the api died', async () => {
    // given a case that waits for what people report
    const address = { apiUrl: system.apiUrl, password: system.demoPassword };
    const mediator = await Person.loggedIn(address, 'mediator');
    await deployReportedMatter(await Person.loggedIn(address, 'analyst'));
    const caseNo = await registerReported(mediator);
    const path = `/cases/${caseNo}/reportable-events`;
    const { eventKey } = await eventually('the case waits', async () => {
      const { items } = await mediator.get<{ items: { eventKey: string; elementId: string }[] }>(path);
      return items.find(({ elementId }) => elementId === 'withdrawn');
    });

    // when the report is stored and the api is killed
    const variables = { withdrawn: '示例：已经和解' };
    const sent = mediator
      .ask('POST', `/cases/${caseNo}/reported-events`, { eventKey, variables })
      .catch(() => undefined);
    const id = await eventually(
      'the report is stored',
      async () =>
        (await tables.rows<{ id: string }>(`select id from reported_event where case_no = $1`, [caseNo]))[0]
          ?.id,
      { everyMs: 1 },
    );
    system.api.kill();
    await sent;
    await system.api.whenReady();

    // then it reached the engine once, and the case went on by it once
    await openTask(mediator, caseNo, 'confirm');
    const { tasks } = await caseOf(mediator, caseNo);
    expect(tasks.filter(({ elementId }) => elementId === 'confirm')).toHaveLength(1);
    await untilQuiet(admin, tables);
    const published = `select count(*)::int from record where value_type = 'MESSAGE' and intent = 'PUBLISHED'
      and strpos(body::text, $1) > 0`;
    expect(await tables.value(published, [id])).toBe(1);
  });

  async function playCase(route: Route, key: string): Promise<string> {
    const caseNo = await clients.mediator.register(aWageClaim().build(), key);
    play.routeOf.set(caseNo, route);
    const done = new Set<string>();
    for (const { by, task, variables } of route.steps) {
      const completing = clients[by].complete(caseNo, task, variables, done);
      done.add(await completing.catch((cause: unknown) => tellWhereItStands(caseNo, cause)));
      play.stepsDone++;
    }
    return caseNo;
  }

  async function tellWhereItStands(caseNo: string, cause: unknown): Promise<never> {
    const open = await tables.rows(
      `select e.element_id, e.element_type, e.activated_at from element_run e join engine_instance i using (process_instance_key)
        where i.case_no = $1 and e.state = 'active'`,
      [caseNo],
    );
    const incidents = await tables.rows(
      `select element_id, error_message from incident where state = 'open'`,
    );
    const now = await admin.get('/engine/quiet');
    throw new Error(`${caseNo} stands at ${JSON.stringify({ open, incidents, now })}`, { cause });
  }

  async function killAfter(steps: number, part: Part): Promise<void> {
    const isTime = () => play.stepsDone >= steps || undefined;
    await eventually(`${steps} steps`, isTime, { seconds: 120, pulse });
    const pid = part.pid;
    part.kill();
    await part.whenReady();
    expect(part.pid).not.toBe(pid);
  }
});

function partsOf({ broker, worker, postgres, api }: System): Part[] {
  return [broker, worker, postgres, api];
}

function expectedRows(play: Play, table: keyof Route['leaves']): Record<string, number> {
  const entries = [...play.routeOf].map(([caseNo, { leaves }]): [string, number] => [caseNo, leaves[table]]);
  return Object.fromEntries(entries.filter(([, count]) => count > 0));
}
