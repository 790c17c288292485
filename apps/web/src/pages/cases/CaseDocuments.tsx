import type { CaseDocument } from '@/shared/api/types.js';
import { DateText } from '@/shared/components/DateText.js';
import { EmptyState } from '@/shared/components/EmptyState.js';
import { useText } from '@/shared/i18n/useText.js';

/** The papers that were issued in the case. */
export function CaseDocuments({ documents }: { documents: readonly CaseDocument[] }) {
  const { t } = useText();
  if (documents.length === 0)
    return <EmptyState title={t('documents.none')} hint={t('documents.noneHint')} />;
  return (
    <ul className="card documents">
      {documents.map((document) => (
        <li key={document.no}>
          <strong>{document.title}</strong>
          <span className="muted number">{document.no}</span>
          <DateText date={document.issuedOn} />
        </li>
      ))}
    </ul>
  );
}
