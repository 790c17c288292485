import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useText } from '@/shared/i18n/useText.js';
import { DifferenceList } from './DifferenceList.js';

interface Props {
  processId: string;
  /** The version that runs. */
  version: number;
  readXml: () => Promise<string>;
}

/** What the drawing says other than the version that runs, before it takes its place. */
export function DraftDifferences({ processId, version, readXml }: Props) {
  const { t } = useText();
  const read = useQuery({
    queryKey: ['models', processId, 'differences'],
    queryFn: async ({ signal }) =>
      api.post('/api/models/{processId}/differences', {
        path: { processId },
        body: { xml: await readXml() },
        signal,
      }),
    // the drawing is another one each time
    gcTime: 0,
  });
  if (read.isError) return <ProblemNote error={read.error} onRetry={() => void read.refetch()} />;
  if (read.data === undefined) return null;
  const { differences } = read.data;
  if (differences.length === 0) return <p>{t('models.sameAsRunning', { version })}</p>;
  return (
    <details className="draft-differences" open={differences.length <= SHOWN_AT_ONCE}>
      <summary>{t('models.differences', { version, n: differences.length })}</summary>
      <DifferenceList differences={differences} />
    </details>
  );
}

const SHOWN_AT_ONCE = 8;
