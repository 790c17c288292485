import { Counter, Histogram } from 'prom-client';

/** Jobs that this process ended, by type and outcome. */
export const jobsEnded = new Counter({
  name: 'yijianshi_jobs_total',
  help: 'Jobs ended by this process, by type and outcome (complete, bpmn-error, fail)',
  labelNames: ['type', 'outcome'] as const,
});

/** Time from receiving a job to the engine's confirmation of its end. */
export const jobSeconds = new Histogram({
  name: 'yijianshi_job_duration_seconds',
  help: 'Seconds from receiving a job to having reported its outcome',
  labelNames: ['type'] as const,
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60],
});
