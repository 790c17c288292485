import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { TestDatabase } from '@app/testing';
import type TestAgent from 'supertest/lib/agent.js';
import { type County, insertRecordedCases, openCountyOn } from '../cases/county.js';
import { CASE_NO, mediatedRecords } from '../cases/mediated-case.js';
import { type OpenApi, operationsOf } from './generated-request.js';
import { createCountyDatabase, loggedIn } from './test-api.js';
import { startWholeApi } from './whole-api.js';

/** What nobody but the mediators, who leads them and the county may read: it stands in every table of the mediation. */
const SECRET = '调解时的秘密';

/** One of each scope: own, unit-tree, county by role, county by administering, stage-only, own without it, ledger, none. */
const ROLES = {
  mediator: 'mediator',
  leader: 'town-leader-1',
  commander: 'commander',
  admin: 'admin',
  arbitrator: 'arbitrator',
  partner: 'legal-reviewer-1',
  ledger: 'estab-reviewer-1',
  judge: 'judge',
  'grid worker': 'grid-worker-1',
} as const;
type Role = keyof typeof ROLES;

const SAME_PAPER = Buffer.from('%PDF-1.7\n%%EOF');

/** `tells`: the secret is in the answer; `quiet`: there is an answer without it; otherwise the status. */
type Seen = 'tells' | 'quiet' | 403 | 404 | 409;
type Row = Readonly<Record<Role, Seen>>;

const ALL: Record<Role, Seen> = row('quiet');
/** Of a case: whoever sees it gets an answer. */
const CASE = { ...ALL, ledger: 403, judge: 404, 'grid worker': 404 } as const;
/** The same, with all that was mediated. */
const TOLD = { ...CASE, mediator: 'tells', leader: 'tells', commander: 'tells', admin: 'tells' } as const;
/** One thing of the mediation: nothing but its body reads it. */
const MEDIATED = { ...TOLD, arbitrator: 404, partner: 404 } as const;
/** Nothing is waited for: whoever sees the case is told so, and nobody else. */
const NOT_EXPECTED = Object.fromEntries(
  Object.entries(CASE).map(([role, seen]) => [role, seen === 'quiet' ? 409 : seen]),
) as Row;
const ADMIN: Row = { ...row(403), admin: 'quiet' };
const LISTED: Row = { ...ALL };

