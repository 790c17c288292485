/** `variables.rows[0].amount` as the steps of a form value: `['rows', 0, 'amount']`. */
export function faultPath(path: string): (string | number)[] {
  return path
    .replace(/^variables\./, '')
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** Whether two value paths name the same value. */
export function samePath(left: readonly (string | number)[], right: readonly (string | number)[]): boolean {
  return left.length === right.length && left.every((step, index) => String(step) === String(right[index]));
}
