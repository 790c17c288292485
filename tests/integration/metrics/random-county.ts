import * as fc from 'fast-check';
import { addDays } from '@app/statutory-time';
import type { DataSource } from 'typeorm';
import { DEFINITION_KEY, registerCase } from '../stages/county.js';

/** Another matter, of which the county has the model too. */
export const OTHER = { definitionKey: '2251799813685077', processId: 'other-matter' };
export const TOWNS = ['zj.t06', 'zj.t09', 'zj.t10'];
const MATTERS = ['wage-recovery', OTHER.processId];
const DEFINITIONS = [DEFINITION_KEY, OTHER.definitionKey];
/** Day 0 of what happens. */
const BEGINNING = '2026-01-01';

const serial = fc.integer({ min: 1, max: 30 });
const nth = fc.nat({ max: 500 });
const day = fc.nat({ max: 130 });
const town = fc.constantFrom(...TOWNS);
const matter = fc.constantFrom(0, 1);

const happening = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('register' as const), serial, town, matter, day }) },
  {
    weight: 6,
    arbitrary: fc.record({
      ...{ does: fc.constant('enter' as const), serial, matter, day },
      stageCode: fc.constantFrom('M0', 'M1', 'A1', 'W2'),
      timeOf: fc.constantFrom('department', 'department', 'department', 'party'),
      provisional: fc.constantFrom(false, false, false, true),
      statutoryLimit: fc.constantFrom('15 calendar_day', '5 working_day', null),
      promisedLimit: fc.constantFrom('7 working_day', '10 calendar_day', null),
      promisedAfter: fc.option(fc.integer({ min: 0, max: 60 })),
      dueAfter: fc.option(fc.integer({ min: 0, max: 60 })),
      agreedAfter: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 1 }),
      // of those in hours, the hour at which they are due
      hour: fc.option(fc.integer({ min: 0, max: 23 }), { freq: 1 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      ...{ does: fc.constant('close' as const), nth, after: fc.nat({ max: 70 }) },
      used: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 8 }),
      unit: fc.constantFrom('calendar_day', 'calendar_day', 'working_day', null),
      saved: fc.option(fc.integer({ min: -30, max: 60 }), { freq: 8 }),
      outcome: fc.constantFrom('full', 'none', null),
    }),
  },
  // as a calendar that is published, or an operation on the clock
  fc.record({ does: fc.constant('redate' as const), nth, days: fc.integer({ min: -5, max: 5 }) }),
  fc.record({ does: fc.constant('terminate' as const), nth }),
  fc.record({ does: fc.constant('rebuild' as const), serial }),
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ does: fc.constant('end' as const), serial, day },
      state: fc.constantFrom('completed', 'completed', 'cancelled', 'active'),
    }),
  },
  fc.record({ does: fc.constant('delete' as const), serial: fc.constantFrom(1, 2, 3) }),
  fc.record({ does: fc.constant('move' as const), serial, town, matter }),
  fc.record({ does: fc.constant('pay' as const), serial, day, fen: fc.integer({ min: 1, max: 90_000 }) }),
  fc.record({ does: fc.constant('counter' as const), nth, isBack: fc.boolean() }),
  fc.record({ does: fc.constant('settle' as const), most: fc.constantFrom(3, 50) }),
);

type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;
type Done<K extends Happening['does']> = Extract<Happening, { does: K }>;

export function historyOf(seed: number, length: number): Happening[] {
  return fc.sample(fc.noBias(happening), { seed, numRuns: length });
}

/** Lets things happen to the rows, as features and replays do. */
export class RandomCounty {
  private key = 0;

  constructor(private readonly dataSource: DataSource) {}

  async live(happening: Happening): Promise<unknown> {
    switch (happening.does) {
      case 'register':
        return this.register(happening);
      case 'enter':
        return this.enter(happening);
      case 'close':
        return this.close(happening);
      case 'redate':
        return this.ofRun(
          happening.nth,
          `due_on = due_on + $2::int, promised_due_on = promised_due_on + $2::int,
           due_at = due_at + $2::int * interval '1 day', provisional = not provisional`,
          [happening.days],
        );
      case 'terminate':
        return this.ofRun(happening.nth, `state = 'terminated', closed_at = entered_at`, []);
      case 'rebuild':
        return this.rebuild(happening);
      case 'end':
        return this.query(
          `update case_file set state = $2::text,
             ended_at = case when $2::text <> 'active' then $3::date + $4::int + time '23:30' end where case_no = $1`,
          [caseOf(happening.serial), happening.state, BEGINNING, happening.day],
        );
      case 'delete':
        return this.query(`delete from case_file where case_no = $1`, [caseOf(happening.serial)]);
      case 'move':
        return this.query(`update case_file set town_code = $2, process_id = $3 where case_no = $1`, [
          ...[caseOf(happening.serial), happening.town, MATTERS[happening.matter]],
        ]);
      case 'pay':
        return this.pay(happening);
      case 'counter':
        return this.counter(happening);
      case 'settle':
        return this.query(`select settle_figures($1)`, [happening.most]);
    }
  }

