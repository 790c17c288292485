import type { EngineRecord } from './engine-record.js';
import { DuplicateProjectionError } from './engine-records.errors.js';
import type { ProjectionOptions } from './projection.decorator.js';
import { ProjectionRegistry } from './projection-registry.js';

const registryOf = (...options: ProjectionOptions[]): ProjectionRegistry => {
  const registry = new ProjectionRegistry({ getProviders: () => [] } as never);
  registry.register(options.map((one) => ({ options: one, projection: { apply: async () => undefined } })));
  return registry;
};

const event = (
  position: string,
  valueType: string,
  intent = 'CREATED',
  recordType = 'EVENT',
): EngineRecord => ({
  partitionId: 1,
  position,
  key: '1',
  timestamp: 1,
  intent,
  valueType,
  recordType,
  value: {},
});

describe('projection registry', () => {
  it('gives each projection what it wants, in log order, in the order of the projections', () => {
    const registry = registryOf(
      { name: 'late', valueTypes: ['A'], order: 20 },
      { name: 'early', valueTypes: ['A', 'B'], intents: ['CREATED'], order: 10 },
      { name: 'none', valueTypes: ['C'], order: 5 },
    );
    const shared = registry.share([
      event('1', 'B'),
      event('2', 'A'),
      event('3', 'A', 'DELETED'),
      event('4', 'A', 'CREATED', 'COMMAND_REJECTION'),
    ]);
    expect(
      shared.map(({ options, wanted }) => [options.name, wanted.map(({ position }) => position)]),
    ).toEqual([
      ['early', ['1', '2']],
      ['late', ['2', '3']],
    ]);
    expect(registry.valueTypes().sort()).toEqual(['A', 'B', 'C']);
  });

  it('refuses two projections of one name', () => {
    const twice = { name: 'tasks', valueTypes: ['A'], order: 1 };
    expect(() => registryOf(twice, twice)).toThrow(DuplicateProjectionError);
  });
});
