import { MOST_ATTACHMENTS } from '@app/fields';
import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Attachment } from '@/shared/api/types.js';
import { UploadPanel } from '@/shared/attachments/AttachmentPanel.js';
import { useLooseUploads } from '@/shared/attachments/useUploads.js';
import { AttachmentLink } from '@/shared/components/AttachmentLink.js';
import { useText } from '@/shared/i18n/useText.js';

interface Props {
  caseNo: string;
  files: readonly Attachment[];
  fault?: string;
  onChange: (files: Attachment[]) => void;
  onUploading: (isUploading: boolean) => void;
}

/** The papers behind an operation: those that are there, and those on their way. */
export function OperationAttachments({ caseNo, files, fault, onChange, onUploading }: Props) {
  const { t } = useText();
  // files come one after the other, and some may be taken away meanwhile
  const current = useRef(files);
  useEffect(() => {
    current.current = files;
  }, [files]);
  const change = (changed: Attachment[]) => {
    current.current = changed;
    onChange(changed);
  };
  const { uploads, items } = useLooseUploads(caseNo, (file) => change([...current.current, file]));
  const tell = useRef(onUploading);
  useEffect(() => {
    tell.current = onUploading;
  });
  const { isBusy } = uploads;
  useEffect(() => tell.current(isBusy), [isBusy]);
  const [tooMany, setTooMany] = useState(false);
  const add = (chosen: readonly File[]) => {
    const room = Math.max(0, MOST_ATTACHMENTS - files.length - items.length);
    setTooMany(chosen.length > room);
    uploads.add(chosen.slice(0, room));
  };
  const problem = tooMany ? t('adjust.tooManyFiles', { max: MOST_ATTACHMENTS }) : fault;
  return (
    <div className={`field ${problem === undefined ? '' : 'field-wrong'}`}>
      <span id="clock-files-label">{t('adjust.attachments')}</span>
      {files.length === 0 ? null : (
        <ul className="clock-files" aria-labelledby="clock-files-label">
          {files.map((file) => (
            <li key={file.id}>
              <AttachmentLink caseNo={caseNo} file={file} />
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={t('adjust.removeFile', { name: file.name })}
                onClick={() => change(files.filter(({ id }) => id !== file.id))}
              />
            </li>
          ))}
        </ul>
      )}
      <UploadPanel uploads={uploads} items={items} hint={t('adjust.filesHint')} onChosen={add} />
      {problem === undefined ? null : (
        <span className="field-fault" role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}
