import { ReadinessCheck } from './readiness.js';

describe('readiness', () => {
  const look = (database: boolean, engine: boolean, models: boolean) =>
    new ReadinessCheck(
      { read: async () => (database ? [] : Promise.reject(new Error('away'))) } as never,
      { isReachable: async () => engine } as never,
      { known: async () => models } as never,
    ).look();

  it.each([
    ['ready', true, true, true],
    ['degraded', true, false, true],
    ['starting', true, true, false],
    ['starting', true, false, false],
    ['unavailable', false, true, true],
  ])('is %s with database %s, engine %s, models %s', async (status, database, engine, models) => {
    expect((await look(database, engine, models)).status).toBe(status);
  });
});
