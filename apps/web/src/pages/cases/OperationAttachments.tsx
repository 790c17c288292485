import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Attachment } from '@/shared/api/types.js';
import { AttachmentLink } from '@/shared/components/AttachmentLink.js';
import { ATTACHMENT_ENDINGS, uploadAttachment } from '@/shared/forms/papers.js';
import { uploadInTurn } from '@/shared/forms/uploadInTurn.js';
import { useText } from '@/shared/i18n/useText.js';

interface Props {
  caseNo: string;
  files: readonly Attachment[];
  fault?: string;
  isUploading: boolean;
  onChange: (files: Attachment[]) => void;
  onUploading: (isUploading: boolean) => void;
}

/** The papers behind an operation. */
export function OperationAttachments(props: Props) {
  const { caseNo, files, isUploading, onChange, onUploading } = props;
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<string | null>(null);
  // files come one after the other, and some may be taken away meanwhile
  const current = useRef(files);
  useEffect(() => {
    current.current = files;
  }, [files]);
  const change = (changed: Attachment[]) => {
    current.current = changed;
    onChange(changed);
  };
  const add = async (chosen: readonly File[]) => {
    onUploading(true);
    await uploadInTurn(chosen, {
      count: files.length,
      t,
      upload: (file) => uploadAttachment(caseNo, file),
      onStored: (file) => change([...current.current, file]),
      onProblem: setRefused,
    });
    onUploading(false);
  };
  const problem = refused ?? props.fault;
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
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={ATTACHMENT_ENDINGS}
        aria-labelledby="clock-files-label"
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])];
          event.target.value = '';
          void add(chosen);
        }}
      />
      <Button className="clock-add-file" loading={isUploading} onClick={() => input.current?.click()}>
        {isUploading ? t('adjust.uploading') : t('adjust.addFile')}
      </Button>
      {problem === undefined ? (
        <span className="muted">{t('adjust.filesHint')}</span>
      ) : (
        <span className="field-fault" role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}
