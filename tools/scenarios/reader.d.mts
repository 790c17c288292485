export interface Scenario {
  folder: string;
  name: string;
  process: string;
  title: string;
  day: string;
  by?: string;
  start: Record<string, unknown>;
  steps: Record<string, unknown>[];
}

export class ScenarioFaults extends Error {}

export function loadScenarios(
  processesDir: string,
  wanted?: { processId?: string; caseName?: string },
): Promise<Scenario[]>;

export function readScenario(text: string, file: string): { value: unknown; faults: string[] };
