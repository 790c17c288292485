import { AppError } from '@app/kernel';
import type { EngineRecord } from './engine-record.js';
import { ProjectionRegistry } from './projection-registry.js';
import { RecordDispatcher } from './record-dispatcher.js';

const RECORD: EngineRecord = {
  partitionId: 1,
  position: '1',
  key: '1',
  timestamp: 1,
  intent: 'CREATED',
  valueType: 'A',
  recordType: 'EVENT',
  value: {},
};

describe('RecordDispatcher', () => {
  const insertDead = jest.fn(async () => undefined);

  const dispatch = (error: Error) => {
    const registry = new ProjectionRegistry({ getProviders: () => [] } as never);
    const apply = () => Promise.reject(error);
    registry.register([{ options: { name: 'a', valueTypes: ['A'], order: 1 }, projection: { apply } }]);
    const dispatcher = new RecordDispatcher(registry, { insertDead } as never);
    return dispatcher.dispatch({ query: async () => [] } as never, [RECORD], () => '{}');
  };

  beforeEach(() => insertDead.mockClear());

  it('sets a record aside that a projection cannot digest', async () => {
    await dispatch(new Error('unforeseen'));

    expect(insertDead).toHaveBeenCalledTimes(1);
  });

  it('blames no record where something that a projection needs is away', async () => {
    const away = new AppError('EXPRESSIONS_UNAVAILABLE', 503, '请稍后再试。');

    await expect(dispatch(away)).rejects.toBe(away);
    expect(insertDead).not.toHaveBeenCalled();
  });
});
