import type { DataSource } from 'typeorm';
import type { ActiveElement, CaseBonds } from './repair-plan.js';
import type { AlikeCase } from './repair.entity.js';

/** Where a case runs. */
export interface CasePlace {
  caseNo: string;
  processId: string;
  processInstanceKey: string;
  definitionKey: string;
  version: number;
}

/**
 * The newest running instance of a case that nobody called, or the running one of it that is named; undefined when it does
 * not run. What runs beside a case under its number is no part of it.
 */
export async function findPlace(
  dataSource: DataSource,
  caseNo: string,
  instanceKey?: string,
): Promise<CasePlace | undefined> {
  const rows: CasePlace[] = await dataSource.query(
    `select i.case_no as "caseNo", i.process_id as "processId", i.process_instance_key as "processInstanceKey",
            i.definition_key as "definitionKey", i.version
       from published.engine_instance i join published.case_file c using (case_no)
      where i.case_no = $1 and i.state = 'active'
        and case when $2::bigint is null then i.parent_process_instance_key is null and i.process_id = c.process_id
                 else i.process_instance_key = $2
                      and (i.parent_process_instance_key is not null or i.process_id = c.process_id) end
      order by i.started_at desc, i.process_instance_key desc limit 1`,
    [caseNo, instanceKey ?? null],
  );
  return rows[0];
}

export function findActive(dataSource: DataSource, instanceKey: string): Promise<ActiveElement[]> {
  return dataSource.query(
    `select element_instance_key as "elementInstanceKey", flow_scope_key as "flowScopeKey",
            element_id as "elementId"
       from published.element_run where process_instance_key = $1 and state = 'active' order by element_instance_key`,
    [instanceKey],
  );
}

/** What would not go with a case into a new instance. */
export async function findBonds(dataSource: DataSource, instanceKey: string): Promise<CaseBonds> {
  const [bonds] = await dataSource.query<CaseBonds[]>(
    `with open_run as (select r.element_instance_key, s.clock_start is null
                          and coalesce(r.statutory_limit, r.promised_limit) is not null as from_entry from published.stage_run r
                         join published.stage_definition s using (definition_key, element_id)
                        where r.process_instance_key = $1 and r.state = 'open')
     select exists (select 1 from published.engine_instance
                     where parent_process_instance_key = $1 and state = 'active') as "callsInstance",
            exists (select 1 from published.clock_operation join open_run using (element_instance_key)
                     where state in ('requested', 'applied')) as "hasClockOperations",
            exists (select 1 from published.stage_card join open_run using (element_instance_key)
                     where withdrawn_at is null) as "hasCards",
            exists (select 1 from open_run where from_entry) as "countsFromEntry",
            exists (select 1 from published.promise_setting p join published.engine_instance i using (process_id)
                     where i.process_instance_key = $1 and p.set_at > i.started_at) as "hasNewPromise"`,
    [instanceKey],
  );
  return bonds as CaseBonds;
}

export interface OpenIncident {
  incidentKey: string;
  jobKey: string | null;
}

/** The steps of a case that stand still, in whatever it called, too. */
export function findOpenIncidents(dataSource: DataSource, caseNo: string): Promise<OpenIncident[]> {
  return dataSource.query(
    `select n.incident_key as "incidentKey", n.job_key as "jobKey"
       from published.incident n join published.engine_instance i using (process_instance_key)
      where i.case_no = $1 and n.state = 'open' order by n.incident_key`,
    [caseNo],
  );
}

/** What the records tell of a case since incidents of it were resolved. */
export interface SeenSince {
  /** Whether the records are not yet so far. */
  isLate: boolean;
  /** Whether a job that failed is tried again and has not come to an end. */
  isTrying: boolean;
  /** For what a step that was tried again stopped since; other steps of the case may stop for their own reasons. */
  errorType: string | null;
  errorMessage: string | null;
}

export async function findSince(
  dataSource: DataSource,
  caseNo: string,
  retried: readonly string[],
): Promise<SeenSince> {
  const [seen] = await dataSource.query<SeenSince[]>(
    `with stuck as (select n.* from published.incident n join published.engine_instance i using (process_instance_key)
                     where i.case_no = $1)
     select exists (select 1 from stuck where incident_key = any ($2::bigint[]) and state = 'open') as "isLate",
            exists (select 1 from stuck join published.element_run r using (element_instance_key)
                     where incident_key = any ($2::bigint[]) and job_key is not null
                       and r.state = 'active') as "isTrying",
            again.error_type as "errorType", again.error_message as "errorMessage"
       from (select 1) as one
       left join lateral (select * from stuck n where state = 'open' and incident_key <> all ($2::bigint[])
                              and exists (select 1 from stuck r where r.incident_key = any ($2::bigint[])
                                             and r.process_instance_key = n.process_instance_key
                                             and r.element_id = n.element_id and r.incident_key < n.incident_key)
                           order by incident_key limit 1) as again on true`,
    [caseNo, retried],
  );
  return seen as SeenSince;
}

