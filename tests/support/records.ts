import { eventually } from './eventually.js';
import type { Person } from './person.js';
import type { Tables } from './tables.js';

/** Every table that projections write, and the columns of case_file that they own. */
export const PROJECTED_TABLES = [
  'engine_message',
  'definition',
  'stage_definition',
  'form_definition',
  'case_file',
  'engine_instance',
  'element_run',
  'case_variable',
  'stage_run',
  'stage_fact',
  'task',
  'incident',
] as const;

/** Waits until the engine has nothing to do by itself and every record has arrived. */
export async function untilQuiet(admin: Person, tables: Tables, seconds = 60): Promise<void> {
  let positionBefore: string | undefined;
  await eventually(
    'a quiet engine',
    async () => {
      const { quiet, lagMs } = await admin.get<{ quiet: boolean; lagMs: number }>('/engine/quiet');
      const position = await tables.value<string>(
        `select string_agg(partition_id || ':' || position, ',') from record_position`,
      );
      // twice the exporter's delay without a record: nothing is on its way any more
      const isStill = quiet && lagMs > 2_000 && position === positionBefore;
      positionBefore = position;
      return isStill || undefined;
    },
    { seconds },
  );
}

/**
 * The broker numbers the records of each value type without gaps. Kinds of which a number is missing, or that came twice, are
 * named; none is what a complete log gives.
 */
export async function gapsInTheLog(tables: Tables): Promise<object[]> {
  return tables.rows(
    `select partition_id, value_type, count(*) as stored, count(distinct sequence) as numbers,
            max(sequence) - min(sequence) + 1 as wanted
       from (select partition_id, value_type, (body ->> 'sequence')::bigint as sequence from record) numbered
      group by partition_id, value_type
     having count(*) <> max(sequence) - min(sequence) + 1 or count(distinct sequence) <> count(*)`,
  );
}
