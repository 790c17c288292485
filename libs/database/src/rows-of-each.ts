/** A query whose rows are read anew for each row of `each`, where there is such; it may stand in a `union all`. */
export function rowsOfEach(each: string | undefined, rows: string): string {
  return each === undefined ? `(${rows})` : `(select t.* from ${each} cross join lateral (${rows}) t)`;
}
