import type { EngineTopology } from './engine.types.js';

interface TopologyAnswer {
  gatewayVersion: string;
  partitionsCount: number;
  brokers: readonly {
    partitions: readonly { partitionId: number; role: string | number; health: string | number }[];
  }[];
}

/** Healthy means that every partition has a leader that calls itself healthy. */
export function toTopology(answer: TopologyAnswer): EngineTopology {
  const led = new Set<number>();
  for (const { partitions } of answer.brokers) {
    for (const { partitionId, role, health } of partitions) {
      if (isNamed(role, 'LEADER') && isNamed(health, 'HEALTHY')) led.add(partitionId);
    }
  }
  return {
    gatewayVersion: answer.gatewayVersion,
    partitionsCount: answer.partitionsCount,
    healthy: answer.partitionsCount > 0 && led.size >= answer.partitionsCount,
  };
}

/** Leader and healthy are the zero values of their enumerations. */
function isNamed(value: string | number, name: string): boolean {
  return value === name || value === 0;
}
