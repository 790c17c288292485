import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { topicKeys } from '@/shared/api/topicKeys.js';
import { useToday } from './useClock.query.js';

/** Reads again what depends on the date when a page is left open over midnight: nobody did anything that would tell it. */
export function useNewDay(): void {
  const client = useQueryClient();
  const today = useToday();
  const known = useRef(today);
  useEffect(() => {
    const isNew = known.current !== undefined && known.current !== today;
    known.current = today;
    if (isNew) for (const queryKey of topicKeys('clock')) void client.invalidateQueries({ queryKey });
  }, [client, today]);
}
