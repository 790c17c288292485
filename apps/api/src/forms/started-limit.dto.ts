/** The limit of a stage that a date gives which is being entered. */
export class StartedLimitDto {
  /**
   * The variable that holds the date.
   * @example receivedOn
   */
  variable: string;
  /** @example mediation */
  stageCode: string;
  /** @example 调解 */
  stageName: string;
  /** What the model calls it in English, from `name.en`; null where it does not say. */
  stageNameEn: string | null;
  /**
   * Last day by law; null where the law sets none.
   * @example 2026-10-08
   */
  dueOn: string | null;
  /** @example 2026-09-28 */
  promisedDueOn: string | null;
  /** Whether a date rests on a year whose holidays are not published. */
  provisional: boolean;
}

/** The limits that the dates of a form give. */
export class StartedLimitsDto {
  items: StartedLimitDto[];
}
