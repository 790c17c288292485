import { useState } from 'react';
import { useCaseRecordQuery } from '@/shared/cases/useCaseRecord.query.js';
import type { Printed } from './printed.js';

type Page = Awaited<ReturnType<ReturnType<typeof useCaseRecordQuery>['fetchNextPage']>>;

/** Loads all pages of the record of a case, so that the print of the browser has them; of a task there is nothing to load. */
export function useWholeRecord(printed: Printed) {
  const record = useCaseRecordQuery(printed.caseNo, { enabled: printed.kind === 'case' });
  const [isLoading, setLoading] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const load = async (): Promise<boolean> => {
    if (printed.kind === 'task') return true;
    setLoading(true);
    // of a record that is not there yet it is the first
    let page: Pick<Page, 'hasNextPage' | 'isError' | 'error' | 'fetchNextPage'> = record.isPending
      ? await record.fetchNextPage()
      : record;
    while (page.hasNextPage && !page.isError) page = await page.fetchNextPage();
    setLoading(false);
    setError(page.error);
    return !page.isError;
  };
  return { load, isLoading, error };
}
