import type { DataSource } from 'typeorm';
import type { DemonstrationDto } from './demonstration.dto.js';

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
