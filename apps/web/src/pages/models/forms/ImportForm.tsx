import { useMutation } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import { api } from '@/shared/api/client.js';
import type { FormSchema } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';
import { ImportDialog, ImportEncoding, ImportFindings } from '../ImportDialog.js';
import { FORM_ADDRESS } from './useForms.query.js';
import { readFormBytes } from './readFormFile.js';

interface Props {
  processId: string;
  formId: string;
  onImport: (schema: FormSchema) => void;
  onClose: () => void;
}

/** Takes a file as the draft of the form; what is wrong with it is said before anything is saved. */
export function ImportForm({ processId, formId, onImport, onClose }: Props) {
  const { t } = useText();
  const [illegible, setIllegible] = useState<string | null>(null);
  const read = useMutation({
    mutationFn: async (file: File) => {
      const form = readFormBytes(new Uint8Array(await file.arrayBuffer()), formId);
      setIllegible(form === undefined ? file.name : null);
      if (form === undefined) return null;
      const { findings } = await api.post(`${FORM_ADDRESS}/check`, {
        path: { processId, formId },
        body: { schema: form.schema },
      });
      return { ...form, findings, name: file.name };
    },
  });
  const file = read.data ?? null;
  return (
    <ImportDialog
      title={t('forms.importTitle')}
      choose={t('forms.importChoose')}
      accept=".form,.json"
      read={read}
      illegible={illegible === null ? null : t('forms.importIllegible', { name: illegible })}
      onFiles={([chosen]) => chosen !== undefined && read.mutate(chosen)}
      onConfirm={() => file !== null && onImport(file.schema)}
      onClose={onClose}
    >
      {file === null ? null : <ImportEncoding encoding={file.encoding} />}
      {file?.otherId === undefined ? null : (
        <Alert type="info" showIcon title={t('forms.importOther', { other: file.otherId, formId })} />
      )}
      {file === null ? null : <ImportFindings findings={file.findings} />}
    </ImportDialog>
  );
}
