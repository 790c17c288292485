import type { EventEmitter } from 'node:events';
import { IncidentService, IncidentSweeper } from '@app/incidents';
import { NoticeService } from '@app/notices';
import { actor } from '../cases/county.js';
import { County, DEFINITION_KEY, aRecord, registerCase } from '../stages/county.js';

const ADMIN = actor('admin', ['zj.data/platform-admin'], { isAdministrator: true });
const MEDIATOR = actor('mediator', ['zj.t09.mediate/mediator']);

describe('administrators', () => {
  let county: County;

  beforeEach(async () => {
    county = await County.found();
    await county.deployModel();
    await county.dataSource.query(
      `insert into app_user (username, display_name, password_hash) values ('admin', '示例-管理员', 'none');
       insert into user_role (username, unit_code, role) values ('admin', 'zj.data', 'platform-admin')`,
    );
  });
  afterEach(() => county.close());

  const sweep = () => county.get(IncidentSweeper).sweep();
  const noticesOf = async (who: typeof ADMIN) =>
    (await county.get(NoticeService).list(who)).map(({ template, facts }) => [template, facts] as const);

  it('are told of a case that stands still, once, and nobody else is', async () => {
    await stuck('1', '801');

    expect(await sweep()).toBe(1);
    expect(await sweep()).toBe(0);

    const [[template, facts] = []] = await noticesOf(ADMIN);
    expect(template).toBe('incident');
    expect(facts).toEqual({
      ...{ stepName: '核验协议', stepNameEn: 'Verify the agreement', cases: 1 },
      ...{ caseTitle: expect.stringContaining('欠薪'), townName: '牌头镇' },
    });
    expect(await noticesOf(ADMIN)).toHaveLength(1);
    expect(await noticesOf(MEDIATOR)).toEqual([]);
    const [incident] = await county.get(IncidentService).list();
    expect(incident).toMatchObject({ elementName: '核验协议', version: 1, toldAt: expect.any(Date) });
  });

  it('are woken by such a message, and nobody else is', async () => {
    await stuck('1', '801');
    const topics: string[] = [];
    const listener = county.dataSource.createQueryRunner();
    const connection = (await listener.connect()) as EventEmitter;
    connection.on('notification', ({ payload }: { payload: string }) =>
      topics.push(...(JSON.parse(payload) as { topics: string[] }).topics),
    );
    await listener.query('listen facts');

    await sweep();
    await listener.query('select 1');
    await listener.query('unlisten facts');
    await listener.release();

    expect(topics.filter((topic) => topic.startsWith('notices'))).toEqual(['notices:zj.data/platform-admin']);
  });

  it('are told of many of one kind in one message, and of two kinds in two', async () => {
    await stuck('1', '801');
    await stuck('2', '802');
    await stuck('3', '803', 'CONDITION_ERROR');

    expect(await sweep()).toBe(3);

    expect((await noticesOf(ADMIN)).map(([, { cases }]) => cases).sort()).toEqual([1, 2]);
  });

  it('are told of an incident that comes again as another one, and of none that is resolved already', async () => {
    await stuck('1', '801');
    await resolved('1', '801');
    expect(await sweep()).toBe(0);

    await incident('1', '805', 'CREATED', 'JOB_NO_RETRIES');
    expect(await sweep()).toBe(1);
  });

  // helpers

  async function stuck(serial: string, key: string, errorType = 'JOB_NO_RETRIES'): Promise<void> {
    const caseNo = `330681-GZWQ-20260302-0000${serial}`;
    await registerCase(county.dataSource, { caseNo });
    await county.dataSource.query(
      `insert into engine_instance (process_instance_key, process_id, definition_key, version, state, started_at, case_no,
         position)
       values ($1, 'wage-recovery', $2, 1, 'active', '2026-03-02 09:00+08', $3, 0)`,
      [`9${serial}000`, DEFINITION_KEY, caseNo],
    );
    await incident(serial, key, 'CREATED', errorType);
  }

  function resolved(serial: string, key: string): Promise<unknown> {
    return incident(serial, key, 'RESOLVED', 'JOB_NO_RETRIES');
  }

  function incident(serial: string, key: string, intent: string, errorType: string): Promise<unknown> {
    return county.take([
      aRecord('INCIDENT', intent, key, '2026-03-02 10:00', {
        ...{ errorType, errorMessage: 'no', bpmnProcessId: 'wage-recovery', processDefinitionKey: '1' },
        ...{ processInstanceKey: `9${serial}000`, elementId: 'verify-agreement', elementInstanceKey: '77' },
        ...{ jobKey: '-1', variableScopeKey: '77' },
      }),
    ]);
  }
});
