import type { EngineRecord } from '@app/engine-records';
import type { PromiseOfInstance } from '@app/promises';
import type { RunOperation } from './run-operation.js';
import type { UnitCalendars } from './stage-clock.js';
import type { StageDefinition } from './stage-definition.js';
import type { StageRun } from './stage-run.entity.js';

export interface StageFact {
  readonly processInstanceKey: string;
  readonly name: string;
  readonly value: unknown;
  /** Place in the log of the record that told it. */
  readonly position: string;
}

/** By which calendars records are timed. */
export interface StageCalendars {
  readonly newest: UnitCalendars;
  at(place: Place): UnitCalendars;
}

/** Where a record stands in the log. */
export type Place = Pick<EngineRecord, 'partitionId' | 'position'>;

/** What the tables hold about the instances of a bulk, before it. */
export interface StageState {
  readonly definitions: readonly StageDefinition[];
  readonly facts: readonly StageFact[];
  readonly runs: readonly StageRun[];
  /** What people did to the clocks of runs, also of those that only this bulk opens (in a replay). */
  readonly operations: readonly RunOperation[];
  readonly rounds: readonly StageRounds[];
  /** What administrators had set for the stages of these instances when their cases started. */
  readonly promises: readonly Omit<PromiseOfInstance, 'setAt'>[];
}

/** How often a case has entered a stage of a process so far, and how many of its runs are open. */
export interface StageRounds {
  readonly caseNo: string;
  readonly processId: string | null;
  readonly stageCode: string;
  readonly rounds: number;
  readonly open: number;
}

/** What a bulk changes in the tables. */
export interface StageChanges {
  readonly runs: readonly StageRun[];
  readonly facts: readonly StageFact[];
  readonly endedInstances: readonly string[];
}
