import { randomBytes } from 'node:crypto';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AttachmentService, AttachmentsModule } from '@app/attachments';
import { CasesModule } from '@app/cases';
import { TasksModule } from '@app/tasks';
import { AdjustableClock, Clock } from '@app/kernel';
import type { TestDatabase } from '@app/testing';
import { unzipSync } from 'fflate';
import type TestAgent from 'supertest/lib/agent.js';
import { registerCase } from '../stages/county.js';
import { AttachmentsController, AuthController } from './app-under-test.js';
import { NoEngineModule, createCountyDatabase, loggedIn, startTestApi } from './test-api.js';

const MEBIBYTE = 1024 * 1024;
const DAY_MS = 24 * 60 * 60 * 1000;
const OWN = { 'X-Requested-With': 'yijianshi' };
const NOWHERE = '00000000-0000-4000-8000-000000000000';
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
/** The local header of an archive whose first entry is OFD.xml. */
const OFD = Buffer.from(
  `504b03041400${'00'.repeat(20)}07000000${Buffer.from('OFD.xml').toString('hex')}`,
  'hex',
);

describe('the papers of a case over HTTP', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let mediator: TestAgent;
  const caseNo = '330681-GZWQ-20260302-00001';
  const elsewhere = '330681-GZWQ-20260302-00002';
  const full = '330681-GZWQ-20260302-00009';
  const path = `/api/cases/${caseNo}/attachments`;

  beforeAll(async () => {
    database = await createCountyDatabase();
    app = await startTestApi({
      dataSource: database.dataSource,
      controllers: [AuthController, AttachmentsController],
      imports: [NoEngineModule, CasesModule, AttachmentsModule, TasksModule],
    });
    await registerCase(database.dataSource, { caseNo, townCode: 'zj.t09' });
    await registerCase(database.dataSource, { caseNo: elsewhere, townCode: 'zj.t01' });
    await registerCase(database.dataSource, { caseNo: full, townCode: 'zj.t09' });
    mediator = await loggedIn(app, 'mediator');
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  it('are given back byte for byte under their own name', async () => {
    const { body } = await upload(PDF, '延长审批表.pdf').expect(201);
    expect(body).toEqual({
      id: expect.any(String),
      name: '延长审批表.pdf',
      size: PDF.length,
      mediaType: 'application/pdf',
      sameAs: null,
    });

    const file = await mediator
      .get(`${path}/${body.id as string}`)
      .buffer()
      .expect(200);
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      'content-disposition': expect.stringContaining("filename*=UTF-8''%E5%BB%B6"),
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      // the page itself may show it, no other
      'x-frame-options': 'SAMEORIGIN',
    });
    expect(Buffer.from(file.body as Buffer)).toEqual(PDF);
  });

  it('go into the file of a case until it ends, and later only with what refers to them', async () => {
    const place = '330681-GZWQ-20260302-00078';
    await registerCase(database.dataSource, { caseNo: place, townCode: 'zj.t09' });
    const add = (query: string) =>
      mediator.post(`/api/cases/${place}/attachments${query}`).set(OWN).attach('file', PDF, '凭证.pdf');
    await add('?attach=true').expect(201);
    await database.dataSource.query(
      `update case_file set state = 'completed', ended_at = now() where case_no = $1`,
      [place],
    );

    expect((await add('?attach=true').expect(409)).body.code).toBe('FILE_CLOSED');
    // as the proof of a delivery, which names it
    await add('').expect(201);
  });

  it('are given all at once, as far as one reads them, which is noted', async () => {
    const place = '330681-GZWQ-20260302-00077';
    await registerCase(database.dataSource, { caseNo: place, townCode: 'zj.t09' });
    const archive = `/api/cases/${place}/attachments/archive`;
    await mediator.get(archive).expect(404);
    for (const content of [PDF, Buffer.from('%PDF-1.7\nzwei')])
      await mediator
        .post(`/api/cases/${place}/attachments?attach=true`)
        .set(OWN)
        .attach('file', content, '笔录.pdf')
        .expect(201);

    const answer = await mediator
      .get(archive)
      .buffer()
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      })
      .expect(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': expect.stringMatching(/^attachment; filename="330681-GZWQ-20260302-00077.zip"/),
    });
    const files = unzipSync(answer.body as Buffer);
    expect(Object.keys(files)).toEqual(['案件/笔录.pdf', '案件/笔录 (2).pdf']);
    expect(Buffer.from(files['案件/笔录.pdf']!)).toEqual(PDF);
    const acts = await database.dataSource.query(
      `select content::jsonb -> 'details' as details from audit_entry where action = 'ATTACHMENTS_SAVED'`,
    );
    expect(acts).toEqual([{ details: { files: 2 } }]);
  });

  it('may be a text, which no browser shows', async () => {
    const { body } = await upload(Buffer.from('说明'), '说明.txt').expect(201);
    const file = await mediator.get(`${path}/${body.id as string}`).expect(200);
    expect(file.headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
    expect(file.headers['content-disposition']).toMatch(/^attachment; /);
  });

  it('are saved by the browser where it cannot show them', async () => {
    const { body } = await upload(OFD, '裁决书.ofd').expect(201);
    const file = await mediator.get(`${path}/${body.id as string}`).expect(200);
    expect(body).toMatchObject({ mediaType: 'application/ofd' });
    expect(file.headers['content-disposition']).toMatch(/^attachment; /);
  });

  it.each([
    ['a page of the web that says it is a PDF', Buffer.from('<html><script>1</script>'), 'x.pdf'],
    ['a program', Buffer.concat([Buffer.from('MZ'), randomBytes(600)]), 'x.png'],
    ['an archive that is no document', Buffer.from('504b0506'.padEnd(44, '0'), 'hex'), 'x.docx'],
    ['a text that is called a paper', Buffer.from('说明'), 'x.pdf'],
    ['a page that is called a text', Buffer.from('<!doctype html>'), 'x.txt'],
  ])('are not %s', async (_, content, name) => {
    const { body } = await upload(content, name).expect(422);
    expect(body).toMatchObject({ code: 'ATTACHMENT_TYPE_REFUSED', detail: expect.stringContaining('PDF') });
  });

  it('hold 10 MiB and no more', async () => {
    const full = Buffer.concat([PDF, Buffer.alloc(10 * MEBIBYTE - PDF.length)]);
    await upload(full, 'full.pdf').expect(201);
    const { body } = await upload(Buffer.concat([full, Buffer.from('x')]), 'over.pdf').expect(413);
    expect(body).toMatchObject({ code: 'BODY_TOO_LARGE' });
  });

  it('come one at a time, as a file, and not empty', async () => {
    const empty = await upload(Buffer.alloc(0), 'x.pdf').expect(400);
    const none = await mediator.post(path).send({}).expect(400);
    const two = await upload(PDF, 'a.pdf').attach('file', PDF, 'b.pdf').expect(400);
    const other = await mediator.post(path).set(OWN).attach('paper', PDF, 'a.pdf').expect(400);
    expect(empty.body.errors).toMatchObject([{ path: 'file', code: 'REQUIRED' }]);
    expect(none.body.errors).toMatchObject([{ path: 'file', code: 'REQUIRED' }]);
    expect([two.body.code, other.body.code]).toEqual(['INVALID_REQUEST', 'INVALID_REQUEST']);
  });

  it('are nobody’s who may not see the case', async () => {
    const { body } = await upload(PDF, 'a.pdf').expect(201);
    const own = body.id as string;
    expect((await mediator.get(`/api/cases/${elsewhere}/attachments/${own}`).expect(404)).body.code).toBe(
      'CASE_NOT_FOUND',
    );
    const stranger = await mediator
      .post(`/api/cases/${elsewhere}/attachments`)
      .set(OWN)
      .attach('file', PDF, 'a.pdf')
      .expect(404);
    expect(stranger.body.code).toBe('CASE_NOT_FOUND');
    const commander = await loggedIn(app, 'commander');
    expect((await commander.get(`/api/cases/${elsewhere}/attachments/${own}`).expect(404)).body.code).toBe(
      'ATTACHMENT_NOT_FOUND',
    );
    for (const id of ['not-a-uuid', NOWHERE]) await mediator.get(`${path}/${id}`).expect(404);
    expect((await mediator.post(path).attach('file', PDF, 'a.pdf').expect(403)).body.code).toBe(
      'CSRF_REFUSED',
    );
  });

  it('are thrown away after 30 days in which nothing referred to them', async () => {
    // given
    const [used, unused] = await Promise.all([upload(PDF, 'a.pdf'), upload(PDF, 'b.pdf')]);
    const attachments = app.get(AttachmentService);
    const { id } = used.body as { id: string };
    await attachments.use(caseNo, [{ id, place: 'operation' }], database.dataSource.manager);

    // when
    app.get<AdjustableClock>(Clock).setOffset(29 * DAY_MS);
    await attachments.sweep();
    await mediator.get(`${path}/${unused.body.id as string}`).expect(200);
    app.get<AdjustableClock>(Clock).setOffset(31 * DAY_MS);
    await attachments.sweep();
    mediator = await loggedIn(app, 'mediator');

    // then
    await mediator.get(`${path}/${unused.body.id as string}`).expect(404);
    await mediator.get(`${path}/${used.body.id as string}`).expect(200);
  });

  it('keep nobody waiting who asks for something else: of one person two are read at once', async () => {
    const { body } = await upload(PDF, '大.pdf').expect(201);
    const read = AttachmentService.prototype.read;
    let [now, most] = [0, 0];
    const spy = jest.spyOn(AttachmentService.prototype, 'read').mockImplementation(async function (
      this: AttachmentService,
      ...asked
    ) {
      most = Math.max(most, (now += 1));
      await new Promise((resolve) => setTimeout(resolve, 20));
      return read.apply(this, asked).finally(() => (now -= 1));
    });
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => mediator.get(`${path}/${body.id as string}`)),
    );
    spy.mockRestore();

    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect(most).toBe(2);
  });

  it('are a thousand in a case at most', async () => {
    const { dataSource } = database;
    await dataSource.query(
      `insert into case_attachment (id, case_no, name, media_type, size, sha256, content, uploaded_by, uploaded_at)
       select gen_random_uuid(), $1, 'x.pdf', 'application/pdf', 1, '', '', 'mediator', '2020-01-01' from generate_series(1, 999)`,
      [full],
    );
    const add = (content: string) =>
      mediator
        .post(`/api/cases/${full}/attachments`)
        .set({ ...OWN, 'Idempotency-Key': content })
        .attach('file', Buffer.concat([PDF, Buffer.from(content)]), 'a.pdf');
    const last = await add('last').expect(201);
    expect((await add('more').expect(409)).body).toMatchObject({ code: 'ATTACHMENTS_FULL' });
    // what was stored is answered again
    expect((await add('last').expect(201)).body).toMatchObject({ id: (last.body as { id: string }).id });
  });

  describe('that are added without a form', () => {
    const TASK = '2251799813685301';
    const own = '330681-GZWQ-20260302-00003';
    const ownPath = `/api/cases/${own}/attachments`;

    beforeAll(async () => {
      await registerCase(database.dataSource, { caseNo: own, townCode: 'zj.t09' });
      await database.dataSource.query(
        `insert into task (task_key, process_instance_key, case_no, element_instance_key, definition_key, element_id,
                           candidate_groups, state, created_at, position)
         values ($1, 1, $2, 1, 1, 'hold', '{zj.t09.mediate/mediator}', 'open', now(), 1)`,
        [TASK, own],
      );
    });

    it('tell who added them, when, and to which task, and whether the case has the same already', async () => {
      const text = Buffer.concat([PDF, Buffer.from('a')]);
      const first = await add(text, '考勤表.pdf', `?taskKey=${TASK}&attach=true`).expect(201);
      const second = await add(text, '考勤表 副本.pdf', '?attach=true').expect(201);
      expect(first.body).toMatchObject({ name: '考勤表.pdf', sameAs: null });
      expect(second.body).toMatchObject({ name: '考勤表 副本.pdf', sameAs: '考勤表.pdf' });
      expect(await listed()).toMatchObject([
        {
          name: '考勤表.pdf',
          place: 'task',
          taskKey: TASK,
          taskName: 'hold',
          sameAs: null,
          mayTakeBack: true,
        },
        { name: '考勤表 副本.pdf', place: 'case', taskKey: null, sameAs: '考勤表.pdf', mayTakeBack: true },
      ]);
      const [one] = await listed();
      expect(one).toMatchObject({
        uploadedBy: expect.stringContaining('示例'),
        uploadedAt: expect.any(String),
      });
    });

    it('are stored once however often an upload is sent again', async () => {
      const key = 'upload-7';
      const before = (await listed()).length;
      const content = Buffer.concat([PDF, Buffer.from('once')]);
      const answers = await Promise.all(
        [1, 2, 3].map(() => add(content, '一次.pdf', '?attach=true').set('Idempotency-Key', key).expect(201)),
      );
      expect(new Set(answers.map(({ body }) => (body as { id: string }).id)).size).toBe(1);
      expect((await listed()).length).toBe(before + 1);
      const other = await add(PDF, '一次.pdf', '?attach=true').set('Idempotency-Key', key).expect(409);
      expect(other.body).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    });

    it('are taken back by who added them, until the task is completed or the day is over', async () => {
      // given
      const [toTask, toCase] = [
        await add(Buffer.concat([PDF, Buffer.from('t')]), 't.pdf', `?taskKey=${TASK}&attach=true`),
        await add(Buffer.concat([PDF, Buffer.from('c')]), 'c.pdf', '?attach=true'),
      ].map(({ body }) => (body as { id: string }).id);
      const kept = await add(Buffer.concat([PDF, Buffer.from('k')]), 'k.pdf', `?taskKey=${TASK}&attach=true`);
      const keptId = (kept.body as { id: string }).id;
      const lead = await loggedIn(app, 'commander');

      // then
      const foreign = await lead.delete(`${ownPath}/${toTask}`).set(OWN).expect(409);
      expect(foreign.body).toMatchObject({ code: 'ATTACHMENT_FIXED' });
      await mediator.delete(`${ownPath}/${toTask}`).set(OWN).expect(204);
      await mediator.delete(`${ownPath}/${toTask}`).set(OWN).expect(404);
      await mediator.delete(`${ownPath}/${toCase}`).set(OWN).expect(204);

      // when
      await database.dataSource.query(
        `insert into task_command (task_key, command, username) values ($1, 'completing', 'mediator')`,
        [TASK],
      );

      // then
      const late = await add(Buffer.concat([PDF, Buffer.from('l')]), 'l.pdf', `?taskKey=${TASK}&attach=true`);
      expect(late.body).toMatchObject({ status: 409, code: 'TASK_COMPLETED' });
      await mediator.delete(`${ownPath}/${keptId}`).set(OWN).expect(409);
      expect((await listed()).find(({ id }) => id === keptId)).toMatchObject({ mayTakeBack: false });
      await database.dataSource.query(`delete from task_command where task_key = $1`, [TASK]);
    });

    it('are added to a task by those alone who may complete it', async () => {
      const [watching, held] = [await loggedIn(app, 'commander'), '2251799813685302'];
      await database.dataSource.query(
        `insert into task (task_key, process_instance_key, case_no, element_instance_key, definition_key, element_id,
                           candidate_groups, assignee, state, created_at, position)
         values ($1, 1, $2, 1, 1, 'hold', '{zj.t09.mediate/mediator}', 'mediator2', 'open', now(), 1)`,
        [held, own],
      );
      const addTo = (by: TestAgent, task: string) =>
        by.post(`${ownPath}?taskKey=${task}&attach=true`).set(OWN).attach('file', PDF, 'a.pdf');

      expect((await addTo(watching, TASK)).body).toMatchObject({ code: 'FORBIDDEN' });
      expect((await addTo(mediator, held)).body).toMatchObject({ code: 'TASK_ALREADY_CLAIMED' });
    });

    it('belong to a task that the person sees, of this case', async () => {
      const none = await add(PDF, 'a.pdf', '?taskKey=77&attach=true').expect(404);
      expect(none.body).toMatchObject({ code: 'TASK_NOT_FOUND' });
      await upload(PDF, 'a.pdf').query({ taskKey: TASK, attach: 'true' }).expect(404);
      await add(PDF, 'a.pdf', '?taskKey=x').expect(400);
    });

    function add(content: Buffer, name: string, query: string) {
      return mediator.post(`${ownPath}${query}`).set(OWN).attach('file', content, name);
    }

    async function listed(): Promise<{ id: string; name: string }[]> {
      const { body } = await mediator.get(ownPath).expect(200);
      return body as { id: string; name: string }[];
    }
  });

  function upload(content: Buffer, name: string) {
    return mediator.post(path).set(OWN).attach('file', content, name);
  }
});
