import { useMutation } from '@tanstack/react-query';
import { Alert, Modal, Upload } from 'antd';
import { useState } from 'react';
import { api } from '@/shared/api/client.js';
import type { FormSchema } from '@/shared/api/types.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useText } from '@/shared/i18n/useText.js';
import { FindingList } from '../FindingList.js';
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
  const errors = file?.findings.filter(({ severity }) => severity === 'error') ?? [];
  const warnings = file?.findings.filter(({ severity }) => severity === 'warning') ?? [];
  return (
    <Modal
      open
      width={640}
      title={t('forms.importTitle')}
      okText={t('import.confirm')}
      okButtonProps={{ disabled: file === null || read.isPending }}
      onOk={() => file !== null && onImport(file.schema)}
      onCancel={onClose}
    >
      <div className="stack">
        <Upload.Dragger
          accept=".form,.json"
          maxCount={1}
          showUploadList={false}
          beforeUpload={(chosen) => {
            read.mutate(chosen);
            return false;
          }}
        >
          {file?.name ?? t('forms.importChoose')}
        </Upload.Dragger>
        {read.isError ? <ProblemNote error={read.error} /> : null}
        {illegible === null ? null : (
          <Alert type="error" showIcon title={t('forms.importIllegible', { name: illegible })} />
        )}
        {file === null || file.encoding === 'UTF-8' ? null : (
          <Alert type="info" showIcon title={t('import.encoding', { encoding: file.encoding })} />
        )}
        {file?.otherId === undefined ? null : (
          <Alert type="info" showIcon title={t('forms.importOther', { other: file.otherId, formId })} />
        )}
        {file !== null && file.findings.length === 0 ? (
          <Alert type="success" showIcon title={t('import.fine')} />
        ) : null}
        <FindingList type="error" title={t('import.errors', { n: errors.length })} findings={errors} />
        <FindingList type="info" title={t('import.warnings', { n: warnings.length })} findings={warnings} />
      </div>
    </Modal>
  );
}
