import { useState } from 'react';
import { Skeleton } from 'antd';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useText } from '@/shared/i18n/useText.js';
import { ImportFile } from './ImportFile.js';
import { ImportHistory } from './ImportHistory.js';
import { ImportPreview } from './ImportPreview.js';
import { RevocationHistory } from './RevocationHistory.js';
import { useCalendarImportQuery } from './useCalendars.query.js';

/** Importing a year: the file, what it would change, and what earlier ones changed. */
export function CalendarImports({ onPublished }: { onPublished: (year: number) => void }) {
  const { t } = useText();
  const [importId, setImportId] = useState<string | null>(null);
  const item = useCalendarImportQuery(importId);
  return (
    <section className="card calendar-section" aria-label={t('calendars.import')}>
      <h2>{t('calendars.import')}</h2>
      <ImportFile onUploaded={setImportId} />
      {importId === null ? null : item.isError ? (
        <ProblemNote error={item.error} onRetry={() => void item.refetch()} />
      ) : item.data === undefined ? (
        <Skeleton active paragraph={{ rows: 4 }} />
      ) : (
        <ImportPreview item={item.data} onPublished={onPublished} onClose={() => setImportId(null)} />
      )}
      <ImportHistory onOpen={setImportId} />
      <RevocationHistory />
    </section>
  );
}
