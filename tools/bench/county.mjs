import pg from 'pg';

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜';
const TRADES = '建筑劳务装饰纺织袜业珍珠机械环保餐饮物流';
/** Fills the tables with as many open and as many finished cases, each with a stage run and a task: a statement a table. */
export async function fillCounty(databaseUrl, cases) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(
    `set maintenance_work_mem = '1GB'; set work_mem = '256MB'; set synchronous_commit = off`,
  );
  const indexes = await dropIndexes(client);
  for (const statement of STATEMENTS) await client.query(statement.replaceAll(':cases', String(cases)));
  for (const index of indexes) await client.query(index);
  // outside of a transaction
  for (const table of TABLES) await client.query(`vacuum analyze ${table}`);
  await client.end();
}

/** They are built many times faster at once than row by row; what holds a rule of a table stays. */
async function dropIndexes(client) {
  const { rows } = await client.query(
    `select indexrelid::regclass as name, pg_get_indexdef(indexrelid) as definition
       from pg_index where indrelid = any ($1::regclass[]) and not indisunique`,
    [TABLES],
  );
  await client.query(`drop index ${rows.map(({ name }) => name).join(', ')}`);
  return rows.map(({ definition }) => definition);
}

const TABLES = [
  'case_file',
  'case_fact',
  'engine_instance',
  'stage_run',
  'task',
  'task_queue',
  'case_access',
  'case_late',
  'case_saving',
  'stage_figure',
  'number_figure',
];
/** What triggers would derive row by row is written along. */
const withoutTriggers = (table, statement) =>
  `alter table ${table} disable trigger user; ${statement}; alter table ${table} enable trigger user`;

