import { PaperClipOutlined } from '@ant-design/icons';
import type { Attachment } from '@/shared/api/types.js';
import { sizeText } from '@/shared/format/sizeText.js';
import { useText } from '@/shared/i18n/useText.js';
import './AttachmentLink.css';

/** A paper of a case; pictures and PDF open in a new tab, everything else is saved. */
export function AttachmentLink({ caseNo, file }: { caseNo: string; file: Attachment }) {
  return (
    <a
      className="attachment-link"
      href={`/api/cases/${caseNo}/attachments/${file.id}`}
      target="_blank"
      rel="noopener noreferrer"
    >
      <PaperClipOutlined aria-hidden /> {file.name}{' '}
      <span className="muted number">{sizeText(file.size)}</span>
    </a>
  );
}

/** The papers of an entry, one under the other. */
export function AttachmentLinks({ caseNo, files }: { caseNo: string; files: readonly Attachment[] }) {
  const { t } = useText();
  return (
    <ul className="attachment-links" aria-label={t('adjust.attachments')}>
      {files.map((file) => (
        <li key={file.id}>
          <AttachmentLink caseNo={caseNo} file={file} />
        </li>
      ))}
    </ul>
  );
}
