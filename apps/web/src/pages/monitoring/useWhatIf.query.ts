import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { StagePromise } from '@/shared/api/types.js';
import type { MetricFilter } from './useMetrics.query.js';

/** What the on-time rate of a stage would have been with each promise. */
export function useWhatIfQuery(filter: MetricFilter, stage: StagePromise | undefined) {
  const question =
    stage === undefined ? null : { ...filter, processId: stage.processId, stageCode: stage.stageCode };
  return useQuery({
    queryKey: keys.metric('what-if', question ?? {}),
    queryFn:
      question === null
        ? skipToken
        : ({ signal }) => api.get('/api/metrics/what-if', { query: question, signal }),
    placeholderData: keepPreviousData,
  });
}
