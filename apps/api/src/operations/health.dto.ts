/** The process runs. */
export class LiveDto {
  /** @example ok */
  status: string;
}

/** Whether people can be served. */
export class ReadyDto {
  /**
   * ready, degraded (reads work, commands answer 503) or unavailable.
   * @example ready
   */
  status: string;
  /** up or down. */
  database: string;
  /** up or down. */
  engine: string;
  /** Age of the newest record when it was stored, in milliseconds; null before the first one. */
  intakeLagMs: number | null;
}
