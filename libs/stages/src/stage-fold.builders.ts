import { boundedFeel } from '@app/feel';
import type { EngineRecord } from '@app/engine-records';
import { type WorkCalendar, BUILT_IN_CALENDAR, createCalendar } from '@app/statutory-time';
import type { PromiseOfInstance } from '@app/promises';
import type { RunOperation } from './run-operation.js';
import type { UnitCalendars } from './stage-clock.js';
import type { StageDefinition } from './stage-definition.js';
import { StageFold } from './stage-fold.js';
import type { StageRun } from './stage-run.entity.js';
import type { StageFact, StageRounds } from './stage-state.js';

export { keptDaysOf, suspensionsOf } from './stage-suspension.js';
export { viewOf } from './stage-view.js';

export const CALENDAR: WorkCalendar = createCalendar(BUILT_IN_CALENDAR);
export const DEFINITION_KEY = '2251799813685001';

/** A stage of the wage-recovery model with the properties that a test needs. */
export function aStage(stageCode: string, properties: Partial<StageDefinition> = {}): StageDefinition {
  return {
    definitionKey: DEFINITION_KEY,
    elementId: `st_${stageCode}`,
    stageCode,
    name: stageCode,
    nameEn: null,
    timeOf: 'department',
    statutoryLimit: null,
    promisedLimit: null,
    legalBasis: null,
    agreedOn: null,
    responsible: null,
    cards: null,
    clockStart: null,
    clockEnd: null,
    stageOutcome: null,
    purposeOutcomes: null,
    clockOperations: null,
    extensionLimit: null,
    extensionApprover: null,
    ...properties,
  };
}

/** Writes the records of one engine instance, each at a Shanghai wall-clock time like `2026-03-02 09:00`. */
export class InstanceLog {
  constructor(
    readonly instanceKey: string,
    readonly parentKey = '-1',
  ) {}

  started(at: string): EngineRecord {
    return this.element(this.instanceKey, 'wage-recovery', 'PROCESS', 'ELEMENT_ACTIVATING', at);
  }

  ended(at: string): EngineRecord {
    return this.element(this.instanceKey, 'wage-recovery', 'PROCESS', 'ELEMENT_COMPLETED', at);
  }

  entered(stageCode: string, key: string, at: string): EngineRecord {
    return this.element(key, `st_${stageCode}`, 'SUB_PROCESS', 'ELEMENT_ACTIVATED', at);
  }

  left(stageCode: string, key: string, at: string, intent = 'ELEMENT_COMPLETED'): EngineRecord {
    return this.element(key, `st_${stageCode}`, 'SUB_PROCESS', intent, at);
  }

  variable(name: string, value: unknown, at: string, scopeKey = this.instanceKey): EngineRecord {
    const { instanceKey: processInstanceKey } = this;
    return record('VARIABLE', 'UPDATED', '99', at, {
      name,
      value: JSON.stringify(value),
      scopeKey,
      processInstanceKey,
      processDefinitionKey: DEFINITION_KEY,
    });
  }

  private element(key: string, elementId: string, type: string, intent: string, at: string): EngineRecord {
    return record('PROCESS_INSTANCE', intent, key, at, {
      elementId,
      bpmnElementType: type,
      processInstanceKey: this.instanceKey,
      parentProcessInstanceKey: this.parentKey,
      processDefinitionKey: DEFINITION_KEY,
    });
  }
}

const UNIT_CALENDARS: UnitCalendars = { forUnit: () => CALENDAR };

/** Keeps what the fold writes, as the tables would, between bulks. */
export class StageTables {
  readonly runs = new Map<string, StageRun>();
  readonly operations: RunOperation[] = [];
  readonly promises: Omit<PromiseOfInstance, 'setAt'>[] = [];
  private readonly facts = new Map<string, StageFact>();

  constructor(private readonly definitions: readonly StageDefinition[]) {}

  apply(records: readonly EngineRecord[]): void {
    const fold = new StageFold(
      {
        definitions: this.definitions,
        facts: [...this.facts.values()],
        runs: [...this.runs.values()].filter(({ state }) => state === 'open'),
        operations: this.operations,
        rounds: this.rounds(),
        promises: this.promises,
      },
      { newest: UNIT_CALENDARS, at: () => UNIT_CALENDARS },
      boundedFeel,
    );
    for (const item of records) fold.apply(item);
    const { runs, facts, endedInstances } = fold.changes();
    for (const run of runs) this.runs.set(run.elementInstanceKey, run);
    for (const fact of facts) this.facts.set(`${fact.processInstanceKey} ${fact.name}`, fact);
    for (const [key, fact] of this.facts) {
      if (endedInstances.includes(fact.processInstanceKey)) this.facts.delete(key);
    }
  }

  run(key: string): StageRun {
    const run = this.runs.get(key);
    if (run === undefined) throw new Error(`no run ${key}`);
    return run;
  }

  rows(): unknown {
    const byKey = (a: StageRun, b: StageRun) => a.elementInstanceKey.localeCompare(b.elementInstanceKey);
    return {
      runs: [...this.runs.values()].sort(byKey),
      facts: [...this.facts.values()].map(factText).sort(),
    };
  }

  private rounds(): StageRounds[] {
    const found = new Map<string, StageRounds>();
    for (const { caseNo, processId, stageCode, round, state } of this.runs.values()) {
      if (caseNo === null) continue;
      const key = [caseNo, processId, stageCode].join(' ');
      const known = found.get(key) ?? { caseNo, processId, stageCode, rounds: 0, open: 0 };
      const open = known.open + (state === 'open' ? 1 : 0);
      found.set(key, { ...known, rounds: Math.max(known.rounds, round), open });
    }
    return [...found.values()];
  }
}

// helpers

function factText({ processInstanceKey, name, value }: StageFact): string {
  return `${processInstanceKey} ${name} ${JSON.stringify(value)}`;
}

function record(
  valueType: string,
  intent: string,
  key: string,
  at: string,
  value: Record<string, unknown>,
): EngineRecord {
  const timestamp = Date.parse(`${at.replace(' ', 'T')}:00+08:00`);
  lastPosition += 1;
  const position = String(lastPosition);
  return { partitionId: 1, position, key, timestamp, recordType: 'EVENT', intent, valueType, value };
}

/** Records stand in the log in the order in which a test writes them. */
let lastPosition = 0;
