import type { MigrationInterface, QueryRunner } from 'typeorm';

const MIDNIGHT_OF = (date: string) => `${date}::timestamp at time zone 'Asia/Shanghai'`;
const DAY_OF = (instant: string) => `(${instant} at time zone 'Asia/Shanghai')::date`;

export class TimeStagesInHours1795300000022 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table stage_run
        -- the moments behind the dates of a run whose limits are in hours; null where days are counted
        add column clock_start_at timestamptz,
        add column clock_end_at timestamptz,
        add column due_at timestamptz,
        add column promised_due_at timestamptz,
        -- from when on the run is near its target, past the promise, past the law: a second, or the midnight of a day
        add column warning_at timestamptz,
        add column yellow_at timestamptz,
        add column red_at timestamptz;
      update stage_run set warning_at = ${MIDNIGHT_OF('warning_on')}, yellow_at = ${MIDNIGHT_OF('yellow_on')},
        red_at = ${MIDNIGHT_OF('red_on')};
      alter table stage_run drop column warning_on, drop column yellow_on, drop column red_on;

      -- the moment that was passed, where the run is timed in hours
      alter table stage_card add column due_at timestamptz;

      -- dates, or moments where the run is timed in hours
      alter table calendar_change
        alter column due_on_before type text, alter column due_on_after type text,
        alter column promised_due_on_before type text, alter column promised_due_on_after type text;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table calendar_change
        alter column due_on_before type date using left(due_on_before, 10)::date,
        alter column due_on_after type date using left(due_on_after, 10)::date,
        alter column promised_due_on_before type date using left(promised_due_on_before, 10)::date,
        alter column promised_due_on_after type date using left(promised_due_on_after, 10)::date;
      alter table stage_card drop column due_at;
      alter table stage_run add column warning_on date, add column yellow_on date, add column red_on date;
      update stage_run set warning_on = ${DAY_OF('warning_at')}, yellow_on = ${DAY_OF('yellow_at')},
        red_on = ${DAY_OF('red_at')};
      alter table stage_run drop column clock_start_at, drop column clock_end_at, drop column due_at,
        drop column promised_due_at, drop column warning_at, drop column yellow_at, drop column red_at;
    `);
  }
}
