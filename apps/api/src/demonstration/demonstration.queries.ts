import type { DataSource } from 'typeorm';
import type { DemonstrationDto, QuietDto } from './demonstration.dto.js';

/** The progress of the demonstration, or undefined where none was ever played. */
export async function findDemonstration(dataSource: DataSource): Promise<DemonstrationDto | undefined> {
  const rows: DemonstrationDto[] = await dataSource.query(
    `select state, percent, started_on as "startedOn", ends_on as "endsOn", message from demonstration`,
  );
  return rows[0];
}

/** Writes the progress of the demonstration. */
export async function saveDemonstration(dataSource: DataSource, progress: DemonstrationDto): Promise<void> {
  await dataSource.query(
    `insert into demonstration (id, state, percent, started_on, ends_on, message)
     values (1, $1, $2, $3, $4, $5)
     on conflict (id) do update
        set state = excluded.state, percent = excluded.percent, started_on = excluded.started_on,
            ends_on = excluded.ends_on, message = excluded.message, updated_at = clock_timestamp()`,
    [progress.state, progress.percent, progress.startedOn, progress.endsOn, progress.message ?? null],
  );
}

/**
 * What is still under way without people: work of workers, accepted commands whose facts have not arrived, cases that are
 * starting. Work that stands at an open incident waits for a person and counts as at rest.
 */
export async function countUnrest(dataSource: DataSource): Promise<Omit<QuietDto, 'quiet'>> {
  const [row]: Omit<QuietDto, 'quiet'>[] = await dataSource.query(`
    select (select count(*)::int from element_run e
             where e.state = 'active'
               and e.element_type in ('SERVICE_TASK', 'BUSINESS_RULE_TASK', 'SEND_TASK', 'SCRIPT_TASK')
               and not exists (select 1 from incident i
                                where i.element_instance_key = e.element_instance_key and i.state = 'open')
           ) as "activeJobs",
           (select count(*)::int from task_command) +
           (select count(*)::int from case_file where state = 'starting' or pending is not null) as "pendingCommands",
           (select round(extract(epoch from clock_timestamp() - max(updated_at)) * 1000)::float8
              from record_position) as "lagMs"`);
  return row ?? { activeJobs: 0, pendingCommands: 0, lagMs: null };
}
