/** A query whose rows are read anew for each row of `each`, where there is such; it may stand in a `union all`. */
export function rowsOfEach(each: string | undefined, rows: string): string {
  return each === undefined ? `(${rows})` : `(select t.* from ${each} cross join lateral (${rows}) t)`;
}

/**
 * A bound of rows whose number the planner does not weigh: where it takes a place for smaller than the bound, it would
 * read all of it and sort, however much there is, instead of going by the index of the order.
 */
export function unweighed(limit: number): string {
  return `limit (select ${limit})`;
}
