import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIGURES, type Figure, NUMBERS, STAGES } from './1795300000134-keep-figures.js';

/** Whoever writes a run, a case or a payment adds in the same transaction what changed of the figures. */
export class CountAsThingsHappen1795300000135 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DAYS);
    for (const source of SOURCES) await queryRunner.query(follow(source));
    await queryRunner.query(FOLLOW_CASES);
    await queryRunner.query(COUNT_ANEW);
    await queryRunner.query('select count_figures_anew()');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger case_file_enters_figures on case_file;
      drop trigger case_file_moves_in_figures on case_file;
      drop function count_case, count_figures_anew;
    `);
    for (const { table } of SOURCES)
      for (const does of ['comes', 'changes', 'leaves'])
        await queryRunner.query(`
          drop trigger ${table}_${does}_in_figures on ${table};
          drop function count_${table}_that_${does};
        `);
    await queryRunner.query('drop function civil_day, late_day');
  }
}

// helpers

const DAYS = `
  create function civil_day(moment timestamptz) returns date language sql immutable as $$
    select (moment at time zone 'Asia/Shanghai')::date
  $$;
  -- the first day on all of which what is late from this moment is late
  create function late_day(moment timestamptz) returns date language sql immutable as $$
    select ((moment - interval '1 microsecond') at time zone 'Asia/Shanghai')::date + 1
  $$`;

/** Adds what `plus` says of a figure and takes away what `minus` says. */
function add({ table, key, measures }: Figure, { plus, minus }: { plus?: string; minus?: string }): string {
  const columns = ['town_code', 'day', ...Object.keys(key)].join(', ');
  const sums = measures.map((measure) => `sum(sign * ${measure})`).join(', ');
  const signed = (sign: number, rows?: string) =>
    rows === undefined ? [] : [`select ${sign} as sign, counted.* from (${rows}) counted`];
  return `insert into ${table}_change (${columns}, ${measures.join(', ')})
    select ${columns}, ${sums} from (${[...signed(1, plus), ...signed(-1, minus)].join(' union all ')}) changes
     group by ${columns}
    having row(${sums}) is distinct from row(${measures.map(() => '0').join(', ')});`;
}

const IS_SURE = `not r.provisional`;
const OF_LAW = `r.provisional and r.time_of = 'department' and r.statutory_limit is not null`;

/** Closed runs of cases; a figure of cases counts the first run of each. */
function runStages(rows: string): string {
  return `
    select r.town_code, civil_day(r.closed_at) as day, r.case_process_id,
           coalesce(r.process_id, r.case_process_id) as process_id, r.stage_code, r.time_of,
           1 as closed, r.provisional::int as provisional, (${OF_LAW})::int as provisional_limited,
           case when ${OF_LAW} then coalesce(r.saved_calendar_days, 0) else 0 end as provisional_days,
           ${inTime('promised', 'promise', 'promised_due')}, ${inTime('limited', 'law', 'due')},
           (r.agreed_on is not null)::int as agreed,
           coalesce((r.clock_end_on <= r.agreed_on and r.reached_purpose)::int, 0) as agreed_kept,
           (r.agreed_on is not null and r.is_first)::int as agreed_cases, 0 as saved_runs, 0 as saved_days
      from ${rows} r
     where r.state = 'closed' and r.closed_at is not null and r.case_process_id is not null`;
}

function inTime(counted: string, name: string, due: string): string {
  return `(${IS_SURE} and r.${due}_on is not null)::int as ${counted},
    coalesce((${IS_SURE} and coalesce(r.clock_end_at <= r.${due}_at, r.clock_end_on <= r.${due}_on))::int, 0) as ${name}_kept,
    (${IS_SURE} and r.${due}_on is not null and r.is_first)::int as ${name}_cases`;
}

const BOTH = `case when r.law_late_at is not null and r.promise_late_at is not null
  then greatest(r.law_late_at, r.promise_late_at) end`;
const COUNTS_LATE = `r.state = 'open' and r.time_of = 'department' and not r.provisional`;

/** Used days and limits of each stage, what is open, and from which day what is open is late. */
function runNumbers(rows: string): string {
  const ofStage = 'coalesce(r.process_id, r.case_process_id), r.stage_code';
  const limit = (topic: string, column: string) => `
    select '${topic}', case when r.state = 'open' then '-infinity' else civil_day(r.closed_at) end, ${ofStage}, r.${column}, null
     where r.${column} is not null and (r.state = 'open' or r.state = 'closed' and r.closed_at is not null)`;
  const late = (topic: string, moment: string) => `
    select '${topic}', late_day(${moment}), null, null, null, null where ${moment} is not null and ${COUNTS_LATE}`;
  return `
    select r.town_code, f.day, f.topic, r.case_process_id, f.process_id, f.stage_code, f.word, f.value, 1 as n
      from ${rows} r cross join lateral (
        select 'used', civil_day(r.closed_at), ${ofStage}, r.unit, r.used_days
         where r.state = 'closed' and r.closed_at is not null and ${IS_SURE} and r.unit is not null
        union all ${limit('law-limit', 'statutory_limit')}
        union all ${limit('promise-limit', 'promised_limit')}
        union all select 'open-runs', '-infinity', ${ofStage}, null, null where r.state = 'open'
        union all ${late('late-by-law', 'r.law_late_at')}
        union all ${late('late-by-promise', 'r.promise_late_at')}
        union all ${late('late-by-both', BOTH)}
        union all select 'agreed', r.agreed_on, null, null, null, null where r.state = 'open' and r.agreed_on is not null
      ) f (topic, day, process_id, stage_code, word, value)
     where r.case_process_id is not null`;
}

/** A number of cases or an amount, of which no stage and no value is told. */
const OF_ALL_STAGES = 'null::text as process_id, null::text as stage_code, null::text as word';

function savingStages(rows: string): string {
  const none = STAGES.measures.filter((measure) => !measure.startsWith('saved_'));
  return `
    select s.town_code, civil_day(s.ended_at) as day, s.process_id as case_process_id, b."processId" as process_id,
           b."stageCode" as stage_code, 'department' as time_of, ${none.map((measure) => `0 as ${measure}`).join(', ')},
           1 as saved_runs, b.saved as saved_days
      from ${rows} s cross join lateral jsonb_to_recordset(s.by_stage) as b ("processId" text, "stageCode" text, saved int)`;
}

function savingNumbers(rows: string): string {
  return `select s.town_code, civil_day(s.ended_at) as day, 'saved' as topic, s.process_id as case_process_id,
    ${OF_ALL_STAGES}, s.saved as value, 1 as n from ${rows} s`;
}

function caseNumbers(rows: string): string {
  return `
    select c.town_code, f.day, f.topic, c.process_id as case_process_id, ${OF_ALL_STAGES}, null::int as value, 1 as n
      from ${rows} c cross join lateral (
        select 'started', civil_day(c.created_at)
        union all select 'open-cases', '-infinity' where c.state in ('starting', 'active')
        union all select 'finished', civil_day(c.ended_at) where c.state = 'completed' and c.ended_at is not null
        union all select 'cancelled', civil_day(c.ended_at) where c.state = 'cancelled' and c.ended_at is not null
      ) f (topic, day)
     where c.case_no is not null`;
}

/** Payments that stand, by the day of the payment. */
function moneyNumbers(entries: string, condition: string, sign = ''): string {
  return `
    select c.town_code, e.dated_on as day, 'recovered' as topic, c.process_id as case_process_id, ${OF_ALL_STAGES},
           null::int as value, ${sign}e.amount_fen as n
      from ${entries} join case_file c using (case_no) where e.kind = 'paid' and ${condition}`;
}

const entryNumbers = (rows: string) =>
  moneyNumbers(`${rows} e`, 'not exists (select from ledger_counter k where k.entry_key = e.entry_key)');
const counterNumbers = (rows: string) =>
  moneyNumbers(`${rows} k join ledger_entry e using (entry_key)`, 'true', '-');
const moneyOfCases = (rows: string) => `
  select c.town_code, m.received_on as day, 'recovered' as topic, c.process_id as case_process_id, ${OF_ALL_STAGES},
         null::int as value, m.amount_fen as n from ${rows} c join money_received m using (case_no)`;

/** What is counted of the rows of a table, in one statement for all that are written at once. */
interface Source {
  readonly table: string;
  readonly counted: readonly (readonly [Figure, (rows: string) => string])[];
}

const SOURCES: readonly Source[] = [
  {
    table: 'stage_run',
    counted: [
      [STAGES, runStages],
      [NUMBERS, runNumbers],
    ],
  },
  {
    table: 'case_saving',
    counted: [
      [STAGES, savingStages],
      [NUMBERS, savingNumbers],
    ],
  },
  { table: 'ledger_entry', counted: [[NUMBERS, entryNumbers]] },
  { table: 'ledger_counter', counted: [[NUMBERS, counterNumbers]] },
];

function follow({ table, counted }: Source): string {
  const trigger = (does: string, event: string, tables: string, signs: { plus?: string; minus?: string }) => {
    const counting = counted.map(([figure, rows]) =>
      add(figure, { plus: signs.plus && rows(signs.plus), minus: signs.minus && rows(signs.minus) }),
    );
    return `
      create function count_${table}_that_${does}() returns trigger language plpgsql as $$
      begin
        ${counting.join('\n')}
        return null;
      end $$;
      create trigger ${table}_${does}_in_figures after ${event} on ${table} referencing ${tables}
        for each statement execute function count_${table}_that_${does}();`;
  };
  return [
    trigger('comes', 'insert', 'new table as changed', { plus: 'changed' }),
    trigger('leaves', 'delete', 'old table as before', { minus: 'before' }),
    trigger('changes', 'update', 'old table as before new table as changed', {
      plus: 'changed',
      minus: 'before',
    }),
  ].join('');
}

const numbersOfCase = (row: string) =>
  `${caseNumbers(`(select ${row}.*)`)} union all ${moneyOfCases(`(select ${row}.*)`)}`;

/** A case is mostly written without anything of this. */
const FOLLOW_CASES = `
  create function count_case() returns trigger language plpgsql as $$
  begin
    ${add(NUMBERS, { plus: numbersOfCase('new'), minus: numbersOfCase('old') })}
    return null;
  end $$;
  create trigger case_file_enters_figures after insert or delete on case_file
    for each row execute function count_case();
  create trigger case_file_moves_in_figures after update on case_file
    for each row when ((old.created_at, old.ended_at, old.state, old.town_code, old.process_id)
                       is distinct from (new.created_at, new.ended_at, new.state, new.town_code, new.process_id))
    execute function count_case()`;

/** For the rows that are there before their figures are. */
const COUNTED_ANEW = `
    truncate ${FIGURES.map(({ table }) => `${table}, ${table}_change`).join(', ')};
    ${SOURCES.filter(({ table }) => table !== 'ledger_counter')
      .flatMap(({ table, counted }) => counted.map(([figure, rows]) => add(figure, { plus: rows(table) })))
      .join('\n')}
    ${add(NUMBERS, { plus: caseNumbers('case_file') })}`;

const COUNT_ANEW = `
  create function count_figures_anew() returns void language plpgsql as $$
  declare
    key_index text;
  begin
    ${COUNTED_ANEW}
    ${FIGURES.map(putAtOnce).join('\n')}
  end $$`;

/** As `settle_figures` puts changes together, into an empty table without an index, which is built at the end. */
function putAtOnce({ table, key, measures }: Figure): string {
  const columns = ['span', 'place', 'day', ...Object.keys(key)];
  const sums = measures.map((measure) => `sum(${measure})`).join(', ');
  return `
    key_index := pg_get_indexdef('${table}_key'::regclass);
    drop index ${table}_key;
    insert into ${table} (${columns.join(', ')}, ${measures.join(', ')})
      select s.span, p.place, s.starts_on, ${Object.keys(key).join(', ')}, ${sums}
        from ${table}_change
        cross join lateral (values ('day', day), ('month', date_trunc('month', day::timestamp)::date)) s (span, starts_on)
        cross join lateral unnest(array['/', town_code]) p (place)
       group by ${columns.map((_, index) => index + 1).join(', ')}
      having row(${sums}) is distinct from row(${measures.map(() => '0').join(', ')});
    truncate ${table}_change;
    execute key_index;`;
}