describe('who sees what of a case', () => {
  let database: TestDatabase;
  let county: County;
  let app: NestExpressApplication;
  let ids: Record<'taskKey' | 'run' | 'paper' | 'attachment', string>;
  const agents = new Map<Role, TestAgent>();

  beforeAll(async () => {
    database = await createCountyDatabase();
    county = await openCountyOn(database);
    await insertRecordedCases(county);
    await county.feed(mediatedRecords());
    ids = await writeSecrets(database);
    app = await startWholeApi(database.dataSource);
    for (const [role, username] of Object.entries(ROLES))
      agents.set(role as Role, await loggedIn(app, username));
  });
  afterAll(async () => {
    await app?.close();
    await county?.close();
    await database?.drop();
  });

  /** What shows something of a case, and what each role gets of one that was mediated and then arbitrated. */
  const shown = (): Record<string, [url: string, row: Row]> => {
    const file = `/api/cases/${CASE_NO}`;
    const task = `/api/tasks/${ids.taskKey}`;
    const own: Row = { ...row(404), mediator: 'tells', commander: 'tells', admin: 'tells' };
    return {
      '/api/cases': ['/api/cases?limit=100', LISTED],
      '/api/cases/{caseNo}': [file, TOLD],
      '/api/cases/{caseNo}/record': [`${file}/record?limit=100`, TOLD],
      '/api/cases/{caseNo}/timeline': [`${file}/timeline`, TOLD],
      '/api/cases/{caseNo}/diagram': [`${file}/diagram`, CASE],
      '/api/cases/{caseNo}/ledger': [`${file}/ledger`, TOLD],
      '/api/cases/{caseNo}/reportable-events': [`${file}/reportable-events`, CASE],
      '/api/cases/{caseNo}/reportable-events/{eventKey}': [`${file}/reportable-events/1`, NOT_EXPECTED],
      '/api/cases/{caseNo}/owed-materials': [`${file}/owed-materials`, TOLD],
      '/api/cases/{caseNo}/papers': [`${file}/papers`, TOLD],
      '/api/cases/{caseNo}/papers/{paperId}': [`${file}/papers/${ids.paper}`, MEDIATED],
      '/api/cases/{caseNo}/attachments': [`${file}/attachments`, TOLD],
      '/api/cases/{caseNo}/attachments/archive': [`${file}/attachments/archive`, TOLD],
      '/api/cases/{caseNo}/attachments/{attachmentId}': [`${file}/attachments/${ids.attachment}`, MEDIATED],
      '/api/cases/{caseNo}/stages/{stageRunId}/explanation': [
        `${file}/stages/${ids.run}/explanation`,
        { ...CASE, arbitrator: 404, partner: 404 },
      ],
      '/api/cases/{caseNo}/stages/{stageRunId}/clock-operations': [
        `${file}/stages/${ids.run}/clock-operations`,
        MEDIATED,
      ],
      '/api/cases/{caseNo}/repair': [`${file}/repair`, { ...row(403), admin: 409 }],
      '/api/tasks': ['/api/tasks?view=done&limit=100', LISTED],
      '/api/tasks/counts': ['/api/tasks/counts', LISTED],
      '/api/tasks/{taskKey}': [task, own],
      '/api/tasks/{taskKey}/basis': [
        `${task}/basis`,
        { ...row(404), mediator: 'quiet', commander: 'quiet', admin: 'quiet' },
      ],
      '/api/cards': ['/api/cards', { ...row(403), commander: 'quiet', admin: 'quiet', ledger: 'quiet' }],
      '/api/cards/counts': [
        '/api/cards/counts',
        { ...row(403), commander: 'quiet', admin: 'quiet', ledger: 'quiet' },
      ],
      ...Object.fromEntries(
        ['overview', 'stages', 'cases'].map((name) => [
          `/api/metrics/${name}`,
          [`/api/metrics/${name}`, { ...row(403), commander: 'quiet', admin: 'quiet', ledger: 'quiet' }],
        ]),
      ),
      '/api/cancellations': ['/api/cancellations', LISTED],
      '/api/notices': ['/api/notices', LISTED],
      '/api/incidents': ['/api/incidents', ADMIN],
      '/api/dead-records': ['/api/dead-records', ADMIN],
      '/api/repairs': ['/api/repairs', ADMIN],
    };
  };

  it('is asked of every address that shows something of a case', () => {
    const known = new Set([...Object.keys(shown()), ...NOTHING_OF_CASES]);
    const document = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../../apps/api/openapi.json'), 'utf8'),
    ) as OpenApi;
    const paths = operationsOf(document).flatMap(({ method, path }) => (method === 'get' ? [path] : []));

    expect(paths.filter((path) => !known.has(path))).toEqual([]);
  });

  it.each(Object.keys(ROLES) as Role[])('is for a %s what the scopes of the role say', async (role) => {
    const seen: Record<string, string | number> = {};
    const expected: Record<string, Seen> = {};
    for (const [path, [url, row]] of Object.entries(shown())) {
      const answer = await agents
        .get(role)!
        .get(url)
        .buffer(true)
        .ok(() => true);
      const text = `${answer.text ?? ''}${Buffer.isBuffer(answer.body) ? answer.body.toString('utf8') : ''}`;
      seen[path] = answer.status !== 200 ? answer.status : text.includes(SECRET) ? 'tells' : 'quiet';
      expected[path] = row[role];
    }

    expect(seen).toEqual(expected);
  });

  it('does not tell by an upload that a paper is there which one does not read', async () => {
    const upload = async (role: Role) => {
      const { body } = await agents
        .get(role)!
        .post(`/api/cases/${CASE_NO}/attachments`)
        .set('X-Requested-With', 'yijianshi')
        .attach('file', SAME_PAPER, 'own.pdf')
        .expect(201);
      return body.sameAs;
    };

    expect(await upload('mediator')).toBe(`${SECRET}.pdf`);
    expect(await upload('arbitrator')).toBeNull();
  });

  it('does not tell a unit of what its people do in a task of another unit where they have a post as well', async () => {
    const { dataSource } = database;
    await dataSource.query(
      `insert into user_role (username, unit_code, role) values ('mediator', 'zj.justice', 'legal-reviewer')`,
    );
    const { text } = await agents.get('partner')!.get(`/api/cases/${CASE_NO}/attachments`).expect(200);
    await dataSource.query(`delete from user_role where username = 'mediator' and unit_code = 'zj.justice'`);

    expect(text).not.toContain(SECRET);
  });

  it('lets the unit that issued a paper take it back, and nobody else who reads it', async () => {
    const id = await insertPaperOfArbitration(database);
    const papers = `/api/cases/${CASE_NO}/papers`;
    const offered = async (role: Role) => {
      const { body } = await agents.get(role)!.get(papers).expect(200);
      return body.items.find((paper: { id: string }) => paper.id === id)?.mayChange;
    };
    const makeVoid = async (role: Role) => {
      const { status, body } = await agents
        .get(role)!
        .post(`${papers}/${id}/void`)
        .set('X-Requested-With', 'yijianshi')
        .send({ reason: '示例：文号有误' });
      return status === 200 ? status : body.code;
    };

    expect(await Promise.all((['mediator', 'arbitrator', 'admin'] as const).map(offered))).toEqual([
      ...[false, true, true],
    ]);
    expect(await makeVoid('mediator')).toBe('PAPER_ISSUED_BY_OTHERS');
    expect(await makeVoid('arbitrator')).toBe(200);
  });

  it('lists a case for those who see it, and cards without the people of a case for the ledger', async () => {
    const lists = async (role: Role) =>
      (await agents.get(role)!.get('/api/cases?limit=100')).text.includes(CASE_NO);
    const seen = await Promise.all(
      (Object.keys(ROLES) as Role[]).map(async (role) => [role, await lists(role)]),
    );

    expect(Object.fromEntries(seen)).toEqual({
      ...{ mediator: true, leader: true, commander: true, admin: true, arbitrator: true, partner: true },
      ...{ ledger: false, judge: false, 'grid worker': false },
    });
  });
});