  private async register({ serial, town, matter, day }: Done<'register'>): Promise<void> {
    const caseNo = caseOf(serial);
    const known = await this.query(`select from case_file where case_no = $1`, [caseNo]);
    if (known.length > 0) return;
    await registerCase(this.dataSource, {
      ...{ caseNo, townCode: town, processId: MATTERS[matter], receivedOn: addDays(BEGINNING, day) },
    });
  }

  private enter(run: Done<'enter'>): Promise<unknown[]> {
    this.key += 1;
    return this.query(
      `insert into stage_run (element_instance_key, process_instance_key, case_no, definition_key, process_id, element_id,
         stage_code, stage_name, time_of, provisional, statutory_limit, promised_limit, clock_start_on, promised_due_on,
         due_on, due_at, agreed_on, state, entered_at)
       select $1::bigint, $1::bigint, $2, $3, $4, 'st_' || $5, $5::text, $5::text, $6, $7, $8, $9, started,
         started + $12::int, started + $13::int,
         case when $13::int is not null then (started + $13::int) + $15::int * interval '1 hour' end, started + $14::int,
         'open', started + time '09:00'
       from (select $10::date + $11::int as started) s`,
      [
        ...[this.key, caseOf(run.serial), DEFINITIONS[run.matter], MATTERS[run.matter], run.stageCode],
        ...[run.timeOf, run.provisional, run.statutoryLimit, run.promisedLimit, BEGINNING, run.day],
        ...[run.promisedAfter, run.dueAfter, run.agreedAfter, run.hour],
      ],
    );
  }

  private close({ nth, after, used, unit, saved, outcome }: Done<'close'>): Promise<unknown[]> {
    return this.ofRun(
      nth,
      `state = 'closed', clock_end_on = clock_start_on + $2::int,
       clock_end_at = case when due_at is not null then clock_start_on + $2::int + time '11:00' end,
       closed_at = clock_start_on + $2::int + time '23:59', used_days = $3::int, unit = $4::text,
       saved_days = $5::int, saved_calendar_days = $5::int, outcome = $6::text`,
      [after, used, unit, saved, outcome],
    );
  }

  /** The runs of a case go and come again, as when its part of the log is read anew. */
  private async rebuild({ serial }: Done<'rebuild'>): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const [gone] = await tx.query<[{ row: unknown }[], number]>(
        `delete from stage_run where case_no = $1 returning to_jsonb(stage_run) as row`,
        [caseOf(serial)],
      );
      const [{ columns }] = await tx.query<[{ columns: string }]>(
        `select string_agg(column_name, ', ') as columns from information_schema.columns
         where table_name = 'stage_run' and table_schema = 'public' and is_generated = 'NEVER'`,
      );
      await tx.query(
        `insert into stage_run (${columns})
         select ${columns} from jsonb_populate_recordset(null::stage_run, $1) order by element_instance_key`,
        [JSON.stringify(gone.map(({ row }) => row))],
      );
    });
  }

  private pay({ serial, day, fen }: Done<'pay'>): Promise<unknown[]> {
    this.key += 1;
    return this.query(
      `insert into ledger_entry (entry_key, case_no, kind, amount_fen, dated_on, recorded_at)
       values ($1, $2, case when $3::int % 5 = 0 then 'agreed' else 'paid' end, $3, $4::date + $5::int, now())`,
      [`entry-${this.key}`, caseOf(serial), fen, BEGINNING, day],
    );
  }

  private counter({ nth, isBack }: Done<'counter'>): Promise<unknown[]> {
    const entry = `(select entry_key from ledger_entry order by length(entry_key), entry_key offset $1 % greatest(1,
      (select count(*) from ledger_entry)) limit 1)`;
    return this.query(
      isBack
        ? `delete from ledger_counter where entry_key = ${entry}`
        : `insert into ledger_counter (entry_key, reason, countered_by, countered_at)
           select entry_key, '重复登记', 'x', now() from ${entry} e on conflict do nothing`,
      [nth],
    );
  }

  private ofRun(nth: number, changes: string, values: unknown[]): Promise<unknown[]> {
    return this.query(
      `update stage_run set ${changes} where element_instance_key = 1 + $1::int % $${values.length + 2}::int`,
      [...[nth, ...values, Math.max(1, this.key)]],
    );
  }

  private query(sql: string, values: unknown[]): Promise<unknown[]> {
    return this.dataSource.query(sql, values);
  }
}

// helpers

function caseOf(serial: number): string {
  return `330681-GZWQ-20260302-${String(serial).padStart(5, '0')}`;
}
