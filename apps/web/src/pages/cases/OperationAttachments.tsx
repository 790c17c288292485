import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { problemText } from '@/shared/api/problemText.js';
import type { Attachment } from '@/shared/api/types.js';
import { useUploadAttachment } from '@/shared/cases/useUploadAttachment.mutation.js';
import { AttachmentLink } from '@/shared/components/AttachmentLink.js';
import { ATTACHMENT_ENDINGS } from '@/shared/forms/papers.js';
import { useText } from '@/shared/i18n/useText.js';

interface Props {
  caseNo: string;
  files: readonly Attachment[];
  fault?: string;
  onChange: (files: Attachment[]) => void;
}

/** The server takes no more at a request. */
const MAX_FILES = 10;

/** The papers behind an operation. */
export function OperationAttachments({ caseNo, files, fault, onChange }: Props) {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  const [tooMany, setTooMany] = useState(false);
  const upload = useUploadAttachment(caseNo);
  const add = async (chosen: readonly File[]) => {
    const room = MAX_FILES - files.length;
    setTooMany(chosen.length > room);
    let kept = [...files];
    for (const file of chosen.slice(0, room)) {
      const stored = await upload.mutateAsync(file).catch(() => null);
      if (stored === null) return;
      kept = [...kept, stored];
      onChange(kept);
    }
  };
  const problem = tooMany
    ? t('adjust.tooManyFiles', { max: MAX_FILES })
    : upload.isError
      ? t('adjust.fileFault', { name: upload.variables.name, text: problemText(upload.error, t) })
      : fault;
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
                onClick={() => onChange(files.filter(({ id }) => id !== file.id))}
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
      <Button className="clock-add-file" loading={upload.isPending} onClick={() => input.current?.click()}>
        {upload.isPending ? t('adjust.uploading') : t('adjust.addFile')}
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
