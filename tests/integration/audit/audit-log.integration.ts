import { type AuditAct, AuditService, recordAct, recordActs, recordCommand, verifyAudit } from '@app/audit';
import { inTransaction } from '@app/database';
import { EngineUnavailableError } from '@app/engine';
import { type TestDatabase, createTestDatabase } from '@app/testing';

const CLERK = { username: 'clerk', groups: ['zj.t09.mediate/mediator'], credential: 's:1a2b3c4d' };

describe('the audit log', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => database.drop());

  const note = (acts: readonly AuditAct[]) =>
    inTransaction(database.dataSource, (tx) => recordActs(tx, acts));
  const entries = async () => (await new AuditService(database.dataSource).list({})).items;
  /** As somebody with all rights on the tables would. */
  const tamper = async (statement: string) => {
    await database.dataSource.query(`alter table audit_entry disable trigger user`);
    await database.dataSource.query(statement);
    await database.dataSource.query(`alter table audit_entry enable trigger user`);
  };

  it('keeps who did what to what, when and why', async () => {
    await note([anAct({ reason: '材料有误\0', details: { version: 3, units: ['zj.t09'] } })]);

    expect(await entries()).toEqual([
      {
        seq: '1',
        at: new Date('2026-11-20T01:00:00.000Z'),
        by: 'clerk',
        byName: null,
        groups: CLERK.groups,
        credential: 's:1a2b3c4d',
        action: 'CASE_CANCELLED',
        phase: 'done',
        actId: expect.any(String),
        objectKind: 'case',
        objectId: 'C-1',
        caseNo: 'C-1',
        reason: '材料有误',
        details: { version: 3, units: ['zj.t09'] },
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
  });

  it('has an act if and only if the transaction that did it was committed', async () => {
    await expect(
      inTransaction(database.dataSource, async (tx) => {
        await recordAct(tx, anAct());
        throw new Error('refused');
      }),
    ).rejects.toThrow('refused');

    expect(await entries()).toEqual([]);
    expect(await verifyAudit(database.dataSource)).toMatchObject({ entries: 0, broken: null });
  });

  it('is one chain, however many act at once', async () => {
    await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        note([anAct({ objectId: `a-${i}` }), anAct({ objectId: `b-${i}` })]),
      ),
    );

    expect(await verifyAudit(database.dataSource)).toMatchObject({ entries: 80, broken: null });
    const [{ waiting }] = await database.dataSource.query(`select count(*)::int as waiting from audit_inbox`);
    expect(waiting).toBe(0);
  });

  it('makes nobody wait for an act that is not committed yet', async () => {
    const first = database.dataSource.createQueryRunner();
    await first.startTransaction();
    await recordAct(first.manager, anAct({ objectId: 'first' }));

    await note([anAct({ objectId: 'second' })]);
    await first.commitTransaction();
    await first.release();

    expect((await entries()).map(({ objectId }) => objectId)).toEqual(['first', 'second']);
  });

  it('notes a command before it is sent and after its answer, and never its words', async () => {
    const now = () => new Date('2026-11-20T01:00:00.000Z');
    const command = { act: anAct({ action: 'INCIDENT_RETRIED', objectKind: 'incident' }), now };
    const seen: string[] = [];

    await recordCommand(database.dataSource, command, async () => {
      seen.push(...(await entries()).map(({ phase }) => phase));
    });
    await expect(
      recordCommand(database.dataSource, command, async () => {
        throw new EngineUnavailableError();
      }),
    ).rejects.toThrow(EngineUnavailableError);

    expect(seen).toEqual(['intended']);
    const all = await entries();
    expect(all.map(({ phase, details }) => [phase, details['fault']])).toEqual([
      ['failed', 'ENGINE_UNAVAILABLE'],
      ['intended', undefined],
      ['succeeded', undefined],
      ['intended', undefined],
    ]);
    expect(all[0]?.actId).toBe(all[1]?.actId);
    expect(all[1]?.actId).not.toBe(all[2]?.actId);
  });

  it('sends no command that it could not note', async () => {
    await tamper(`alter table audit_inbox rename to audit_inbox_away`);
    let sent = 0;

    const command = { act: anAct(), now: () => new Date() };
    await expect(
      recordCommand(database.dataSource, command, async () => {
        sent += 1;
      }),
    ).rejects.toThrow();

    expect(sent).toBe(0);
  });

  it('keeps no answer from whoever sent a command, also where it cannot note it', async () => {
    const command = { act: anAct(), now: () => new Date() };
    const away = () => database.dataSource.query(`alter table audit_inbox rename to audit_inbox_away`);
    const back = () => database.dataSource.query(`alter table audit_inbox_away rename to audit_inbox`);

    const succeeded = recordCommand(database.dataSource, command, async () => {
      await away();
      return 'done';
    });
    await expect(succeeded).resolves.toBe('done');
    await back();
    const failed = recordCommand(database.dataSource, command, async () => {
      await away();
      throw new EngineUnavailableError();
    });
    await expect(failed).rejects.toThrow(EngineUnavailableError);
    await back();

    expect((await entries()).map(({ phase }) => phase)).toEqual(['intended', 'intended']);
  });

  it.each([
    ['changed', `update audit_entry set content = content`],
    ['deleted', `delete from audit_entry`],
    ['emptied', `truncate audit_entry`],
  ])('cannot be %s', async (_, statement) => {
    await note([anAct()]);

    await expect(database.dataSource.query(statement)).rejects.toThrow('append-only');
    await expect(database.dataSource.query(`update audit_entry set action = 'LOGIN'`)).rejects.toThrow();
    expect(await entries()).toHaveLength(1);
  });

  describe('when somebody who may do everything tampers with it', () => {
    beforeEach(() => note(Array.from({ length: 6 }, (_, i) => anAct({ objectId: `C-${i + 1}` }))));

    it.each([
      [
        'a content',
        `update audit_entry set content = replace(content, 'clerk', 'other') where seq = 3`,
        'CONTENT_CHANGED',
      ],
      ['a hash', `update audit_entry set hash = sha256('x') where seq = 3`, 'CONTENT_CHANGED'],
      ['a link', `update audit_entry set previous_hash = sha256('x') where seq = 3`, 'LINK_BROKEN'],
      ['an entry that is gone', `delete from audit_entry where seq = 3`, 'ENTRY_MISSING'],
      [
        'two entries that changed places',
        `update audit_entry set seq = case seq when 3 then 4 when 4 then 3 end + 100 where seq in (3, 4);
         update audit_entry set seq = seq - 100 where seq > 100`,
        'LINK_BROKEN',
      ],
    ])('tells %s as the first that does not hold', async (_, statement, fault) => {
      await tamper(statement);

      const { broken, head } = await verifyAudit(database.dataSource);

      expect(broken).toEqual({ seq: '3', fault });
      expect(head.seq).toBe('2');
    });

    it('tells that the end is gone', async () => {
      await tamper(`delete from audit_entry where seq > 4`);

      expect((await verifyAudit(database.dataSource)).broken).toEqual({ seq: '5', fault: 'END_MISSING' });
    });

    it('tells by a link that was kept elsewhere that the whole chain was written anew', async () => {
      const { head } = await verifyAudit(database.dataSource);
      await tamper(
        `delete from audit_entry; update audit_head set seq = 0, hash = decode(repeat('00', 32), 'hex')`,
      );
      await note(Array.from({ length: 6 }, () => anAct({ by: null })));

      expect((await verifyAudit(database.dataSource)).broken).toBeNull();
      expect((await verifyAudit(database.dataSource, head)).broken).toEqual({
        seq: '6',
        fault: 'ANCHOR_DIFFERS',
      });
      expect((await verifyAudit(database.dataSource, { ...head, seq: '9' })).broken).toEqual({
        seq: '7',
        fault: 'END_MISSING',
      });
    });
  });

  describe('when it is searched', () => {
    const audit = () => new AuditService(database.dataSource);
    const objects = async (filter: object) =>
      (await audit().list(filter)).items.map(({ objectId }) => objectId).sort();

    beforeEach(() =>
      note([
        anAct({ objectId: 'C-1' }),
        anAct({ by: 'system', objectId: 'C-2', caseNo: null, at: new Date('2026-11-20T16:00:00.000Z') }),
        anAct({ action: 'TASK_CLAIMED', objectKind: 'task', objectId: '77', caseNo: 'C-1' }),
      ]),
    );

    it('narrows to a person, an act, an object and a period of civil days', async () => {
      expect(await objects({ by: 'system' })).toEqual(['C-2']);
      expect(await objects({ action: 'TASK_CLAIMED' })).toEqual(['77']);
      expect(await objects({ objectKind: 'case' })).toEqual(['C-1', 'C-2']);
      expect(await objects({ object: 'C-1' })).toEqual(['77', 'C-1']);
      expect(await objects({ from: '2026-11-21', to: '2026-11-21' })).toEqual(['C-2']);
      expect(await objects({ to: '2026-11-20', objectKind: 'case' })).toEqual(['C-1']);
    });

    it('is paged, the newest first, whatever is written meanwhile', async () => {
      const first = await audit().list({ limit: 2 });
      await note([anAct({ objectId: 'later' })]);
      const second = await audit().list({ limit: 2, cursor: first.nextCursor ?? '' });

      expect([...first.items, ...second.items].map(({ seq }) => seq)).toEqual(['3', '2', '1']);
      expect(second.nextCursor).toBeNull();
      await expect(audit().list({ cursor: 'bm9uZQ' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    });
  });
});

// helpers

function anAct(overrides: Partial<AuditAct> = {}): AuditAct {
  return {
    by: CLERK,
    at: new Date('2026-11-20T01:00:00.000Z'),
    action: 'CASE_CANCELLED',
    objectKind: 'case',
    objectId: 'C-1',
    caseNo: 'C-1',
    ...overrides,
  };
}
