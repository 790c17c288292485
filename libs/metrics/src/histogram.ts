/** The columns of a histogram in SQL: each value, how often it came, how often it or a lower one, and how often any. */
export const CUMULATED = `value, sum(n) as n, sum(sum(n)) over (order by value) as upto, sum(sum(n)) over () as total`;

/** The value below which a share of a histogram lies, between two values by their distance, as `percentile_cont` has it. */
export function percentile(share: number): string {
  const place = (total: string) => `(${share} * (${total} - 1))`;
  const at = (round: string) => `min(value) filter (where upto > ${round}(${place('total')}))`;
  const between = `${place('max(total)')} - floor(${place('max(total)')})`;
  return `(${at('floor')} + (${between}) * (${at('ceil')} - ${at('floor')}))::float8`;
}
