/** The process runs. */
export class LiveDto {
  status: 'ok';
}

/** Whether people can be served. */
export class ReadyDto {
  /** `degraded`: reads work, commands answer 503. */
  status: 'ready' | 'degraded' | 'unavailable';
  database: 'up' | 'down';
  engine: 'up' | 'down';
  /** Age of the newest record when it was stored, in milliseconds; null before the first one. */
  intakeLagMs: number | null;
}
