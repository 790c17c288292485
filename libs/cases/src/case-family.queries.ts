import { SqlParameters } from '@app/database';
import type { Actor } from '@app/identity';
import type { DataSource } from 'typeorm';
import type { LinkedCase, RelatedCase } from './case-family.entity.js';
import { visibleCase } from './case-visibility.queries.js';

/** So many cases of a family are shown; no real one has as many. */
const SHOWN_CASES = 100;
const MAX_GENERATIONS = 50;

/**
 * The case from which all others of its family came, with all that came out of it, each behind the one it came from. Of a
 * case that the person may not see only the number is told, and only where it leads to one that may be seen.
 */
export async function findFamily(
  dataSource: DataSource,
  actor: Actor,
  caseNo: string,
): Promise<RelatedCase[]> {
  const parameters = new SqlParameters();
  const own = parameters.add(caseNo);
  return dataSource.query(
    `with recursive ancestor (case_no, parent_case_no, generation) as (
       select case_no, parent_case_no, 0 from case_file where case_no = ${own}
       union all
       select p.case_no, p.parent_case_no, generation + 1
         from ancestor a join case_file p on p.case_no = a.parent_case_no where generation < ${MAX_GENERATIONS}
     ), family (case_no, parent_case_no, generation, way) as (
       (select case_no, null::text, 0, array[case_no] from ancestor order by generation desc limit 1)
       union all
       select c.case_no, c.parent_case_no, f.generation + 1, f.way || c.case_no
         from family f join case_file c on c.parent_case_no = f.case_no where f.generation < ${MAX_GENERATIONS}
     ), seen as (
       select f.*, c.title, c.process_id, c.state, c.created_at, ${visibleCase(actor, parameters)} as is_visible
         from family f join case_file c using (case_no)
     )
     select s.parent_case_no as "parentCaseNo", s.generation, ${SHOWN} from seen s ${MODEL}
      where s.is_visible
         or exists (select from seen later where later.is_visible and later.way @> array[s.case_no])
      order by s.way limit ${SHOWN_CASES}`,
    parameters.values,
  );
}

/**
 * The cases that were merged with a case, or found to be the same, in both directions; one that is merged is not told as a
 * duplicate again. Of a case that the person may not see only the number is told, and only where the case itself names it.
 */
export async function findLinked(
  dataSource: DataSource,
  actor: Actor,
  caseNo: string,
): Promise<LinkedCase[]> {
  const parameters = new SqlParameters();
  const own = parameters.add(caseNo);
  return dataSource.query(
    `with link (other, role, linked_at) as (
       select linked_case_no, case kind when 'merged' then 'merged-into' else 'duplicate-of' end, linked_at
         from case_link where case_no = ${own} and kind in ('merged', 'duplicate')
       union all
       select case_no, kind, linked_at
         from case_link where linked_case_no = ${own} and kind in ('merged', 'duplicate')
     ), seen as (
       select distinct on (c.case_no) c.case_no, c.title, c.process_id, c.state, link.role, link.linked_at,
              ${visibleCase(actor, parameters)} as is_visible
         from link join case_file c on c.case_no = link.other
        where c.case_no <> ${own} order by c.case_no, link.role like 'merged%' desc, link.linked_at
     )
     select s.role, ${SHOWN} from seen s ${MODEL}
      where s.is_visible or s.role in ('merged-into', 'duplicate-of')
      order by s.linked_at, s.case_no limit ${SHOWN_CASES}`,
    parameters.values,
  );
}

// helpers

/** What is told of another case `s`, with its model `d`. */
const SHOWN = `s.case_no as "caseNo", case when s.is_visible then s.title end as title,
  case when s.is_visible then s.process_id end as "processId", case when s.is_visible then d.name end as "processName",
  case when s.is_visible then d.properties ->> 'name.en' end as "processNameEn",
  case when s.is_visible then s.state end as state, s.is_visible as "isVisible"`;

const MODEL = `left join lateral (select name, properties from published.definition d where d.process_id = s.process_id
                                    order by version desc limit 1) d on true`;
