import { DeleteOutlined, PaperClipOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef } from 'react';
import { api } from '@/shared/api/client.js';
import { problemText } from '@/shared/api/problemText.js';
import type { Attachment } from '@/shared/api/types.js';
import { useEndpointsQuery } from '@/shared/api/useEndpoints.query.js';
import { useText } from '@/shared/i18n/useText.js';

interface Props {
  caseNo: string;
  files: readonly Attachment[];
  fault?: string;
  onChange: (files: Attachment[]) => void;
}

/** The papers behind an operation; not there while the server takes no files. */
export function OperationAttachments({ caseNo, files, fault, onChange }: Props) {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  const endpoints = useEndpointsQuery();
  const upload = useMutation({
    mutationFn: (file: File) => api.upload<Attachment>(`/api/cases/${caseNo}/attachments`, file),
    onSuccess: ({ id, name, size }) => onChange([...files, { id, name, size }]),
  });
  if (endpoints.data?.has('POST /api/cases/{caseNo}/attachments') !== true) return null;
  const problem = fault ?? (upload.isError ? problemText(upload.error, t) : undefined);
  return (
    <div className="field">
      <span>{t('adjust.attachments')}</span>
      <ul className="clock-files">
        {files.map((file) => (
          <li key={file.id}>
            <PaperClipOutlined /> {file.name}
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
      <input
        ref={input}
        type="file"
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file !== undefined) upload.mutate(file);
        }}
      />
      <Button className="clock-add-file" loading={upload.isPending} onClick={() => input.current?.click()}>
        {upload.isPending ? t('adjust.uploading') : t('adjust.addFile')}
      </Button>
      {problem === undefined ? null : (
        <span className="field-fault" role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}
