import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where figures are kept: changes are added to them as things happen, and put together afterwards (ADR 0063). */
export class KeepFigures1795300000134 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const figure of FIGURES) await queryRunner.query(tablesOf(figure));
    await queryRunner.query(SETTLE);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop function settle_figures');
    for (const { table } of FIGURES)
      await queryRunner.query(`drop view ${table}_kept; drop table ${table}, ${table}_change`);
  }
}

// helpers

export interface Figure {
  readonly table: string;
  /** What is told apart beside place and day. */
  readonly key: Readonly<Record<string, string>>;
  readonly measures: readonly string[];
}

/** Runs of stages. */
export const STAGES: Figure = {
  table: 'stage_figure',
  key: { case_process_id: 'text', process_id: 'text', stage_code: 'text', time_of: 'text' },
  measures: [
    ...['closed', 'provisional', 'provisional_limited', 'provisional_days'],
    ...['promised', 'promise_kept', 'promise_cases', 'limited', 'law_kept', 'law_cases'],
    ...['agreed', 'agreed_kept', 'agreed_cases', 'saved_runs', 'saved_days'],
  ],
};

/** Numbers of cases, of days and of what is open, and amounts. */
export const NUMBERS: Figure = {
  table: 'number_figure',
  key: {
    ...{ topic: 'text', case_process_id: 'text', process_id: 'text', stage_code: 'text' },
    ...{ word: 'text', value: 'integer' },
  },
  measures: ['n'],
};

export const FIGURES = [STAGES, NUMBERS];

/**
 * Changes are only added, so that nobody waits for anybody. Put together they stand for each town and for all ('/'), by the
 * day and by the month; what has no day of its own is kept at -infinity.
 */
function tablesOf({ table, key, measures }: Figure): string {
  const keys = Object.keys(key).join(', ');
  const columns = [
    ...Object.entries(key).map(([name, type]) => `${name} ${type}`),
    ...measures.map((measure) => `${measure} bigint not null default 0`),
  ].join(', ');
  const read = [keys, ...measures].join(', ');
  // what is asked first
  const { topic, ...told } = key;
  const order = [
    ...(topic === undefined ? [] : ['topic']),
    'place',
    'span',
    'day',
    ...Object.keys(told),
  ].join(', ');
  return `
    create table ${table} (span text not null check (span in ('day', 'month')), place text not null, day date not null, ${columns});
    create unique index ${table}_key on ${table} (${order}) nulls not distinct;
    create index ${table}_empty_idx on ${table} (day) where ${measures.map((measure) => `${measure} = 0`).join(' and ')};
    create table ${table}_change (town_code text not null, day date not null, ${columns});
    create view ${table}_kept as
      select span, place, day, ${read} from ${table}
      union all
      select 'change', place, day, ${read}
        from ${table}_change cross join lateral unnest(array['/', town_code]) place`;
}

/** One at a time, whoever comes meanwhile has nothing to do; the changes that are put together are gone in the same commit. */
const SETTLE = `
  create function settle_figures(most integer) returns integer language plpgsql as $$
  declare
    taken_rows integer;
    settled integer := 0;
  begin
    if not pg_try_advisory_xact_lock(hashtext('settle_figures')) then return 0; end if;
    ${FIGURES.map(settle).join('\n')}
    return settled;
  end $$`;

function settle({ table, key, measures }: Figure): string {
  const columns = ['span', 'place', 'day', ...Object.keys(key)];
  const sums = measures.map((measure) => `sum(${measure})`).join(', ');
  return `
    with taken as (
      delete from ${table}_change where ctid = any (array(select ctid from ${table}_change limit most)) returning *
    ), put as (
      insert into ${table} as kept (${columns.join(', ')}, ${measures.join(', ')})
      select s.span, p.place, s.starts_on, ${Object.keys(key).join(', ')}, ${sums}
        from taken
        cross join lateral (values ('day', day), ('month', date_trunc('month', day::timestamp)::date)) s (span, starts_on)
        cross join lateral unnest(array['/', town_code]) p (place)
       group by ${columns.map((_, index) => index + 1).join(', ')}
      having row(${sums}) is distinct from row(${measures.map(() => '0').join(', ')})
          on conflict (${columns.join(', ')}) do update
         set ${measures.map((measure) => `${measure} = kept.${measure} + excluded.${measure}`).join(', ')}
    )
    select count(*) into taken_rows from taken;
    settled := settled + taken_rows;
    delete from ${table} where ${measures.map((measure) => `${measure} = 0`).join(' and ')};`;
}
