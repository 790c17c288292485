import type { DataSource } from 'typeorm';

type Values = Record<string, unknown>;

/** The root variables of an instance. */
export async function findVariables(dataSource: DataSource, instanceKey: string): Promise<Values> {
  return (await findVariablesOfEach(dataSource, [instanceKey])).get(instanceKey) ?? {};
}

/** Those of several, by their keys; of one that has none there is nothing. */
export async function findVariablesOfEach(
  dataSource: DataSource,
  instanceKeys: readonly string[],
): Promise<ReadonlyMap<string, Values>> {
  const rows: { key: string; variables: Values }[] = await dataSource.query(
    `select process_instance_key as key, jsonb_object_agg(name, value) as variables from case_variable
      where process_instance_key = any($1::bigint[]) group by process_instance_key`,
    [instanceKeys],
  );
  return new Map(rows.map(({ key, variables }) => [key, variables]));
}
