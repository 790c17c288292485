import { Button } from 'antd';
import { useState } from 'react';
import type { CaseDetail } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';
import { ReportEventDialog } from './ReportEventDialog.js';
import { useReportableEventsQuery } from './useReportableEvents.query.js';

/** 登记新情况: what happened outside and the case waits for; nothing where it waits for nothing that one may report. */
export function ReportEvent({ file }: { file: CaseDetail }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const events = useReportableEventsQuery(file.caseNo, file.state === 'active');
  const items = events.data?.items ?? [];
  // what is opened stays open: why it cannot be reported any more is said there
  if (items.length === 0 && !isOpen) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('report.action')}</Button>
      {isOpen ? (
        <ReportEventDialog caseNo={file.caseNo} events={items} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
