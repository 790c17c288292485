import { Button, Skeleton } from 'antd';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useText } from '@/shared/i18n/useText.js';
import { RecordEntries } from './RecordEntries.js';
import { useCaseRecordQuery } from './useCaseRecord.query.js';

/** The work done in a case, oldest first. */
export function CaseRecord({ caseNo, level }: { caseNo: string; level?: 2 | 3 }) {
  const { t } = useText();
  const record = useCaseRecordQuery(caseNo);
  if (record.isPending) return <Skeleton active paragraph={{ rows: 8 }} />;
  if (record.isError) return <ProblemNote error={record.error} onRetry={() => void record.refetch()} />;
  return (
    <>
      <RecordEntries
        caseNo={caseNo}
        entries={record.entries}
        forms={record.forms}
        mayShowNumbers={record.mayShowNumbers}
        level={level}
      />
      {record.hasNextPage ? (
        <Button loading={record.isFetchingNextPage} onClick={() => void record.fetchNextPage()}>
          {t('record.more')}
        </Button>
      ) : null}
    </>
  );
}
