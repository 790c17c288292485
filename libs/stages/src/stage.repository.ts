import { Injectable } from '@nestjs/common';
import { type Transaction, dayText, momentColumns, momentOrDayText, momentText } from '@app/database';
import { stageNameEnOf } from '@app/models';
import { DataSource } from 'typeorm';
import { findPromises } from '@app/promises';
import { type OperationRow, toRunOperation } from './operation-row.js';
import type { JobPlace } from './passed-job.reader.js';
import type { RunOperation } from './run-operation.js';
import type { StageDefinition } from './stage-definition.js';
import { findDefinitions } from './stage-definition.queries.js';
import type { Facts } from './stage-expression.js';
import { deleteFacts, findFacts, upsertFacts } from './stage-fact.queries.js';
import { type AskedStage, type StageName, findStageNames } from './stage-name.queries.js';
import type { StageRun } from './stage-run.entity.js';
import { placeRuns, upsertRuns } from './stage-run.queries.js';
import type { StageChanges, StageState } from './stage-state.js';
import { watchRuns } from './stage-watch.queries.js';

/** A run in hours has the second from which on a status holds, another one the day. */
function cardMoment(column: string): string {
  return `case when clock_start_at is null then ${dayText(column)} else ${momentText(column)} end`;
}

const RUN_COLUMNS = `
  element_instance_key as "elementInstanceKey", process_instance_key as "processInstanceKey", case_no as "caseNo",
  definition_key as "definitionKey", process_id as "processId", element_id as "elementId", stage_code as "stageCode", parent_run_key as "parentRunKey", loop_instance as "loopInstance", stage_name as "stageName",
  ${stageNameEnOf('stage_run')} as "stageNameEn", round, time_of as "timeOf", responsible, cards, legal_basis as "legalBasis", base_limit as "baseLimit", events,
  statutory_limit as "statutoryLimit",
  promised_limit as "promisedLimit", ${momentOrDayText(momentColumns('clock_start'))} as "clockStartOn",
  ${momentOrDayText(momentColumns('clock_end'))} as "clockEndOn", ${momentOrDayText(momentColumns('due'))} as "dueOn",
  ${momentOrDayText(momentColumns('promised_due'))} as "promisedDueOn", agreed_on::text as "agreedOn",
  ${cardMoment('warning_at')} as "warningOn",
  ${cardMoment('yellow_at')} as "yellowOn", ${cardMoment('red_at')} as "redOn", provisional, outcome, state,
  entered_at as "enteredAt", closed_at as "closedAt",
  fault, used_days as "usedDays", unit, saved_days as "savedDays", saved_calendar_days as "savedCalendarDays",
  position`;

/** Reads and writes stage runs and the facts from which they are timed. */
@Injectable()
export class StageRepository {
  constructor(private readonly dataSource: DataSource) {}

  findByCases(caseNos: readonly string[]): Promise<StageRun[]> {
    return this.dataSource.query(
      `select ${RUN_COLUMNS} from stage_run where case_no = any ($1) order by entered_at, element_instance_key`,
      [caseNos],
    );
  }

  namesOf(asked: readonly AskedStage[]): Promise<(AskedStage & StageName)[]> {
    return findStageNames(this.dataSource, asked);
  }

  findOpenByCases(caseNos: readonly string[]): Promise<StageRun[]> {
    return this.dataSource.query(
      `select ${RUN_COLUMNS} from stage_run where case_no = any ($1) and state = 'open'
       order by entered_at, element_instance_key`,
      [caseNos],
    );
  }

  findMany(runKeys: readonly string[]): Promise<StageRun[]> {
    return this.dataSource.query(
      `select ${RUN_COLUMNS} from stage_run where element_instance_key = any ($1::bigint[])`,
      [runKeys],
    );
  }

  async find(elementInstanceKey: string): Promise<StageRun | undefined> {
    const rows = await this.dataSource.query<StageRun[]>(
      `select ${RUN_COLUMNS} from stage_run where element_instance_key = $1`,
      [elementInstanceKey],
    );
    return rows[0];
  }

  /** A run, locked until the transaction ends. Lock it after the calendars, before its operations. */
  async lock(elementInstanceKey: string, tx: Transaction): Promise<StageRun | undefined> {
    const rows: StageRun[] = await tx.query(
      `select ${RUN_COLUMNS} from stage_run where element_instance_key = $1 for update`,
      [elementInstanceKey],
    );
    return rows[0];
  }

  /**
   * The open run of a stage of a case that a job means: of its own instance, else of its own process, else of another one
   * of the case; of several the newest.
   */
  async findOpenRun(
    caseNo: string,
    stageCode: string,
    { processInstanceKey }: Pick<JobPlace, 'processInstanceKey'>,
  ): Promise<StageRun | undefined> {
    const rows = await this.dataSource.query<StageRun[]>(
      `select ${RUN_COLUMNS} from stage_run
       where case_no = $1 and stage_code = $2 and state = 'open'
       order by process_instance_key = $3 desc,
         process_id is not distinct from (select i.process_id from published.engine_instance i where i.process_instance_key = $3) desc,
         entered_at desc
       limit 1`,
      [caseNo, stageCode, processInstanceKey],
    );
    return rows[0];
  }

