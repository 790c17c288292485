import { createHash } from 'node:crypto';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { CasesModule } from '@app/cases';
import { PaperTemplateService } from '@app/models';
import { RecordServiceWorker } from '@app/common-jobs';
import { DeliveryService, DocumentService, PapersModule } from '@app/papers';
import type { JobContext } from '@app/engine';
import type { TestDatabase } from '@app/testing';
import {
  AuthController,
  PaperChecksController,
  PapersController,
} from '@tests/integration/api/app-under-test.js';
import {
  NoEngineModule,
  createCountyDatabase,
  loggedIn,
  startTestApi,
} from '@tests/integration/api/test-api.js';
import { registerCase } from '@tests/integration/stages/county.js';
import { storeShippedPapers } from '@tests/support/shipped-papers.js';
import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';

const OWN = { 'X-Requested-With': 'yijianshi' };
const CLAIM = {
  ...{ applicantName: '示例甲', headcount: 1, employerName: '示例建设有限公司' },
  ...{ unpaidFrom: '2026-01-01', unpaidTo: '2026-01-31', amountTotal: 1_860_050 },
};

describe('the papers of a case over HTTP', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let mediator: TestAgent;
  const caseNo = '330681-GZWQ-20260302-00001';
  const path = `/api/cases/${caseNo}/papers`;

  beforeAll(async () => {
    database = await createCountyDatabase();
    app = await startTestApi({
      dataSource: database.dataSource,
      controllers: [AuthController, PapersController, PaperChecksController],
      imports: [NoEngineModule, CasesModule, PapersModule],
    });
    await storeShippedPapers(database.dataSource, app.get(PaperTemplateService, { strict: false }));
    await registerCase(database.dataSource, { caseNo, townCode: 'zj.t09', startVariables: CLAIM });
    mediator = await loggedIn(app, 'mediator');
  });
  beforeEach(() => database.dataSource.query(`truncate document, document_serial, paper_delivery`));
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  let jobs = 0;
  const issue = () => {
    jobs += 1;
    const request = {
      jobKey: String(jobs),
      elementInstanceKey: '1',
      caseNo,
      templateCode: 'mediation-acceptance',
      variables: CLAIM,
    };
    return app.get(DocumentService, { strict: false }).issue(request);
  };
  const list = async (agent = mediator) => (await agent.get(path).expect(200)).body;

  it('are read as they were issued', async () => {
    const { no } = await issue();
    const { items, mayDeliver } = await list();
    expect(mayDeliver).toBe(true);
    expect(items).toMatchObject([
      { no, title: '调解受理通知书', state: 'valid', pages: 1, replacedBy: null, mayChange: true },
    ]);

    const file = await mediator
      .get(`${path}/${items[0].id}`)
      .buffer()
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response
          .on('data', (part: Buffer) => parts.push(part))
          .on('end', () => done(null, Buffer.concat(parts)));
      })
      .expect(200);
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^inline; /),
    });
    expect(
      createHash('sha256')
        .update(file.body as Buffer)
        .digest('hex'),
    ).toBe(items[0].sha256);
  });

  it('are made void once, with a reason, and stay', async () => {
    await issue();
    const [{ id }] = (await list()).items;
    await mediator.post(`${path}/${id}/void`).set(OWN).send({ reason: ' ' }).expect(400);
    const { body } = await mediator
      .post(`${path}/${id}/void`)
      .set(OWN)
      .send({ reason: '姓名有误' })
      .expect(200);
    expect(body.items).toMatchObject([
      { id, state: 'void', voidReason: '姓名有误', voidedBy: expect.any(String) },
    ]);
    const again = await mediator.post(`${path}/${id}/void`).set(OWN).send({ reason: '姓名有误' }).expect(409);
    expect(again.body.code).toBe('PAPER_VOID');
    await mediator.get(`${path}/${id}`).expect(200);
    expect(await acts()).toContain('PAPER_VOIDED');
  });

  it('are issued again once, under a new number, with what is known now', async () => {
    await issue();
    const [old] = (await list()).items;
    const { body } = await mediator
      .post(`${path}/${old.id}/reissue`)
      .set(OWN)
      .send({ reason: '金额有误' })
      .expect(200);
    expect(body.items).toMatchObject([
      { no: old.no, state: 'void', voidReason: '金额有误', replacedBy: old.no.replace('1号', '2号') },
      { state: 'valid', replaces: old.no },
    ]);
    const again = await mediator
      .post(`${path}/${old.id}/reissue`)
      .set(OWN)
      .send({ reason: '再来' })
      .expect(409);
    expect(again.body.code).toBe('PAPER_REPLACED');
    expect(await acts()).toEqual(expect.arrayContaining(['PAPER_REISSUED']));
  });

  it('are issued again by one of those who do so at once; the others are told by what', async () => {
    await issue();
    const [{ id }] = (await list()).items;
    const answers = await Promise.all(
      [1, 2, 3, 4].map((n) =>
        mediator
          .post(`${path}/${id}/reissue`)
          .set(OWN)
          .send({ reason: `金额有误 ${n}` }),
      ),
    );
    expect(answers.map(({ body }) => body.code ?? 'done').sort()).toEqual([
      ...['PAPER_REPLACED', 'PAPER_REPLACED', 'PAPER_REPLACED', 'done'],
    ]);
    expect((await list()).items).toHaveLength(2);
  });

  it('are checked by anybody, by their code alone, without a word of the people in them', async () => {
    await issue();
    const [{ id, checkCode, no, sha256 }] = (await list()).items;
    const stranger = supertest(app.getHttpServer());
    const { body, text } = await stranger.get(`/api/paper-checks/${checkCode.toLowerCase()}`).expect(200);
    expect(body).toEqual({
      ...{
        no,
        title: '调解受理通知书',
        issuedOn: expect.any(String),
        state: 'valid',
        sha256,
        replacedBy: null,
      },
    });
    expect(text).not.toContain('示例甲');
    await mediator.post(`${path}/${id}/void`).set(OWN).send({ reason: '姓名有误' }).expect(200);
    expect((await stranger.get(`/api/paper-checks/${checkCode}`).expect(200)).body.state).toBe('void');
    expect((await stranger.get('/api/paper-checks/ABCD').expect(404)).body.code).toBe('PAPER_NOT_FOUND');
  });

  it('are seen by who sees the case, and changed by who works on it', async () => {
    await issue();
    const [{ id }] = (await list()).items;
    const commander = await loggedIn(app, 'commander');
    expect(await list(commander)).toMatchObject({ mayDeliver: false, items: [{ mayChange: false }] });
    const { body } = await commander
      .post(`${path}/${id}/void`)
      .set(OWN)
      .send({ reason: '不要了' })
      .expect(403);
    expect(body.code).toBe('PAPER_NOT_YOURS');
    await supertest(app.getHttpServer()).get(path).expect(401);
    await mediator.get(`/api/cases/none/papers`).expect(404);
    await mediator.get(`${path}/999`).expect(404);
    await mediator.get(`${path}/x`).expect(404);
  });

  it('of before are read as text', async () => {
    await database.dataSource.query(
      `insert into document (case_no, document_no, template_code, title, issued_on, issued_at, data)
       values ($1, '牌头调受字〔2025〕1号', 'mediation-acceptance', '调解受理通知书', '2025-03-02', '2025-03-02', $2)`,
      [caseNo, { applicantName: '示例乙', reason: null }],
    );
    const [{ id, mediaType }] = (await list()).items;
    expect(mediaType).toBe('text/plain');
    const { text } = await mediator.get(`${path}/${id}`).buffer().expect(200);
    expect(text.split('\n')).toEqual(expect.arrayContaining(['牌头调受字〔2025〕1号', '示例乙']));
  });

  const acts = async () =>
    (await database.dataSource.query(`select action from audit_entry`)).map(
      ({ action }: { action: string }) => action,
    );

  it('are delivered to people: how, when, to whom, by what proof', async () => {
    const { issuedOn: today } = await issue();
    const [{ id }] = (await list()).items;
    const deliver = (changes: object = {}) =>
      mediator
        .post(`${path}/${id}/deliveries`)
        .set(OWN)
        .send({
          method: 'mail',
          deliveredOn: today,
          recipient: ' 示例乙 ',
          proof: '回执 SL-0001',
          ...changes,
        });
    // a double click
    await Promise.all([deliver().expect(200), deliver().expect(200)]);
    await deliver({ method: 'direct', recipient: '示例丙', proof: undefined }).expect(200);
    expect((await list()).items[0]).toMatchObject({
      templateVersion: 1,
      deliveries: [
        { method: 'mail', deliveredOn: today, recipient: '示例乙', proof: '回执 SL-0001' },
        { method: 'direct', recipient: '示例丙', proof: null, recordedBy: expect.any(String) },
      ],
    });

    await deliver({ proofFile: '00000000-0000-4000-8000-000000000000' }).expect(400);
    await deliver({ deliveredOn: '2020-01-01' }).expect(400);
    await deliver({ deliveredOn: '2999-01-01' }).expect(400);
    await deliver({ method: 'pigeon' }).expect(400);
    await deliver({ recipient: ' ' }).expect(400);
    await mediator.post(`${path}/${id}/void`).set(OWN).send({ reason: '示例' }).expect(200);
    await deliver().expect(409);
  });

  it('have a delivery taken back by whoever recorded it, with a reason; it stays to be read', async () => {
    const { issuedOn: today } = await issue();
    const [{ id }] = (await list()).items;
    const proofFile = '00000000-0000-4000-8000-000000000001';
    await database.dataSource.query(
      `insert into case_attachment (id, case_no, name, media_type, size, sha256, content, uploaded_by, uploaded_at)
       values ($1, $2, '回证.pdf', 'application/pdf', 1, '', '', 'mediator', now())`,
      [proofFile, caseNo],
    );
    await mediator
      .post(`${path}/${id}/deliveries`)
      .set(OWN)
      .send({ method: 'mail', deliveredOn: today, recipient: '示例乙', proofFile })
      .expect(200);
    const [delivery] = (await list()).items[0].deliveries;
    expect(delivery).toMatchObject({ proofFile, mayTakeBack: true, takenBackBy: null });
    const [used] = await database.dataSource.query(
      `select place, field_label from case_attachment where id = $1`,
      [proofFile],
    );
    expect(used).toEqual({ place: 'field', field_label: '送达凭证' });

    const takeBack = (person: TestAgent, reason = '登记错了') =>
      person.post(`${path}/${id}/deliveries/${delivery.id}/take-back`).set(OWN).send({ reason });
    const admin = await loggedIn(app, 'admin');
    await takeBack(admin).expect(409);
    await takeBack(mediator, ' ').expect(400);
    await takeBack(mediator).expect(200);
    await takeBack(mediator).expect(409);
    expect((await list()).items[0].deliveries).toMatchObject([
      { recipient: '示例乙', mayTakeBack: false, takenBackReason: '登记错了' },
    ]);
    expect(await acts()).toContain('PAPER_DELIVERY_TAKEN_BACK');
  });

  it('are delivered by a step of the process, once for each job', async () => {
    const { no, issuedOn: today } = await issue();
    const worker = new RecordServiceWorker(app.get(DeliveryService, { strict: false }));
    const served = {
      caseNo,
      documentNo: no,
      method: 'direct' as const,
      servedOn: today,
      recipient: '示例乙',
    };
    const context = { jobKey: '4711' } as JobContext;
    expect(await worker.handle(served, context)).toEqual({ servedOn: today });
    await worker.handle(served, context);
    expect((await list()).items[0].deliveries).toMatchObject([{ recipient: '示例乙', recordedBy: null }]);
    await expect(worker.handle({ ...served, documentNo: '无此文号' }, context)).rejects.toMatchObject({
      code: 'PAPER_NOT_FOUND',
    });
  });
});
