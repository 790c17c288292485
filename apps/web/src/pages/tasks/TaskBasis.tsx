import { Skeleton } from 'antd';
import { useState } from 'react';
import { RecordEntries } from '@/shared/cases/RecordEntries.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useText } from '@/shared/i18n/useText.js';
import { useMedia, usePhone } from '@/shared/theme/useMedia.js';
import { useTaskBasisQuery } from './useTask.query.js';

/** The earlier work on which a task rests, above its form; a phone has it folded, paper has it all. */
export function TaskBasis({ taskKey, caseNo }: { taskKey: string; caseNo: string }) {
  const { t } = useText();
  const basis = useTaskBasisQuery(taskKey);
  const phone = usePhone();
  const printing = useMedia('print');
  const [chosen, choose] = useState<boolean | null>(null);
  if (basis.isPending) return <Skeleton active title={false} paragraph={{ rows: 3 }} />;
  if (basis.isError) return <ProblemNote error={basis.error} onRetry={() => void basis.refetch()} />;
  const { items, forms, mayShowNumbers } = basis.data;
  if (items.length === 0) return null;
  const open = chosen ?? !phone;
  return (
    <details
      className="known basis"
      open={open || printing}
      onToggle={({ currentTarget }) => (printing ? undefined : choose(currentTarget.open))}
    >
      <summary>
        <strong>{t('task.basis')}</strong>
        <span className="known-brief">{t('task.basisCount', { n: items.length })}</span>
      </summary>
      <RecordEntries caseNo={caseNo} entries={items} forms={forms} mayShowNumbers={mayShowNumbers} />
    </details>
  );
}
