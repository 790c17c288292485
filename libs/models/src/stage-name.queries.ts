/**
 * SQL of the English name that the model of a stage run gives its stage. The model keeps it, no run does: an upgrade and
 * a replay then find the same.
 */
export function stageNameEnOf(run: string): string {
  return `(select named.name_en from stage_definition named
    where named.definition_key = ${run}.definition_key and named.element_id = ${run}.element_id)`;
}

/** The same for a row that only knows the key of its run, e.g. a card; null when the run is gone. */
export function stageNameEnOfRow(row: string): string {
  return `(select ${stageNameEnOf('its_run')} from published.stage_run its_run
    where its_run.element_instance_key = ${row}.element_instance_key)`;
}
