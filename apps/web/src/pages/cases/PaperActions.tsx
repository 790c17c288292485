import { Button } from 'antd';
import type { Paper } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';
import type { PaperChange } from './VoidPaper.js';

interface Props {
  caseNo: string;
  paper: Paper;
  mayDeliver: boolean;
  onChange: (change: PaperChange) => void;
}

/** What can be done with a paper; each button names it for those who do not see the row. */
export function PaperActions({ caseNo, paper, mayDeliver, onChange }: Props) {
  const { t } = useText();
  const address = `/api/cases/${caseNo}/papers/${paper.id}`;
  const named = (action: string) => `${action} ${paper.title} ${paper.no}`;
  const { mayChange } = paper;
  const isOpen = paper.replacedBy === null;
  return (
    <span className="document-actions">
      <Button
        size="small"
        href={address}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={named(t('documents.view'))}
      >
        {t('documents.view')}
      </Button>
      <Button
        size="small"
        href={address}
        download={`${paper.title} ${paper.no}.${paper.mediaType === 'text/plain' ? 'txt' : 'pdf'}`}
        aria-label={named(t('documents.download'))}
      >
        {t('documents.download')}
      </Button>
      {mayDeliver && paper.state === 'valid' ? (
        <Button
          size="small"
          aria-label={named(t('delivery.action'))}
          onClick={() => onChange({ paper, kind: 'deliver' })}
        >
          {t('delivery.action')}
        </Button>
      ) : null}
      {mayChange && paper.state === 'valid' ? (
        <Button
          size="small"
          aria-label={named(t('documents.makeVoid'))}
          onClick={() => onChange({ paper, kind: 'void' })}
        >
          {t('documents.makeVoid')}
        </Button>
      ) : null}
      {mayChange && isOpen ? (
        <Button
          size="small"
          aria-label={named(t('documents.reissue'))}
          onClick={() => onChange({ paper, kind: 'reissue' })}
        >
          {t('documents.reissue')}
        </Button>
      ) : null}
    </span>
  );
}