/** The cases that stand still at the same step of the same process for the same kind of fault, and in which process. */
export function findAlike(dataSource: DataSource, incidentKey: string): Promise<AlikeCase[]> {
  return dataSource.query(
    `select i.case_no as "caseNo", case when i.parent_process_instance_key is not null
                                        then coalesce(d.name, i.process_id) end as called,
            case when i.parent_process_instance_key is not null then d.properties ->> 'name.en' end as "calledEn",
            count(distinct i.process_instance_key)::int as times
       from published.incident n join published.engine_instance i using (process_instance_key)
       left join lateral (select name, properties from published.definition d where d.process_id = i.process_id
                           order by version desc limit 1) d on true
      where n.state = 'open' and i.case_no is not null and ${isAlike('$1')}
      group by 1, 2, 3 order by 1, 2`,
    [incidentKey],
  );
}

/** The running instances of a case in which the step of an incident stood still for its fault. */
export async function findStuckAlike(
  dataSource: DataSource,
  caseNo: string,
  incidentKey: string,
): Promise<string[]> {
  const rows: { key: string }[] = await dataSource.query(
    `select distinct i.process_instance_key as key from published.incident n join published.engine_instance i using (process_instance_key)
      where i.case_no = $1 and i.state = 'active' and ${isAlike('$2')} order by 1`,
    [caseNo, incidentKey],
  );
  return rows.map(({ key }) => key);
}

/** Condition on an incident `n` in an instance `i`: as the one of a key. */
function isAlike(key: string): string {
  return `(i.process_id, n.element_id, n.error_type) = (
    select i.process_id, n.element_id, n.error_type
      from published.incident n join published.engine_instance i using (process_instance_key) where n.incident_key = ${key})`;
}

/** The root variables of an instance, as JSON. */
export async function findVariables(
  dataSource: DataSource,
  instanceKey: string,
): Promise<Record<string, unknown>> {
  const rows: { name: string; value: unknown }[] = await dataSource.query(
    `select name, value from published.case_variable where process_instance_key = $1 order by name`,
    [instanceKey],
  );
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

/** The instance that was made to replace another one, once the records tell of it. */
export async function findReplacement(
  dataSource: DataSource,
  caseNo: string,
  oldKey: string,
): Promise<string | undefined> {
  const rows: { key: string }[] = await dataSource.query(
    `select i.process_instance_key as key from published.engine_instance i
       join published.case_variable v on v.process_instance_key = i.process_instance_key and v.name = 'movedFrom'
      where i.case_no = $1 and i.process_instance_key <> $2 and v.value = to_jsonb($2::text)
      order by 1 desc limit 1`,
    [caseNo, oldKey],
  );
  return rows[0]?.key;
}

/** The running instance that another one of the case was made to replace, where the replacing was not finished. */
export async function findReplaced(
  dataSource: DataSource,
  { caseNo, processInstanceKey }: CasePlace,
): Promise<string | undefined> {
  const rows: { key: string }[] = await dataSource.query(
    `select o.process_instance_key as key from published.engine_instance o
       join published.case_variable v on v.process_instance_key = $2 and v.name = 'movedFrom'
                           and v.value = to_jsonb(o.process_instance_key::text)
      where o.case_no = $1 and o.process_instance_key <> $2 and o.state = 'active'`,
    [caseNo, processInstanceKey],
  );
  return rows[0]?.key;
}

/** On how many partitions the records have come as far as a probe; the upper bits of a key are its partition. */
export async function countProbed(dataSource: DataSource, probe: string): Promise<number> {
  const rows: { count: number }[] = await dataSource.query(
    `select count(distinct message_key >> 51)::int as count from published.engine_message where message_id = $1`,
    [probe],
  );
  return rows[0]?.count ?? 0;
}

/** What the log tells of an element that was to be ended. */
export async function isEnded(dataSource: DataSource, elementInstanceKey: string): Promise<boolean> {
  const rows: { state: string }[] = await dataSource.query(
    `select state from published.element_run where element_instance_key = $1`,
    [elementInstanceKey],
  );
  return rows[0] !== undefined && rows[0].state !== 'active';
}

/** The open tasks of a case that runs. */
export async function findTaskCase(
  dataSource: DataSource,
  taskKey: string,
): Promise<{ caseNo: string; assignee: string | null } | undefined> {
  const rows: { caseNo: string; assignee: string | null }[] = await dataSource.query(
    `select case_no as "caseNo", assignee from published.task where task_key = $1 and state = 'open'`,
    [taskKey],
  );
  return rows[0];
}

/** Whether the account exists, and which of the groups nobody belongs to. */
export async function findMisaddressed(
  dataSource: DataSource,
  assignee: string | null,
  groups: readonly string[],
): Promise<string[]> {
  const rows: { name: string }[] = await dataSource.query(
    `select g as name from unnest($2::text[]) as g
      where not exists (select 1 from published.user_role r where r.unit_code || '/' || r.role = g)
     union all
     select $1::text where $1::text is not null
        and not exists (select 1 from published.app_user u where u.username = $1 and not u.disabled)`,
    [assignee, groups],
  );
  return rows.map(({ name }) => name);
}
