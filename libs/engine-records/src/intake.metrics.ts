import { Counter, Gauge, Histogram } from 'prom-client';

export const recordsIngested = new Counter({
  name: 'yijianshi_records_ingested_total',
  help: 'Engine records taken into the tables, repetitions not counted',
  labelNames: ['partition'] as const,
});

export const recordsDead = new Counter({
  name: 'yijianshi_records_dead_total',
  help: 'Engine records that a projection could not digest',
  labelNames: ['projection'] as const,
});

export const intakeLagSeconds = new Gauge({
  name: 'yijianshi_intake_lag_seconds',
  help: 'Age of the newest record of the last bulk when it was committed',
  labelNames: ['partition'] as const,
});

export const bulkSeconds = new Histogram({
  name: 'yijianshi_bulk_duration_seconds',
  help: 'Seconds from receiving a bulk to its commit',
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
});
