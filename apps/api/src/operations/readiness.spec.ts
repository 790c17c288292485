import type { ShippedModelsState } from '@app/models';
import { ReadinessCheck } from './readiness.js';

describe('readiness', () => {
  const look = (database: boolean, engine: boolean, models: ShippedModelsState) =>
    new ReadinessCheck(
      { read: async () => (database ? [] : Promise.reject(new Error('away'))) } as never,
      { isReachable: async () => engine } as never,
      { state: async () => models } as never,
    ).look();

  it.each([
    ['ready', true, true, 'current'],
    ['degraded', true, false, 'current'],
    // after an upgrade, until the records have told of the new versions
    ['degraded', true, true, 'outdated'],
    ['degraded', true, false, 'outdated'],
    ['starting', true, true, 'missing'],
    ['starting', true, false, 'missing'],
    ['unavailable', false, true, 'current'],
  ] as const)('is %s with database %s, engine %s, models %s', async (status, database, engine, models) => {
    expect((await look(database, engine, models)).status).toBe(status);
  });
});