const STATEMENTS = [
  `create function pg_temp.terms_of(word text) returns text[] language sql immutable as $$
     select array_agg(distinct term) from (
       select substr(word, i, 1) as term from generate_series(1, length(word)) i
       union all select substr(word, i, 2) from generate_series(1, length(word) - 1) i
       union all select substr(word, i, 3) from generate_series(1, length(word) - 2) i) terms $$`,
  `create temporary table part as
     select n, person, firm, pg_temp.terms_of(person) as person_terms, pg_temp.terms_of(firm) as firm_terms
       from (select n, '示例-' || substr('${SURNAMES}', 1 + n % ${SURNAMES.length}, 1)
                          || substr('${TRADES}', 1 + n / 32 % ${TRADES.length}, 1) as person,
                    '示例' || substr('${TRADES}', 1 + n % ${TRADES.length - 1}, 2) || '公司' || n as firm
               from generate_series(0, 999) n) named`,
  `create temporary table serial as
     select n, pg_temp.terms_of(lpad(n::text, 4, '0')) as terms from generate_series(0, 9999) n`,
  `create temporary table town as
     select row_number() over (order by code) - 1 as n, code, count(*) over () as towns
       from org_unit where code ~ '^[a-z]+[.]t[0-9]+$'`,
  // the first half is open; every tenth waits for a body of the whole county, the others for one of their town
  `create temporary table bench_case as
     select c.n, '330681-BENC-' || lpad((c.n / 10000)::text, 8, '0') || '-' || lpad((c.n % 10000)::text, 4, '0') as case_no,
            c.n <= :cases as is_open, 'bench-' || c.n % 10 as process_id, town.code as town,
            person.person || ' 诉 ' || firm.firm || ' 欠薪' as title,
            person.person_terms || firm.firm_terms || serial.terms || array['诉', '欠', '薪', '欠薪'] as terms,
            now() - c.n / 20 * interval '1 second' as created_at,
            case when c.n > :cases then now() - c.n * 7919 % 365 * interval '1 day' - c.n % 28800 * interval '1 second' end as ended_at,
            current_date - 40 + (c.n * 7919 % 120)::int as due_on,
            waits_for, taken_by as assignee,
            array_remove(array[waits_for, split_part(waits_for, '/', 1) || '/', town.code || '/', taken_by], null) as seen_by
       from generate_series(1::bigint, :cases * 2) c (n)
       join part person on person.n = c.n % 997 join part firm on firm.n = c.n / 997 % 1000
       join serial on serial.n = c.n % 10000
       join town on town.n = c.n / 10 % town.towns
       -- half of what is open is taken by somebody, of whom some can log in
       cross join lateral (
         select case when c.n % 10 = 3 then 'zj.arb/arbitrator' else town.code || '.mediate/mediator' end as waits_for,
                case when c.n % 2 > 0 and c.n <= :cases then null
                     when c.n % 199 >= 2 then 'bench-' || c.n % 500
                     when c.n % 10 = 3 then 'arbitrator' else 'mediator' end as taken_by) held`,
  withoutTriggers(
    'case_file',
    `insert into case_file (case_no, process_id, title, town_code, received_on, start_variables, search_terms, seen_by,
                            created_by, created_at, state, started_at, ended_at)
     select case_no, process_id, title, town, created_at::date, '{}', terms, seen_by, 'bench', created_at,
            case when is_open then 'active' else 'completed' end, created_at, ended_at
       from bench_case order by n`,
  ),
  // the facts of one matter are declared
  `insert into definition (definition_key, process_id, version, resource_name, resource, checksum, properties, deployed_at)
     values (4, 'bench-4', 1, 'bench-4.bpmn', '', '', '{"amount": "=amount", "amount.label": "金额"}', now())`,
  `insert into case_fact (case_no, fact_id, process_id, rank_number, rank_text)
     select case_no, 'amount', process_id, n * 7919 % 1000000 * 100, '' from bench_case where process_id = 'bench-4'`,
  `insert into engine_instance (process_instance_key, case_no, process_id, definition_key, version, state, started_at, ended_at)
     select n, case_no, process_id, 1, 1, case when is_open then 'active' else 'completed' end, created_at,
            case when not is_open then created_at end from bench_case order by n`,
  withoutTriggers(
    'stage_run',
    // finished ones within the last year, with what they used, kept and saved
    `insert into stage_run (element_instance_key, process_instance_key, case_no, definition_key, process_id, element_id,
                            stage_code, stage_name, time_of, statutory_limit, promised_limit, clock_start_on, due_on,
                            promised_due_on, state, entered_at, closed_at, clock_end_on, used_days, unit,
                            saved_calendar_days, town_code, case_process_id, is_first)
     select 10000000 + n, n, case_no, 1, process_id, 'st_M1', stage, '调解', 'department', '15 calendar_day',
            '7 working_day', case when is_open then created_at else ended_at - used * interval '1 day' end,
            case when is_open then due_on + 15 else ended_at::date - used + 15 end,
            case when n % 20 > 0 then case when is_open then due_on else ended_at::date - used + 9 end end,
            case when is_open then 'open' else 'closed' end,
            case when is_open then created_at else ended_at - used * interval '1 day' end, ended_at, ended_at::date,
            case when not is_open then used end, case when not is_open then 'calendar_day' end,
            case when not is_open then 15 - used end, town, process_id, true
       from bench_case cross join lateral (select (n * 31 % 23)::int as used, 'M' || n % 12 as stage) run order by n`,
  ),
  withoutTriggers(
    'task',
    `insert into task (task_key, process_instance_key, case_no, element_instance_key, definition_key, element_id,
                       candidate_groups, assignee, state, created_at, completed_at, position, process_id, town_code,
                       search_terms, stage_run_key, due_on, late_at)
     select 20000000 + c.n, c.n, c.case_no, 30000000 + c.n, 1, 'work', array[waits_for],
            assignee, case when is_open then 'open' else 'completed' end, c.created_at,
            case when not is_open then c.created_at + interval '1 day' end, c.n, c.process_id, town, terms,
            case when c.n % 25 > 0 then r.element_instance_key end,
            case when is_open and c.n % 25 > 0 then r.target_on end,
            case when is_open and c.n % 25 > 0 then r.late_at end
       from bench_case c join stage_run r on r.element_instance_key = 10000000 + c.n order by c.n`,
  ),
  `insert into task_queue select distinct queue_key, process_id, candidate_groups from task where state = 'open'
     on conflict do nothing`,
  withoutTriggers(
    'case_access',
    `insert into case_access (grantee, case_no, created_at, process_id, town_code, state)
     select grantee, case_no, c.created_at, c.process_id, town, case when is_open then 'active' else 'completed' end
       from bench_case c join (select waits_for as grantee, case_no from bench_case
                               union select assignee, case_no from bench_case where assignee is not null) a using (case_no)`,
  ),
  `insert into case_late (place, case_no, law_late_at, promise_late_at, promise_late_until, has_several, created_at,
                          process_id, town_code, state)
     select * from late_place`,
  withoutTriggers(
    'case_saving',
    `insert into case_saving (case_no, process_id, town_code, ended_at, saved, stages, by_stage) select * from saved_case`,
  ),
  `select count_figures_anew()`,
];
