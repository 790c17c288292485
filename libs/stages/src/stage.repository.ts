import { Injectable } from '@nestjs/common';
import {
  type Transaction,
  dayAndMoment,
  dayText,
  instantOf,
  momentColumns,
  momentOrDayText,
  momentText,
  jsonText,
} from '@app/database';
import { stageNameEnOf } from '@app/models';
import { DataSource } from 'typeorm';
import { findPromises } from '@app/promises';
import { type OperationRow, toRunOperation } from './operation-row.js';
import type { JobPlace } from './passed-job.reader.js';
import type { RunOperation } from './run-operation.js';
import type { StageDefinition } from './stage-definition.js';
import type { Facts } from './stage-expression.js';
import { type AskedStage, type StageName, findStageNames } from './stage-name.queries.js';
import type { StageRun } from './stage-run.entity.js';
import type { StageChanges, StageFact, StageState } from './stage-state.js';
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
  async factsOf(processInstanceKey: string): Promise<Facts> {
    const facts = await findFacts(this.dataSource.manager, [processInstanceKey]);
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
    if (endedInstances.length > 0) await this.forget(tx, endedInstances);
  }

  /** Takes out everything that was timed for these instances; cards and what people did to the clocks stay. */
  async forgetRuns(tx: Transaction, instances: readonly string[]): Promise<void> {
    for (const table of ['stage_run', 'stage_fact']) {
      await tx.query(`delete from ${table} where process_instance_key = any ($1::bigint[])`, [instances]);
    }
  }

  /** Drops the facts of instances that have ended. */
  async forget(tx: Transaction, endedInstances: readonly string[]): Promise<void> {
    await tx.query(`delete from stage_fact where process_instance_key = any ($1::bigint[])`, [
      endedInstances,
    ]);
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

/** Where runs lie: the run around them, and their numbers where several are there at once. */
function placeRuns(tx: Transaction, runKeys: readonly string[]): Promise<unknown> {
  return tx.query(
    `update stage_run r
     set parent_run_key = enclosing_stage_run(e.flow_scope_key), loop_instance = loop_instance_of(r.element_instance_key)
     from published.element_run e
     where e.element_instance_key = r.element_instance_key and r.element_instance_key = any ($1::bigint[])
       and (r.parent_run_key, r.loop_instance)
           is distinct from (enclosing_stage_run(e.flow_scope_key), loop_instance_of(r.element_instance_key))`,
    [runKeys],
  );
}

function findFacts(tx: Transaction, instances: readonly string[]): Promise<StageFact[]> {
  return tx.query(
    `with recursive caller (key) as (
       select unnest($1::bigint[])
       union
       select (f.value #>> '{}')::bigint
       from caller join stage_fact f on f.process_instance_key = caller.key and f.name = '$parent'
     )
     select f.process_instance_key as "processInstanceKey", f.name, f.value, f.position
     from caller join stage_fact f on f.process_instance_key = caller.key`,
    [instances],
  );
}

function findDefinitions(tx: Transaction, keys: readonly string[]): Promise<StageDefinition[]> {
  return tx.query(
    `select definition_key as "definitionKey", element_id as "elementId", stage_code as "stageCode", name,
       name_en as "nameEn",
       time_of as "timeOf", statutory_limit as "statutoryLimit", promised_limit as "promisedLimit",
       legal_basis as "legalBasis", responsible, cards, clock_start as "clockStart", clock_end as "clockEnd",
       stage_outcome as "stageOutcome", purpose_outcomes as "purposeOutcomes", clock_operations as "clockOperations",
       extension_limit as "extensionLimit", extension_approver as "extensionApprover",
       agreed_on as "agreedOn"
     from published.stage_definition where definition_key = any ($1::bigint[])`,
    [keys],
  );
}

function upsertRuns(tx: Transaction, runs: readonly StageRun[]): Promise<unknown> {
  return tx.query(
    `insert into stage_run (element_instance_key, process_instance_key, case_no, definition_key, process_id, element_id,
       stage_code, stage_name, round, time_of, responsible, cards, legal_basis, base_limit, events, statutory_limit,
       promised_limit, clock_start_on, clock_start_at, clock_end_on, clock_end_at, due_on, due_at,
       promised_due_on, promised_due_at, agreed_on, warning_at, yellow_at, red_at, provisional, outcome, state, entered_at, closed_at,
       fault, used_days, unit, saved_days, saved_calendar_days, position)
     select "elementInstanceKey", "processInstanceKey", "caseNo", "definitionKey", "processId", "elementId",
       "stageCode", "stageName", round, "timeOf", responsible, cards, "legalBasis", "baseLimit", events,
       "statutoryLimit", "promisedLimit", ${dayAndMoment('"clockStartOn"')}, ${dayAndMoment('"clockEndOn"')},
       ${dayAndMoment('"dueOn"')}, ${dayAndMoment('"promisedDueOn"')}, "agreedOn", ${instantOf('"warningOn"')},
       ${instantOf('"yellowOn"')}, ${instantOf('"redOn"')}, provisional, outcome, state, "enteredAt", "closedAt",
       fault, "usedDays", unit, "savedDays", "savedCalendarDays", position
     from jsonb_to_recordset($1) as r (
       "elementInstanceKey" bigint, "processInstanceKey" bigint, "caseNo" text, "definitionKey" bigint,
       "processId" text, "elementId" text, "stageCode" text, "stageName" text, round int, "timeOf" text, responsible text, cards text,
       "legalBasis" text, "baseLimit" text, events jsonb, "statutoryLimit" text, "promisedLimit" text,
       "clockStartOn" text, "clockEndOn" text, "dueOn" text, "promisedDueOn" text, "agreedOn" date, "warningOn" text, "yellowOn" text,
       "redOn" text, provisional boolean, outcome text, state text, "enteredAt" timestamptz, "closedAt" timestamptz,
       fault text, "usedDays" int, unit text, "savedDays" int, "savedCalendarDays" int, position bigint)
     on conflict (element_instance_key) do update set
       case_no = excluded.case_no, round = excluded.round, responsible = excluded.responsible,
       base_limit = excluded.base_limit, events = excluded.events,
       statutory_limit = excluded.statutory_limit, promised_limit = excluded.promised_limit,
       clock_start_on = excluded.clock_start_on, clock_start_at = excluded.clock_start_at,
       clock_end_on = excluded.clock_end_on, clock_end_at = excluded.clock_end_at, due_on = excluded.due_on,
       due_at = excluded.due_at, promised_due_on = excluded.promised_due_on,
       promised_due_at = excluded.promised_due_at, agreed_on = excluded.agreed_on, warning_at = excluded.warning_at,
       yellow_at = excluded.yellow_at, red_at = excluded.red_at, provisional = excluded.provisional,
       outcome = excluded.outcome, state = excluded.state, closed_at = excluded.closed_at, fault = excluded.fault,
       used_days = excluded.used_days, unit = excluded.unit, saved_days = excluded.saved_days,
       saved_calendar_days = excluded.saved_calendar_days, position = excluded.position`,
    [jsonText(runs)],
  );
}

/** A JSON null in a recordset is read as an SQL null, while a fact that is null must stay a fact. */
function upsertFacts(tx: Transaction, facts: readonly StageFact[]): Promise<unknown> {
  return tx.query(
    `insert into stage_fact (process_instance_key, name, value, position)
     select "processInstanceKey", name, coalesce(value, 'null'::jsonb), position
     from jsonb_to_recordset($1) as f ("processInstanceKey" bigint, name text, value jsonb, position bigint)
     on conflict (process_instance_key, name) do update set value = excluded.value, position = excluded.position`,
    [jsonText(facts)],
  );
}
