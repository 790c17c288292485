import type { Benchmark } from './metrics.types.js';

/** What Zhuji published in 2021 about the whole way from mediation to enforcement; how it was counted is not known. */
export const BENCHMARK: Benchmark = {
  label: '诸暨公布：全流程缩减时限 238 天',
  days: 238,
  note: '口径未公布',
  source: '诸暨市委编办《诸暨市委编办深化应用镇乡(街道)属地清单助推基层事权回归本位》',
};
