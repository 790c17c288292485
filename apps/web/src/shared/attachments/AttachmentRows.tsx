import { Button, Tag } from 'antd';
import { useState } from 'react';
import type { CaseAttachment } from '@/shared/api/types.js';
import { MomentText } from '@/shared/components/DateText.js';
import { sizeText } from '@/shared/format/sizeText.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { AttachmentPreview } from './AttachmentPreview.js';
import { attachmentAddress, isShown } from './shownKinds.js';
import { useTakeBack } from './useTakeBack.mutation.js';

interface Props {
  caseNo: string;
  files: readonly CaseAttachment[];
  /** Where the rows stand on paper nothing can be done with them. */
  printed?: boolean;
}

/** Papers of a case: what each is, who added it and when; shown, saved, taken back. */
export function AttachmentRows({ caseNo, files, printed = false }: Props) {
  const { t } = useText();
  const [shown, show] = useState<CaseAttachment>();
  return (
    <>
      <ul className="attachment-rows" aria-label={t('attachments.title')}>
        {files.map((file) => (
          <li key={file.id}>
            <AttachmentText file={file} />
            {printed ? null : <AttachmentActions caseNo={caseNo} file={file} onShow={() => show(file)} />}
          </li>
        ))}
      </ul>
      {shown === undefined ? null : (
        <AttachmentPreview caseNo={caseNo} file={shown} onClose={() => show(undefined)} />
      )}
    </>
  );
}

function AttachmentText({ file }: { file: CaseAttachment }) {
  const { t } = useText();
  return (
    <span className="attachment-text">
      <span className="attachment-name">
        <strong>{file.name}</strong> <span className="muted number">{sizeText(file.size)}</span>
      </span>
      <span className="attachment-origin muted">
        <PlaceText file={file} />
        <span>{file.uploadedBy}</span>
        <MomentText at={file.uploadedAt} />
      </span>
      {file.sameAs === null ? null : (
        <span className="attachment-same">{t('attachments.same', { name: file.sameAs })}</span>
      )}
    </span>
  );
}

function PlaceText({ file: { place, fieldLabel, fieldLabelEn } }: { file: CaseAttachment }) {
  const { t, language } = useText();
  if (place === null) return null;
  const field = fieldLabel === null ? null : nameIn(language, { name: fieldLabel, nameEn: fieldLabelEn });
  return <Tag>{field ?? t(`attachments.place.${place}`)}</Tag>;
}

function AttachmentActions({
  caseNo,
  file,
  onShow,
}: {
  caseNo: string;
  file: CaseAttachment;
  onShow: () => void;
}) {
  const { t } = useText();
  const takeBack = useTakeBack(caseNo);
  const named = (action: string) => `${action} ${file.name}`;
  return (
    <span className="attachment-actions">
      {isShown(file) ? (
        <Button size="small" aria-label={named(t('attachments.view'))} onClick={onShow}>
          {t('attachments.view')}
        </Button>
      ) : null}
      <Button
        size="small"
        href={attachmentAddress(caseNo, file)}
        download={file.name}
        aria-label={named(t('attachments.download'))}
      >
        {t('attachments.download')}
      </Button>
      {file.mayTakeBack ? (
        <Button
          size="small"
          loading={takeBack.isPending}
          aria-label={named(t('attachments.takeBack'))}
          onClick={() => takeBack.mutate(file)}
        >
          {t('attachments.takeBack')}
        </Button>
      ) : null}
    </span>
  );
}
