/** The process runs. */
export class LiveDto {
  status: 'ok';
}

/** Whether people can be served. */
export class ReadyDto {
  /**
   * `degraded`: reads work; commands answer 503 while the engine is down, and go by the models of before while the new ones are
   * not known. `starting`: a process has no version yet.
   */
  status: 'ready' | 'degraded' | 'starting' | 'unavailable';
  database: 'up' | 'down';
  engine: 'up' | 'down';
  /** Whether the models of this installation are deployed and known as their files have them. */
  models: 'up' | 'down';
  /** Age of the newest record when it was stored, in milliseconds; null before the first one. */
  intakeLagMs: number | null;
}
