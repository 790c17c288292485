import type { NestExpressApplication } from '@nestjs/platform-express';
import type { TestDatabase } from '@app/testing';
import { AuthController, OwnSessionsController } from './app-under-test.js';
import { createCountyDatabase, loggedIn, startTestApi } from './test-api.js';

const OWN = { 'X-Requested-With': 'yijianshi' };

interface Session {
  id: string;
  address: string | null;
  device: string | null;
  isCurrent: boolean;
}

describe('my sessions over HTTP', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;

  beforeAll(async () => {
    database = await createCountyDatabase();
    app = await startTestApi({
      dataSource: database.dataSource,
      controllers: [AuthController, OwnSessionsController],
    });
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  it('are listed with their places, ended one by one or all but this, and noted; those of others are not there', async () => {
    // given
    const [here, there, third] = [
      await loggedIn(app, 'mediator'),
      await loggedIn(app, 'mediator'),
      await loggedIn(app, 'mediator'),
    ];
    const judge = await loggedIn(app, 'judge');

    // when
    const listed = (await here.get('/api/me/sessions').expect(200)).body as Session[];

    // then
    expect(listed.map(({ isCurrent }) => isCurrent)).toEqual([true, false, false]);
    expect(listed[0]?.address).toMatch(/127[.]0[.]0[.]1|::1/);
    expect(Object.keys(listed[0]!).sort()).toEqual([
      ...['address', 'createdAt', 'device', 'id', 'isCurrent', 'lastSeenAt'],
    ]);

    // when: one of mine, and not by another person
    const ofThird = (await third.get('/api/me/sessions').expect(200)).body as Session[];
    const id = ofThird.find(({ isCurrent }) => isCurrent)!.id;
    expect((await judge.delete(`/api/me/sessions/${id}`).set(OWN).expect(404)).body.code).toBe(
      'SESSION_NOT_FOUND',
    );
    await here.delete(`/api/me/sessions/${id}`).set(OWN).expect(204);
    await third.get('/api/me').expect(401);
    await here.delete(`/api/me/sessions/${id}`).set(OWN).expect(404);
    await here.delete('/api/me/sessions/none').set(OWN).expect(404);

    // when: all but this
    await here.delete('/api/me/sessions').set(OWN).expect(204);

    // then
    await there.get('/api/me').expect(401);
    await here.get('/api/me').expect(200);
    await judge.get('/api/me').expect(200);
    const noted = await database.dataSource.query<{ object: string | null }[]>(
      `select object_id as object from audit_entry where action = 'SESSIONS_ENDED' order by seq`,
    );
    expect(noted).toEqual([{ object: id }, { object: null }]);
  });
});
