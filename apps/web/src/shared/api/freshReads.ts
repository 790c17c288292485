import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';

/** Reads that were told of a change. */
export interface FreshReads {
  /**
   * Marks reads stale and reads what is on the screen again. A read that is under way may have begun before the change:
   * it is let finish, however slow the line, and followed by one more.
   */
  readAgain(queryKey?: QueryKey): void;
  stop(): void;
}

/** The client's own invalidation forgets a change that comes during a first read, and begins other reads from anew. */
export function freshReads(client: QueryClient): FreshReads {
  const cache = client.getQueryCache();
  const toFollow = new Set<Query>();
  const stop = cache.subscribe((event) => {
    const query = event.query as Query;
    if (event.type === 'removed') toFollow.delete(query);
    else if (event.type === 'updated' && !isUnderWay(query) && toFollow.delete(query))
      void client.invalidateQueries({ queryKey: query.queryKey, exact: true });
  });
  return {
    readAgain: (queryKey = []) => {
      for (const query of cache.findAll({ queryKey, predicate: isUnderWay })) toFollow.add(query);
      void client.invalidateQueries({ queryKey, predicate: (query) => !isUnderWay(query) });
    },
    stop,
  };
}

// helpers

function isUnderWay({ state }: Query): boolean {
  return state.fetchStatus === 'fetching';
}
