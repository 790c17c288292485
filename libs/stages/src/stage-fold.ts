import { isDeepStrictEqual } from 'node:util';
import {
  type EngineRecord,
  type ProcessInstanceValue,
  type VariableValue,
  isBehind,
} from '@app/engine-records';
import type { Feel } from '@app/feel';
import { openedRun } from './opened-run.js';
import { type RunOperation, eventOfOperation, isInForce } from './run-operation.js';
import { type ClockInput, calendarOf, closeRun, retimed, timeOpenRun } from './stage-clock.js';
import { type StageDefinition, factNamesOf } from './stage-definition.js';
import { withOperations } from './stage-event.js';
import { Rounds } from './stage-rounds.js';
import type { StageRun } from './stage-run.entity.js';
import type { Place, StageCalendars, StageChanges, StageState } from './stage-state.js';

/** The fact that names the calling instance; no variable of a model can have this name in an expression. */
export const PARENT_FACT = '$parent';
export const CASE_FACT = 'caseNo';

interface Instance {
  readonly facts: Map<string, Known>;
  readonly changed: Set<string>;
  ended: boolean;
}

interface Known {
  readonly value: unknown;
  readonly position: string;
}

/**
 * Follows the interleaved stream of variables and element events of some instances.
 *
 * Everything is decided record by record, in log order, so that the rows do not depend on where the log was cut: an
 * open run is timed anew at each change of a variable that a stage of its model reads, never "at the end". A record that
 * is not behind the one which wrote a fact or a run changes it no more.
 */
export class StageFold {
  private readonly definitions = new Map<string, Map<string, StageDefinition>>();
  private readonly factNames = new Map<string, Set<string>>();
  private readonly instances = new Map<string, Instance>();
  private readonly runs = new Map<string, StageRun>();
  /** By run the last record that wrote it. */
  private readonly touched = new Map<string, Place & { key: string }>();
  private readonly rounds: Rounds;
  private readonly operations = new Map<string, RunOperation[]>();
  private readonly promises = new Map<string, string | null>();

  constructor(
    state: StageState,
    private readonly calendars: StageCalendars,
    private readonly feel: Feel,
  ) {
    for (const definition of state.definitions) this.learn(definition);
    for (const { processInstanceKey, name, value, position } of state.facts) {
      this.instance(processInstanceKey).facts.set(name, { value, position });
    }
    for (const run of state.runs) this.runs.set(run.elementInstanceKey, run);
    for (const operation of state.operations) {
      const known = this.operations.get(operation.elementInstanceKey) ?? [];
      this.operations.set(operation.elementInstanceKey, [...known, operation]);
    }
    this.rounds = new Rounds(state.rounds);
    for (const { processInstanceKey, stageCode, promisedLimit } of state.promises)
      this.promises.set(`${processInstanceKey} ${stageCode}`, promisedLimit);
  }

  apply(record: EngineRecord): void {
    if (record.valueType === 'VARIABLE') this.applyVariable(record as unknown as EngineRecord<VariableValue>);
    else this.applyElement(record as unknown as EngineRecord<ProcessInstanceValue>);
  }

  changes(): StageChanges {
    const entries = [...this.instances];
    return {
      runs: [...this.touched.values()].flatMap((place) => this.presentRun(place)),
      facts: entries.flatMap(([processInstanceKey, { facts, changed, ended }]) =>
        ended
          ? []
          : [...changed].flatMap((name) => {
              const known = facts.get(name);
              return known === undefined ? [] : [{ processInstanceKey, name, ...known }];
            }),
      ),
      endedInstances: entries.filter(([, { ended }]) => ended).map(([key]) => key),
    };
  }

  private applyVariable(record: EngineRecord<VariableValue>): void {
    const { value, position } = record;
    const { name, processInstanceKey, processDefinitionKey, scopeKey } = value;
    if (scopeKey !== processInstanceKey) return;
    const isRead = this.factNames.get(processDefinitionKey)?.has(name) === true;
    if (!isRead && name !== CASE_FACT) return;
    const isNew = this.learnFact(processInstanceKey, name, { value: JSON.parse(value.value), position });
    if (!isNew) return;
    if (name === CASE_FACT) this.assignCase(processInstanceKey, record);
    if (isRead) this.timeOpenRuns(processInstanceKey, record);
  }

  private applyElement(record: EngineRecord<ProcessInstanceValue>): void {
    const { bpmnElementType, processInstanceKey, parentProcessInstanceKey } = record.value;
    if (bpmnElementType === 'PROCESS') {
      if (record.intent === 'ELEMENT_COMPLETED' || record.intent === 'ELEMENT_TERMINATED') {
        this.instance(processInstanceKey).ended = true;
      } else if (parentProcessInstanceKey !== '-1') {
        const { position } = record;
        this.learnFact(processInstanceKey, PARENT_FACT, { value: parentProcessInstanceKey, position });
      }
      return;
    }
    if (bpmnElementType !== 'SUB_PROCESS' && bpmnElementType !== 'CALL_ACTIVITY') return;
    if (record.intent === 'ELEMENT_ACTIVATED') this.open(record);
    if (record.intent === 'ELEMENT_COMPLETED') this.close(record, 'closed');
    if (record.intent === 'ELEMENT_TERMINATED') this.close(record, 'terminated');
  }

