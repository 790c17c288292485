export { FigureSweeper } from './figure.sweeper.js';
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
export { WhatIfService } from './what-if.service.js';
export type { OnTimeCount, WhatIf, WhatIfQuestion, WhatIfUnit } from './what-if.types.js';
