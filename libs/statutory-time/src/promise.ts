/** The promised due point, and whether the statutory one cut it back. */
export interface PromisedDue {
  readonly due: number | null;
  readonly isCut: boolean;
}

/** A promise never outlasts the statutory period (优化营商环境条例§36), even when its own date is unknown. */
export function promisedDueWithin(ownDue: number | null, statutoryDue: number | null): PromisedDue {
  const isCut = statutoryDue !== null && (ownDue === null || ownDue > statutoryDue);
  return { due: isCut ? statutoryDue : ownDue, isCut };
}