  private open(record: EngineRecord<ProcessInstanceValue>): void {
    const { key, timestamp, value } = record;
    const definition = this.definitions.get(value.processDefinitionKey)?.get(value.elementId);
    if (definition === undefined || this.runs.has(key)) return;
    const run = this.withCase(openedRun(key, value, definition, new Date(timestamp)));
    this.put(timeOpenRun(run, this.clockInput(run, definition, record)), record);
  }

  private close(record: EngineRecord<ProcessInstanceValue>, state: 'closed' | 'terminated'): void {
    const run = this.runs.get(record.key);
    const definition = run && this.definitionOf(run);
    if (run?.state !== 'open' || definition === undefined || !isBehind(record.position, run.position)) return;
    const input = this.clockInput(run, definition, record);
    const closed = closeRun(this.withCase(run), { ...input, state });
    this.rounds.leave(closed);
    this.put(closed, record);
  }

  private timeOpenRuns(processInstanceKey: string, record: EngineRecord<VariableValue>): void {
    for (const run of this.openRunsOf(processInstanceKey)) {
      const definition = this.definitionOf(run);
      if (definition) this.put(timeOpenRun(run, this.clockInput(run, definition, record)), record);
    }
  }

  private assignCase(processInstanceKey: string, place: Place): void {
    for (const run of this.openRunsOf(processInstanceKey)) this.put(this.withCase(run), place);
  }

  /** Gives the run its case and its round among the case's runs of this stage, once the case is known. */
  private withCase(run: StageRun): StageRun {
    const caseNo = run.caseNo ?? this.caseNoOf(run.processInstanceKey);
    if (run.caseNo !== null || caseNo === null) return run;
    const withCase = { ...run, caseNo };
    return { ...withCase, round: this.rounds.enter(withCase) };
  }

  /** A called instance belongs to the case of the instance that called it. */
  private caseNoOf(processInstanceKey: string): string | null {
    const seen = new Set<string>();
    for (let key = processInstanceKey; !seen.has(key);) {
      seen.add(key);
      const facts = this.instance(key).facts;
      const parent = facts.get(PARENT_FACT)?.value;
      if (typeof parent === 'string') key = parent;
      else return textOf(facts.get(CASE_FACT));
    }
    return null;
  }

  private learn(definition: StageDefinition): void {
    const { definitionKey, elementId } = definition;
    const stages = this.definitions.get(definitionKey) ?? new Map<string, StageDefinition>();
    this.definitions.set(definitionKey, stages.set(elementId, definition));
    const names = this.factNames.get(definitionKey) ?? new Set<string>();
    this.factNames.set(definitionKey, new Set([...names, ...factNamesOf(definition)]));
  }

  /** Returns whether the value is new; the order of keys is no difference, because jsonb does not keep it. */
  private learnFact(processInstanceKey: string, name: string, told: Known): boolean {
    const { facts, changed } = this.instance(processInstanceKey);
    const known = facts.get(name);
    if (known !== undefined && !isBehind(told.position, known.position)) return false;
    facts.set(name, told);
    changed.add(name);
    return known === undefined || !isDeepStrictEqual(known.value, told.value);
  }

  private clockInput(
    run: StageRun,
    definition: StageDefinition,
    record: Place & { timestamp: number },
  ): ClockInput {
    const known = [...this.instance(run.processInstanceKey).facts];
    const facts = Object.fromEntries(known.map(([name, { value }]) => [name, value]));
    const operations = this.operationsOf(run)
      .filter((operation) => isInForce(operation, record))
      .map(eventOfOperation);
    const calendars = this.calendars.at(record);
    const setPromise = this.promises.get(`${run.processInstanceKey} ${run.stageCode}`) ?? null;
    const { feel } = this;
    const at = new Date(record.timestamp);
    return { definition, facts, feel, calendars, operations, setPromise, at };
  }

  private operationsOf({ elementInstanceKey }: StageRun): RunOperation[] {
    return this.operations.get(elementInstanceKey) ?? [];
  }

  /**
   * A run as it is now: what was published, and what people did to an open one, since its last record has timed it anew,
   * as it did when it happened. In what the log brings for the first time there is no such thing.
   */
  private presentRun({ key, ...place }: Place & { key: string }): StageRun[] {
    const run = this.runs.get(key);
    if (run === undefined) return [];
    const present = this.operationsOf(run).filter(({ cancelledAfter }) => cancelledAfter === null);
    const isPresent =
      this.calendars.at(place) === this.calendars.newest &&
      this.operationsOf(run).every(
        (operation) => isInForce(operation, place) === present.includes(operation),
      );
    if (run.state !== 'open' || isPresent) return [run];
    return [
      retimed(withOperations(run, present.map(eventOfOperation)), calendarOf(run, this.calendars.newest)),
    ];
  }

  private definitionOf(run: StageRun): StageDefinition | undefined {
    return this.definitions.get(run.definitionKey)?.get(run.elementId);
  }

  private openRunsOf(processInstanceKey: string): StageRun[] {
    return [...this.runs.values()].filter(
      (run) => run.processInstanceKey === processInstanceKey && run.state === 'open',
    );
  }

  private instance(key: string): Instance {
    const known = this.instances.get(key);
    if (known !== undefined) return known;
    const created: Instance = { facts: new Map(), changed: new Set(), ended: false };
    this.instances.set(key, created);
    return created;
  }

  private put(run: StageRun, { partitionId, position }: Place): void {
    const key = run.elementInstanceKey;
    this.runs.set(key, { ...run, position });
    this.touched.set(key, { key, partitionId, position });
  }
}

// helpers

function textOf(fact: Known | undefined): string | null {
  return typeof fact?.value === 'string' ? fact.value : null;
}
