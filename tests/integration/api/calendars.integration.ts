import type { NestExpressApplication } from '@nestjs/platform-express';
import { CalendarsModule, CalendarService } from '@app/calendars';
import { workbook } from '@app/sheets';
import { CalendarPublicationModule } from '@app/calendar-publication';
import type { TestDatabase } from '@app/testing';
import type TestAgent from 'supertest/lib/agent.js';
import {
  AuthController,
  CalendarImportsController,
  CalendarOverlaysController,
  CalendarRevocationsController,
  CalendarsController,
} from './app-under-test.js';
import { NoEngineModule, createCountyDatabase, loggedIn, startTestApi } from './test-api.js';

const MEBIBYTE = 1024 * 1024;
const NOWHERE = '00000000-0000-4000-8000-000000000000';
const OWN = { 'X-Requested-With': 'yijianshi' };

const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('calendars over HTTP', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let admin: TestAgent;

  beforeAll(async () => {
    database = await createCountyDatabase();
    app = await startTestApi({
      dataSource: database.dataSource,
      controllers: [
        AuthController,
        CalendarImportsController,
        CalendarOverlaysController,
        CalendarRevocationsController,
        CalendarsController,
      ],
      imports: [NoEngineModule, CalendarsModule, CalendarPublicationModule],
    });
    await app.get(CalendarService).seed();
    admin = await loggedIn(app, 'admin');
  });

  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  it('shows the years and their days to everybody who is logged in', async () => {
    const mediator = await loggedIn(app, 'mediator');

    const years = (await mediator.get('/api/calendars').expect(200)).body as { year: number }[];
    const { body } = await mediator.get('/api/calendars/2026').expect(200);

    expect(years.find(({ year }) => year === 2026)).toEqual({
      year: 2026,
      published: true,
      source: '国务院办公厅关于2026年部分节假日安排的通知（2025-11-04）',
      offDays: 33,
      workDays: 6,
      workingDays: 248,
    });
    expect(years.find(({ year }) => year === 2027)).toMatchObject({ published: false });
    expect(body.days).toContainEqual({ day: '2026-02-28', kind: 'work', name: '春节调休上班' });
    expect((await mediator.get('/api/calendars/1871').expect(404)).body.code).toBe('CALENDAR_NOT_FOUND');
    await mediator.get('/api/calendars/overlays').expect(200);
  });

  it.each([
    ['get', '/api/calendars/imports'],
    ['get', `/api/calendars/imports/${NOWHERE}`],
    ['post', '/api/calendars/imports'],
    ['post', `/api/calendars/imports/${NOWHERE}/publish`],
    ['post', `/api/calendars/imports/${NOWHERE}/discard`],
    ['get', '/api/calendars/revocations'],
    ['get', '/api/calendars/2026/revocation'],
    ['post', '/api/calendars/2026/revocation'],
    ['post', '/api/calendars/overlays'],
    ['post', '/api/calendars/overlays/preview'],
    ['get', `/api/calendars/overlays/${NOWHERE}/removal`],
    ['delete', `/api/calendars/overlays/${NOWHERE}`],
  ] as const)('refuses %s %s to everybody but administrators', async (method, path) => {
    for (const username of ['mediator', 'analyst', 'commander']) {
      const agent = await loggedIn(app, username);
      expect((await agent[method](path).expect(403)).body).toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('takes a year as CSV, shows it, publishes it once', async () => {
    // when
    const { body: preview } = await admin
      .post('/api/calendars/imports?source=示例通知'.replace('示例通知', encodeURIComponent('示例通知')))
      .set(OWN)
      .type('text/csv')
      .send('date,name,kind\n2028-01-01,元旦,休\n2028-01-08,元旦,班\n')
      .expect(201);
    const path = `/api/calendars/imports/${preview.id as string}`;

    // then
    expect(preview).toMatchObject({
      year: 2028,
      source: '示例通知',
      state: 'draft',
      difference: { added: [{ day: '2028-01-01' }, { day: '2028-01-08' }], removed: [], changed: [] },
      affected: [],
    });
    expect((await admin.post(`${path}/publish`).expect(200)).body).toMatchObject({ state: 'published' });
    expect((await admin.post(`${path}/publish`).expect(409)).body).toMatchObject({
      code: 'CALENDAR_IMPORT_CLOSED',
      state: 'published',
    });
    expect((await admin.get('/api/calendars/imports').expect(200)).body).toMatchObject([{ year: 2028 }]);
    expect((await admin.get('/api/calendars/2028').expect(200)).body).toMatchObject({ published: true });
  });

  it('takes a published year back after a preview, with a reason, once', async () => {
    const { body: draft } = await admin
      .post('/api/calendars/imports')
      .set(OWN)
      .type('text/csv')
      .send('date,name,kind\n2031-01-01,元旦,休\n')
      .expect(201);
    await admin
      .post(`/api/calendars/imports/${draft.id as string}/publish`)
      .send({ isMeant: true })
      .expect(200);

    const { body: preview } = await admin.get('/api/calendars/2031/revocation').expect(200);
    const reasonless = await admin
      .post('/api/calendars/2031/revocation')
      .send({ reason: ' ', basedOn: preview.revision })
      .expect(400);
    const deed = { reason: '示例原因', basedOn: preview.revision as number };
    await admin.post('/api/calendars/2031/revocation').send(deed).expect(200);

    expect(preview).toMatchObject({
      year: 2031,
      difference: { removed: [{ day: '2031-01-01' }] },
      affected: [],
    });
    expect(reasonless.body.errors).toMatchObject([{ path: 'reason' }]);
    expect((await admin.post('/api/calendars/2031/revocation').send(deed).expect(409)).body).toMatchObject({
      code: 'CALENDAR_NOT_PUBLISHED',
    });
    expect((await admin.get('/api/calendars/revocations').expect(200)).body).toMatchObject([
      { year: 2031, reason: '示例原因', changedRuns: 0 },
    ]);
    expect((await admin.get('/api/calendars/2031').expect(200)).body).toMatchObject({ published: false });
    await admin.get('/api/calendars/x/revocation').expect(404);
  });

  it('answers bad files with every fault and its place', async () => {
    const days = [
      { name: '春节', date: '2027-02-30', isOffDay: true },
      { name: '春节', date: '2027-02-06', isOffDay: true },
      { name: '春节', date: '2027-02-06', isOffDay: false },
    ];

    const { body } = await admin.post('/api/calendars/imports').send({ year: 2027, days }).expect(400);
    const many = await admin
      .post('/api/calendars/imports')
      .send({ year: 2027, days: Array.from({ length: 60 }, () => ({ date: 'x', isOffDay: true })) })
      .expect(400);
    const yearless = await admin
      .post('/api/calendars/imports')
      .send({ days: [days[1], { ...days[1], date: '2026-12-31' }] })
      .expect(400);

    expect(body).toMatchObject({
      code: 'INVALID_INPUT',
      errors: [
        { path: 'days[0].date', code: 'CALENDAR_DAY_INVALID' },
        { path: 'days[2].date', code: 'CALENDAR_DAY_CONFLICT' },
      ],
    });
    expect(many.body.errors).toHaveLength(50);
    expect(many.body.detail).toContain('60');
    expect(yearless.body.errors).toMatchObject([{ path: 'year', code: 'CALENDAR_YEAR_MISSING' }]);
    expect((await admin.get('/api/calendars/imports').expect(200)).body).toHaveLength(2);
  });

  it.each([
    ['broken JSON', '{"year":', 'application/json', 400, 'INVALID_INPUT'],
    ['nothing', '', 'text/csv', 400, 'INVALID_INPUT'],
    ['a body of another kind', '<xml/>', 'application/xml', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['40 MB', 'x'.repeat(40 * MEBIBYTE), 'text/csv', 413, 'BODY_TOO_LARGE'],
  ])('refuses %s', async (_, text, type, status, code) => {
    const { body } = await admin
      .post('/api/calendars/imports')
      .set(OWN)
      .type(type)
      .serialize((sent: string) => sent)
      .send(text)
      .expect(status);
    expect(body).toMatchObject({ code });
  });

  it('refuses a file that another site makes a browser send', async () => {
    const { body } = await admin
      .post('/api/calendars/imports')
      .type('text/csv')
      .send('date,name,kind')
      .expect(403);
    expect(body).toMatchObject({ code: 'CSRF_REFUSED' });
  });

  it.each(['not-a-uuid', NOWHERE])('knows no import %s', async (id) => {
    const { body } = await admin.post(`/api/calendars/imports/${id}/publish`).expect(404);
    expect(body).toMatchObject({ code: 'CALENDAR_IMPORT_NOT_FOUND' });
  });

  it('takes local days after a preview, and lets them go', async () => {
    const day = { unitCode: 'zj.t09', day: '2027-03-15', kind: 'off', name: '示例庙会', source: '示例通知' };

    const preview = await admin.post('/api/calendars/overlays/preview').send(day).expect(200);
    const { body } = await admin
      .post('/api/calendars/overlays')
      .send({ ...day, basedOn: preview.body.revision })
      .expect(201);
    const faulty = await admin
      .post('/api/calendars/overlays')
      .send({ ...day, day: '2027-02-30', name: '' })
      .expect(400);
    await admin.post('/api/calendars/overlays').send(day).expect(409);
    await admin.delete(`/api/calendars/overlays/${body.overlay.id as string}`).expect(200);

    expect(preview.body.affected).toEqual([]);
    expect(faulty.body.errors.map(({ path }: { path: string }) => path).sort()).toEqual(['day', 'name']);
    expect((await admin.get('/api/calendars/overlays').expect(200)).body).toMatchObject([
      { unitCode: 'zj.t09', unitName: '牌头镇', removedAt: expect.any(String) },
    ]);
  });

  it('takes a workbook as it takes CSV', async () => {
    const rows = [
      ['日期', '名称', '类型'],
      ['2029/1/1', '元旦', '休'],
    ];
    const file = await workbook([{ name: '2029', rows }]);
    const { body } = await admin
      .post('/api/calendars/imports')
      .set(OWN)
      .type(WORKBOOK_TYPE)
      .send(file)
      .expect(201);
    expect(body).toMatchObject({
      format: 'xlsx',
      year: 2029,
      difference: { added: [{ day: '2029-01-01' }] },
    });
    await admin.post(`/api/calendars/imports/${body.id}/discard`).set(OWN).expect(204);
  });
});
