import { toTopology } from './topology-mapping.js';
import { apiPathOf } from './user-task.gateway.js';

const answer = (...partitions: [id: number, role: string, health: string][]) => ({
  gatewayVersion: '8.5.8',
  partitionsCount: 2,
  brokers: [{ partitions: partitions.map(([partitionId, role, health]) => ({ partitionId, role, health })) }],
});

describe('topology', () => {
  it('is able to work when every partition has a leader, healthy or not', () => {
    expect(toTopology(answer([1, 'LEADER', 'HEALTHY'], [2, 'LEADER', 'UNHEALTHY'])).ableToWork).toBe(true);
  });

  it.each([
    ['a partition has no leader', answer([1, 'LEADER', 'HEALTHY'], [2, 'FOLLOWER', 'HEALTHY'])],
    ['a leader is dead', answer([1, 'LEADER', 'HEALTHY'], [2, 'LEADER', 'DEAD'])],
    ['the gateway knows no broker yet', { ...answer(), brokers: [] }],
    ['the gateway knows no partition yet', { ...answer(), partitionsCount: 0 }],
  ])('is not able to work when %s', (_, topology) => {
    expect(toTopology(topology).ableToWork).toBe(false);
  });
});

describe('path of the user-task commands', () => {
  it.each([
    ['8.5.8', '/v1'],
    ['8.6.0', '/v2'],
    ['8.10.1', '/v2'],
    ['9.0.0', '/v2'],
  ])('of gateway %s is %s', (version, path) => expect(apiPathOf(version)).toBe(path));
});
