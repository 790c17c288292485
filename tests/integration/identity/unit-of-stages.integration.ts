import { UserService } from '@app/identity';
import type { TestDatabase } from '@app/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createCountyDatabase, startTestApi } from '../api/test-api.js';

describe('a unit whose head sees only its stages', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;

  beforeAll(async () => {
    database = await createCountyDatabase();
    app = await startTestApi({ dataSource: database.dataSource, controllers: [] });
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  it.each([
    ['court-liaison', ['zj.court']],
    ['arb-handler', ['zj.arb']],
    ['police-leader', ['zj.police']],
    ['police-handler', ['zj.police']],
    ['mediator', []],
    ['commander', []],
  ])('confines everybody in it as well: %s to %j', async (username, units) => {
    const actor = await app.get(UserService).actor(username);
    expect(actor?.sight.stageOnly).toEqual(units);
  });
});
