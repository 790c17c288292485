import { Skeleton } from 'antd';
import { useState } from 'react';
import type { TaskDetail } from '@/shared/api/types.js';
import { CaseFacts } from '@/shared/cases/CaseFacts.js';
import { KeyFacts } from '@/shared/cases/KeyFacts.js';
import { useCaseQuery } from '@/shared/cases/useCase.query.js';
import { Money } from '@/shared/components/Money.js';
import { DateText } from '@/shared/components/DateText.js';
import { useText } from '@/shared/i18n/useText.js';
import { useMedia } from '@/shared/theme/useMedia.js';

/** What is known already: one line, and everything below it on demand; paper has it all, so it is read at once. */
export function KnownFacts({ task }: { task: TaskDetail }) {
  const { t } = useText();
  const printing = useMedia('print');
  const [open, setOpen] = useState(false);
  const file = task.case;
  return (
    <details
      className="known"
      open={open || printing}
      onToggle={({ currentTarget }) => (printing ? undefined : setOpen(currentTarget.open))}
    >
      <summary>
        <strong>{t('task.known')}</strong>
        <span className="known-brief">
          {file.headcount ? <span>{t('case.headcountN', { n: file.headcount })}</span> : null}
          {file.amountFen ? <Money fen={file.amountFen} /> : null}
          <KeyFacts file={file} place="task" />
          <span>
            {t('case.receivedOn')} <DateText date={file.receivedOn} weekday={false} />
          </span>
        </span>
      </summary>
      <AllFacts caseNo={task.caseNo} />
    </details>
  );
}

function AllFacts({ caseNo }: { caseNo: string }) {
  const detail = useCaseQuery(caseNo);
  if (detail.data === undefined) return <Skeleton active title={false} paragraph={{ rows: 4 }} />;
  return <CaseFacts file={detail.data} />;
}
