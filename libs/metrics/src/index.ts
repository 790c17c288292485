export { MetricsModule } from './metrics.module.js';
export { MetricsService } from './metrics.service.js';
export type {
  Benchmark,
  CaseSaving,
  CaseSavingQuestion,
  DueCase,
  MetricsQuestion,
  MonthFigures,
  Overview,
  Rate,
  StageMetric,
  StageMetrics,
} from './metrics.types.js';
