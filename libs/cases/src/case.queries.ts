import { SqlParameters } from '@app/database';
import type { Actor } from '@app/identity';
import { STANDS_STILL } from '@app/incidents';
import type { DataSource } from 'typeorm';
import type { CaseDetail, CaseDocument, CaseSummary } from './case.entity.js';
import { owedOf } from './owed-material.queries.js';
import type { CaseSight } from './case-sight.js';
import { readsPaper } from './case-sight.queries.js';
import { decidedBy, visibleCase } from './case-visibility.queries.js';

/** Columns of a case `c` as a row. */
export const SUMMARY_COLUMNS = `
  c.case_no as "caseNo", c.process_id as "processId", c.title, c.parties, c.facts,
  c.faulty_facts as "faultyFacts", c.town_code as "townCode", coalesce(case when c.ended_at is null then town.holder_name else town.name end, c.town_code) as "townName",
  c.amount_fen::float8 as "amountFen", c.headcount, c.received_on as "receivedOn", c.state, c.pending,
  c.created_at as "createdAt", c.ended_at as "endedAt", c.outcome_code as "outcomeCode", held.holders[1] as holder, held.holders,
  ${owedOf('c.case_no')} as owed,
  ${STANDS_STILL} as "standsStill"`;

/** So many holders are named; nobody reads a longer list. */
const NAMED_HOLDERS = 50;

/**
 * Who holds a case: of each open task the person who took it, or every unit to whose groups it lies open; those of the
 * oldest task first, each once.
 */
export const SUMMARY_JOINS = `
  left join published.org_unit town on town.code = c.town_code
  left join lateral (
    select coalesce(array_agg(name order by place), '{}') as holders from (
      select name, min(place) as place from (
        select coalesce(u.display_name, t.assignee, o.holder_name, g.name) as name,
               row_number() over (order by t.created_at, t.task_key, g.place) as place
          from published.task t
          left join published.app_user u on u.username = t.assignee
          left join lateral unnest(t.candidate_groups) with ordinality as g (name, place) on t.assignee is null
          left join published.org_unit o on o.code = split_part(g.name, '/', 1)
         where t.case_no = c.case_no and t.state = 'open') held
       where name is not null group by name order by 2 limit ${NAMED_HOLDERS}) named) held on true`;

/** One case as a row, if the person sees it. */
export async function findCaseSummary(
  dataSource: DataSource,
  actor: Actor,
  caseNo: string,
): Promise<CaseSummary | undefined> {
  const parameters = new SqlParameters();
  const rows: CaseSummary[] = await dataSource.query(
    `select ${SUMMARY_COLUMNS} from case_file c ${SUMMARY_JOINS}
      where c.case_no = ${parameters.add(caseNo)}
        and (${visibleCase(actor, parameters)} or ${decidedBy(actor, parameters)})`,
    parameters.values,
  );
  return rows[0];
}

export type CaseEngineFacts = Pick<
  CaseDetail,
  | 'processInstanceKey'
  | 'definitionKey'
  | 'definitionVersion'
  | 'variables'
  | 'activeElements'
  | 'completedElements'
  | 'reason'
>;

/** What the engine's log tells about a case: its newest instance, variables and elements. */
export async function findEngineFacts(dataSource: DataSource, caseNo: string): Promise<CaseEngineFacts> {
  const rows: CaseEngineFacts[] = await dataSource.query(
    `select i.process_instance_key as "processInstanceKey", i.definition_key as "definitionKey",
            i.version as "definitionVersion",
            case when c.state = 'cancelled' or c.pending = 'cancelling' then c.cancel_reason end as reason,
            coalesce((select jsonb_object_agg(v.name, v.value) from case_variable v
                       where v.process_instance_key = i.process_instance_key), c.start_variables) as variables,
            coalesce((select array_agg(distinct e.element_id order by e.element_id) from element_run e
                       where e.process_instance_key = i.process_instance_key and e.state = 'active'),
                     '{}') as "activeElements",
            coalesce((select array_agg(distinct e.element_id order by e.element_id) from element_run e
                       where e.process_instance_key = i.process_instance_key and e.state = 'completed'),
                     '{}') as "completedElements"
       from case_file c
       left join lateral (
         select * from engine_instance i
          where i.case_no = c.case_no and i.process_id = c.process_id and i.parent_process_instance_key is null
          order by i.started_at desc, i.process_instance_key desc
          limit 1) i on true
      where c.case_no = $1`,
    [caseNo],
  );
  return rows[0] as CaseEngineFacts;
}

/** The papers that were issued in a case as far as they are read, oldest first. */
export function findDocuments(dataSource: DataSource, sight: CaseSight): Promise<CaseDocument[]> {
  const parameters = new SqlParameters();
  return dataSource.query(
    `select d.document_no as no, d.title, d.issued_on as "issuedOn" from published.document d
      where d.case_no = ${parameters.add(sight.caseNo)} and ${readsPaper(sight, parameters)} order by d.id`,
    parameters.values,
  );
}

/** Whether there is such a case, whoever asks. */
export async function isCase(dataSource: DataSource, caseNo: string): Promise<boolean> {
  const rows: unknown[] = await dataSource.query(`select from case_file where case_no = $1`, [caseNo]);
  return rows.length > 0;
}