  /** What the version of the model on which a run is says about its stage. */
  async definitionOf(
    { definitionKey, elementId }: Pick<StageRun, 'definitionKey' | 'elementId'>,
    tx: Transaction = this.dataSource.manager,
  ): Promise<StageDefinition | undefined> {
    const definitions = await findDefinitions(tx, [definitionKey]);
    return definitions.find((stage) => stage.elementId === elementId);
  }

  /** The open runs as they are, for looking ahead. */
  readOpen(tx: Transaction): Promise<StageRun[]> {
    return tx.query(`select ${RUN_COLUMNS} from stage_run where state = 'open' order by case_no, entered_at`);
  }

  /** The open runs, locked until the transaction ends. */
  findOpen(tx: Transaction): Promise<StageRun[]> {
    return tx.query(`select ${RUN_COLUMNS} from stage_run where state = 'open'
       order by element_instance_key for update`);
  }

  /** What is known of an instance that its stages are timed by. */
  async factsOf(processInstanceKey: string, tx: Transaction = this.dataSource.manager): Promise<Facts> {
    const known = await findFacts(tx, [processInstanceKey]);
    // those that called it have variables of the same names
    const facts = known.filter((fact) => fact.processInstanceKey === processInstanceKey);
    return Object.fromEntries(facts.map(({ name, value }) => [name, value]));
  }

  /** What the fold of a bulk must know: everything about the instances it touches and those that called them. */
  async load(tx: Transaction, keys: BulkKeys): Promise<StageState> {
    const facts = await findFacts(tx, keys.instances);
    const runs = await tx.query<StageRun[]>(
      `select ${RUN_COLUMNS} from stage_run
       where process_instance_key = any ($1::bigint[]) and state = 'open' or element_instance_key = any ($2::bigint[])
       order by element_instance_key
       for update`,
      [keys.instances, keys.elements],
    );
    const runKeys = [...keys.elements, ...runs.map(({ elementInstanceKey }) => elementInstanceKey)];
    const caseNos = facts.filter(({ name }) => name === 'caseNo').map(({ value }) => value);
    return {
      facts,
      runs,
      definitions: await findDefinitions(tx, [
        ...keys.definitions,
        ...runs.map(({ definitionKey }) => definitionKey),
      ]),
      // read after the lock: an operation that is applied at this moment is either seen here or waits for this bulk
      operations: await findOperations(tx, runKeys),
      rounds: await tx.query(
        `select case_no as "caseNo", process_id as "processId", stage_code as "stageCode", max(round) as rounds,
           (count(*) filter (where state = 'open'))::int as open
         from stage_run where case_no = any ($1) group by 1, 2, 3`,
        [[...caseNos, ...keys.caseNos]],
      ),
      promises: await findPromises(tx, keys.instances),
    };
  }

  async save(tx: Transaction, { runs, facts, endedInstances }: StageChanges): Promise<void> {
    if (runs.length > 0) {
      await upsertRuns(tx, runs);
      await placeRuns(tx, keysOf(runs));
      await watchRuns(tx, keysOf(runs));
    }
    if (facts.length > 0) await upsertFacts(tx, facts);
    if (endedInstances.length > 0) await deleteFacts(tx, endedInstances);
  }

  /** Takes out everything that was timed for these instances; cards and what people did to the clocks stay. */
  async forgetRuns(tx: Transaction, instances: readonly string[]): Promise<void> {
    for (const table of ['stage_run', 'stage_fact']) {
      await tx.query(`delete from ${table} where process_instance_key = any ($1::bigint[])`, [instances]);
    }
  }
}

/** The keys that the records of a bulk mention. */
export interface BulkKeys {
  readonly instances: readonly string[];
  readonly elements: readonly string[];
  readonly definitions: readonly string[];
  readonly caseNos: readonly string[];
}

/** What acts or acted on the clocks of these runs of what people did, cancelled entries included. */
export async function findOperations(tx: Transaction, runKeys: readonly string[]): Promise<RunOperation[]> {
  const rows: OperationRow[] = await tx.query(
    `select o.id, o.element_instance_key as "elementInstanceKey", o.kind,
       ${momentOrDayText(momentColumns('o.from'))} as "fromOn", ${momentOrDayText(momentColumns('o.to'))} as "toOn", o.period, coalesce(o.approver, o.decided_by, o.requested_by) as approver, o.applied_at as "appliedAt",
       o.after_position as "afterPosition", c.after_position as "cancelledAfter"
     from published.clock_operation o left join published.clock_operation c on c.id = o.cancelled_by
     where o.element_instance_key = any ($1::bigint[]) and o.state = 'applied' and o.kind <> 'cancel'
     order by o.applied_at, o.id`,
    [runKeys],
  );
  return rows.map(toRunOperation);
}

// helpers

function keysOf(runs: readonly StageRun[]): string[] {
  return runs.map(({ elementInstanceKey }) => elementInstanceKey);
}
