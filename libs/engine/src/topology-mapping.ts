import type { EngineTopology } from './engine.types.js';

interface TopologyAnswer {
  gatewayVersion: string;
  partitionsCount: number;
  brokers: readonly {
    partitions: readonly { partitionId: number; role: string | number; health: string | number }[];
  }[];
}

/**
 * Able to work means that every partition has a leader that is not dead. A leader whose clock was moved calls itself
 * unhealthy for a minute and works all the same.
 */
export function toTopology(answer: TopologyAnswer): EngineTopology {
  const led = new Set<number>();
  for (const { partitions } of answer.brokers) {
    for (const { partitionId, role, health } of partitions) {
      if (isNamed(role, 'LEADER', 0) && !isNamed(health, 'DEAD', 2)) led.add(partitionId);
    }
  }
  return {
    gatewayVersion: answer.gatewayVersion,
    partitionsCount: answer.partitionsCount,
    ableToWork: answer.partitionsCount > 0 && led.size >= answer.partitionsCount,
  };
}

/** Enumerations arrive by name or by number. */
function isNamed(value: string | number, name: string, number: number): boolean {
  return value === name || value === number;
}