// helpers

function row(seen: Seen): Record<Role, Seen> {
  return Object.fromEntries(Object.keys(ROLES).map((role) => [role, seen])) as Record<Role, Seen>;
}

/** Addresses without anything of a case; of a case that a code leads to, a paper says that it holds and no more. */
const NOTHING_OF_CASES = [
  ...[
    '/api/accounts',
    '/api/accounts/roles',
    '/api/audit',
    '/api/audit/export',
    '/api/login-info',
    '/api/me',
  ],
  ...[
    '/api/me/sessions',
    '/api/me/tokens',
    '/api/models/{processId}/shipped',
    '/api/organisation/rows',
    '/api/units',
    '/api/users',
    '/api/organisation/export',
    '/api/clock',
    '/api/demonstration',
  ],
  ...[
    '/api/calendars',
    '/api/calendars/imports',
    '/api/calendars/imports/{importId}',
    '/api/calendars/overlays',
  ],
  ...['/api/calendars/overlays/{overlayId}/removal', '/api/calendars/revocations', '/api/calendars/{year}'],
  ...['/api/calendars/{year}/revocation', '/api/engine/quiet', '/api/events', '/api/forms/{formId}'],
  ...[
    '/api/models',
    '/api/models/{processId}',
    '/api/models/{processId}/draft',
    '/api/models/{processId}/forms',
  ],
  ...[
    '/api/models/{processId}/forms/{formId}',
    '/api/models/{processId}/versions',
    '/api/models/{processId}/xml',
  ],
  ...[
    '/api/metrics/what-if',
    '/api/promises',
    '/api/promises/{processId}/{stageCode}/history',
    '/api/processes',
  ],
  ...['/api/incidents/{incidentKey}/alike', '/api/repairs/{repairId}', '/api/paper-checks/{checkCode}'],
  ...['/api/models/{processId}/papers', '/api/models/{processId}/papers/{code}'],
  ...['/api/models/{processId}/papers/{code}/versions/{version}'],
  ...['/health/live', '/health/ready'],
];

/** A paper that arbitration issued when it accepted the case. */
async function insertPaperOfArbitration({ dataSource }: TestDatabase): Promise<string> {
  const [{ id }] = await dataSource.query(
    `insert into document (case_no, document_no, template_code, title, issued_on, issued_at, data, element_instance_key)
     select case_no, '示例仲〔2026〕1号', 'x', '受理通知书', '2026-11-23', now(), '{}', element_instance_key
       from stage_run where case_no = $1 and stage_code = 'F0' returning id`,
    [CASE_NO],
  );
  return id;
}

