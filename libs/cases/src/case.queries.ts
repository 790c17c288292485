import { SqlParameters, isPast, momentColumns } from '@app/database';
import type { Actor } from '@app/identity';
import { IS_ONE_THAT_STANDS_STILL, STANDS_STILL } from '@app/incidents';
import { COUNTED_UP_TO, type Page, type SearchedWord, encodeCursor, pageSize, readSearch } from '@app/kernel';
import type { DataSource } from 'typeorm';
import type { CaseDetail, CaseDocument, CaseFilter, CaseSummary } from './case.entity.js';
import { type OrderedRow, hasFact, orderOf } from './case-order.queries.js';
import { decidedBy, seesMany, visibleCase, visibleSets } from './case-visibility.queries.js';

const SUMMARY_COLUMNS = `
  c.case_no as "caseNo", c.process_id as "processId", c.title, c.parties, c.facts,
  c.faulty_facts as "faultyFacts", c.town_code as "townCode", coalesce(town.name, c.town_code) as "townName",
  c.amount_fen::float8 as "amountFen", c.headcount, c.received_on as "receivedOn", c.state, c.pending,
  c.created_at as "createdAt", c.ended_at as "endedAt", c.outcome_code as "outcomeCode", held.holder,
  ${STANDS_STILL} as "standsStill"`;

/** Who holds a case: the person or the unit of its oldest open task. */
const SUMMARY_JOINS = `
  left join org_unit town on town.code = c.town_code
  left join lateral (
    select coalesce(u.display_name, t.assignee, o.name, t.candidate_groups[1]) as holder
      from task t
      left join app_user u on u.username = t.assignee
      left join org_unit o on o.code = split_part(t.candidate_groups[1], '/', 1)
     where t.case_no = c.case_no and t.state = 'open'
     order by t.created_at, t.task_key
     limit 1) held on true`;

/** Which cases are asked for, with what was read of the filter before. */
export interface AskedCases extends CaseFilter {
  now: Date;
  /** Whether the fact that is looked for is a number. */
  isNumber: boolean;
}

/** A page of the cases that a person sees, newest first or by a fact; the first page tells how many there are. */
export async function listCases(
  dataSource: DataSource,
  actor: Actor,
  filter: AskedCases,
): Promise<Page<CaseSummary>> {
  const limit = pageSize(filter.limit);
  const [rows, total] = await Promise.all([
    selectPage(dataSource, actor, filter, limit),
    filter.cursor === undefined ? countCases(dataSource, actor, filter) : undefined,
  ]);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return {
    items: items.map(withoutRank),
    nextCursor: hasMore ? encodeCursor(orderOf(filter, new SqlParameters()).keyOf(last)) : null,
    ...(total === undefined ? {} : { total }),
  };
}

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

/** The papers that were issued in a case, oldest first. */
export function findDocuments(dataSource: DataSource, caseNo: string): Promise<CaseDocument[]> {
  return dataSource.query(
    `select document_no as no, title, issued_on as "issuedOn" from document where case_no = $1 order by id`,
    [caseNo],
  );
}

// helpers

type RankedSummary = CaseSummary & OrderedRow;

function withoutRank({ rankNumber: _number, rankText: _text, ...summary }: RankedSummary): CaseSummary {
  return summary;
}

async function selectPage(
  dataSource: DataSource,
  actor: Actor,
  filter: AskedCases,
  limit: number,
): Promise<RankedSummary[]> {
  const parameters = new SqlParameters();
  const order = orderOf(filter, parameters);
  const { join, columns, orderBy } = order;
  const conditions = conditionsOf(filter, parameters);
  if (filter.cursor !== undefined) conditions.push(order.after(filter.cursor, parameters));
  const limitPlace = parameters.add(limit + 1);
  const visible = (await seesMany(dataSource, actor))
    ? [visibleCase(actor, parameters)]
    : visibleSets(actor, parameters);
  const sets = visible.map(
    (set) =>
      `(select c.*${columns} from case_file c ${join} where ${[set, ...conditions].join(' and ')}
         order by ${prefixed(columns === '' ? 'c' : 'k', orderBy)} limit ${limitPlace})`,
  );
  return dataSource.query(
    `select ${SUMMARY_COLUMNS} ${columns === '' ? '' : ', c.rank_number::text as "rankNumber", c.rank_text as "rankText"'}
       from (select * from (${sets.join(' union all ')}) s order by ${orderBy} limit ${limitPlace}) c ${SUMMARY_JOINS}
      order by ${prefixed('c', orderBy)}`,
    parameters.values,
  );
}

/** The columns of an order as those of one table. */
function prefixed(table: string, orderBy: string): string {
  return orderBy
    .split(', ')
    .map((column) => `${table}.${column}`)
    .join(', ');
}

async function countCases(dataSource: DataSource, actor: Actor, filter: AskedCases): Promise<number> {
  const parameters = new SqlParameters();
  const { join } = orderOf(filter, parameters);
  const conditions = conditionsOf(filter, parameters);
  const sets = visibleSets(actor, parameters).map(
    (set) =>
      `(select 1 from case_file c ${join} where ${[set, ...conditions].join(' and ')} limit ${COUNTED_UP_TO + 1})`,
  );
  const rows: { total: number }[] = await dataSource.query(
    `select count(*)::int as total
       from (select 1 from (${sets.join(' union all ')}) s limit ${COUNTED_UP_TO + 1}) counted`,
    parameters.values,
  );
  return rows[0]?.total ?? 0;
}

function conditionsOf(filter: AskedCases, parameters: SqlParameters): string[] {
  const conditions: string[] = [];
  if (filter.processId !== undefined) conditions.push(`c.process_id = ${parameters.add(filter.processId)}`);
  if (filter.state === 'still') conditions.push(IS_ONE_THAT_STANDS_STILL);
  else if (filter.state !== undefined) conditions.push(`c.state = ${parameters.add(filter.state)}`);
  if (filter.unit !== undefined) conditions.push(`c.town_code = ${parameters.add(filter.unit)}`);
  if (filter.late !== undefined) conditions.push(isLate(filter.late, parameters.add(filter.now)));
  for (const searched of readSearch(filter.q) ?? []) conditions.push(hasWord(searched, parameters));
  if (filter.fact !== undefined) conditions.push(hasFact(filter, filter.isNumber, parameters));
  return conditions;
}

/** A word in the texts of a case, or the end of a number of one of its parties. */
function hasWord({ word, terms, endTerm }: SearchedWord, parameters: SqlParameters): string {
  const inTexts = `c.search_terms @> ${parameters.add(terms)}::text[] and strpos(c.search_text, ${parameters.add(word)}) > 0`;
  return endTerm === null
    ? inTexts
    : `(${inTexts} or c.search_terms @> ${parameters.add([endTerm])}::text[])`;
}

/** The same stages that the figures of monitoring count as late. */
function isLate(late: 'promise' | 'law', now: string): string {
  const pastLaw = isPast(momentColumns('r.due'), now);
  const pastPromise = isPast(momentColumns('r.promised_due'), now);
  const past = late === 'law' ? pastLaw : `${pastPromise} and ${pastLaw} is not true`;
  return `exists (select 1 from stage_run r where r.case_no = c.case_no and r.state = 'open'
     and r.time_of = 'department' and not r.provisional and ${past})`;
}
