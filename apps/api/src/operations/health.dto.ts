/** The process runs. */
export class LiveDto {
  status: 'ok';
}

/** Whether people can be served. */
export class ReadyDto {
  /** `degraded`: reads work, commands answer 503. `starting`: the models are not deployed or not known yet. */
  status: 'ready' | 'degraded' | 'starting' | 'unavailable';
  database: 'up' | 'down';
  engine: 'up' | 'down';
  /** Whether the models of this installation are deployed and known. */
  models: 'up' | 'down';
  /** Age of the newest record when it was stored, in milliseconds; null before the first one. */
  intakeLagMs: number | null;
}
