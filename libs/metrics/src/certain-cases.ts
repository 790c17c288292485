import type { DataSource } from 'typeorm';
import { type AskedRuns, countCasesOfRuns } from './closed.queries.js';
import type { FigureScope } from './figure-scope.js';
import { isEnoughCases } from './rate.js';
import type { StageFigures } from './stage-metrics.queries.js';

/**
 * As many cases as tell whether there are enough: the runs are not fewer than the cases, and the kept figures know how
 * many cases there are at least. Only in between they are counted, which are few.
 */
export async function certainCases(
  dataSource: DataSource,
  scope: FigureScope,
  { runs, atLeast, ...asked }: AskedRuns & { runs: number; atLeast: number },
): Promise<number> {
  if (isEnoughCases(atLeast) || !isEnoughCases(runs)) return atLeast;
  return countCasesOfRuns(dataSource, scope, asked);
}

/** The same for each stage. */
export function withCertainCases(
  dataSource: DataSource,
  scope: FigureScope,
  stages: readonly StageFigures[],
): Promise<StageFigures[]> {
  return Promise.all(
    stages.map(async (stage) => {
      const { processId, stageCode } = stage;
      const cases = (by: AskedRuns['by'], runs: number, atLeast: number) =>
        certainCases(dataSource, scope, { by, runs, atLeast, processId, stageCode });
      return {
        ...stage,
        promiseCases: await cases('promise', stage.promised, stage.promiseCases),
        lawCases: await cases('law', stage.limited, stage.lawCases),
      };
    }),
  );
}