/** Writes the secret wherever something of the mediation stands, and lets a handler of another unit see the case. */
async function writeSecrets({ dataSource }: TestDatabase) {
  const [run] = await dataSource.query(
    `select element_instance_key as run, process_instance_key as instance from stage_run
      where case_no = $1 and stage_code = 'M1'`,
    [CASE_NO],
  );
  const [[task]] = await dataSource.query(
    `update task set assignee = 'mediator', entered = entered || jsonb_build_object('summary', $2::text)
      where case_no = $1 and element_id = 'hold-mediation' returning task_key as "taskKey"`,
    [CASE_NO, SECRET],
  );
  await dataSource.query(
    `update case_variable set value = to_jsonb($2::text) where process_instance_key = $1 and name in (
       select jsonb_object_keys(entered) from task where task_key = $3 and entered is not null)`,
    [run.instance, SECRET, task.taskKey],
  );
  await dataSource.query(
    `with told as (
       insert into job_result (job_key, process_instance_key, element_instance_key, definition_key, element_id, completed_at, variables)
       select 1, process_instance_key, element_instance_key, definition_key, 'a-job', now(), jsonb_build_object('ofJob', $2::text)
         from stage_run where element_instance_key = $1)
     insert into case_variable (process_instance_key, name, value, updated_at) values ($3, 'ofJob', to_jsonb($2::text), now())`,
    [run.run, SECRET, run.instance],
  );
  const [paper] = await dataSource.query(
    `insert into document (case_no, document_no, template_code, title, issued_on, issued_at, data, element_instance_key)
     values ($1, '示例〔2026〕1号', 'x', $2, '2026-11-22', now(), jsonb_build_object('text', $2::text), $3) returning id`,
    [CASE_NO, SECRET, run.run],
  );
  const [attachment] = await dataSource.query(
    `insert into case_attachment (id, case_no, name, media_type, size, sha256, content, uploaded_by, uploaded_at, used_at,
                                  task_key, place)
     values (gen_random_uuid(), $1, $2 || '.pdf', 'application/pdf', octet_length(convert_to($2, 'UTF8')), encode(sha256($4), 'hex'), convert_to($2, 'UTF8'),
             'mediator', now() - interval '1 day', now(), $3, 'task') returning id`,
    [CASE_NO, SECRET, task.taskKey, SAME_PAPER],
  );
  // the arbitrator has the same paper, which must not tell him of the other one
  await dataSource.query(
    `insert into case_attachment (id, case_no, name, media_type, size, sha256, content, uploaded_by, uploaded_at, used_at, place)
     values (gen_random_uuid(), $1, 'own.pdf', 'application/pdf', 1, encode(sha256($2), 'hex'), $2, 'arbitrator', now(), now(), 'case')`,
    [CASE_NO, SAME_PAPER],
  );
  await dataSource.query(
    `with owed as (insert into owed_material (case_no, code, label, place) values ($1, 'proof', '证明', 0))
     insert into material_supply (case_no, code, attachment_id, supplied_by, supplied_at) values ($1, 'proof', $2, 'mediator', now())`,
    [CASE_NO, attachment.id],
  );
  await dataSource.query(
    `insert into clock_operation (case_no, element_instance_key, stage_code, kind, from_on, reason, requested_by,
                                  requested_at, state, applied_at)
     values ($1, $2, 'M1', 'pause', '2026-11-23', $3, 'mediator', now(), 'applied', now())`,
    [CASE_NO, run.run, SECRET],
  );
  await dataSource.query(
    `insert into case_access (grantee, case_no) values ('zj.justice/legal-reviewer', $1)`,
    [CASE_NO],
  );
  await dataSource.query(
    `insert into ledger_entry (entry_key, case_no, kind, amount_fen, dated_on, proof_text, recorded_at, process_instance_key,
                               task_key)
     values ('secret', $1, 'paid', 1, '2026-11-22', $2, now(), $3, $4)`,
    [CASE_NO, SECRET, run.instance, task.taskKey],
  );
  return { taskKey: task.taskKey, run: run.run, paper: paper.id, attachment: attachment.id };
}
