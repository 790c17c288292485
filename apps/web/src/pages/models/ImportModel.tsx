import { useMutation } from '@tanstack/react-query';
import { Alert, Modal, Upload } from 'antd';
import { useState } from 'react';
import { api } from '@/shared/api/client.js';
import type { Finding } from '@/shared/api/types.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useText } from '@/shared/i18n/useText.js';
import { type DecodedModel, decodeModel } from './decodeModel.js';
import { FindingList } from './FindingList.js';

interface ReadFile extends DecodedModel {
  name: string;
  findings: Finding[];
  losses: Finding[];
}

interface Props {
  processId: string;
  /** False where the file cannot be drawn: nothing has changed then. */
  onImport: (xml: string) => Promise<boolean>;
  onClose: () => void;
}

/** What no modeller can draw. */
const UNREADABLE = new Set([
  'XML_INVALID',
  'XML_TOO_DEEP',
  'XML_FORBIDDEN',
  'NOT_BPMN',
  'MODEL_TOO_LARGE',
  'NO_DIAGRAM',
  'ID_DUPLICATE',
  'ID_INVALID',
]);

/** Takes a file as the draft; what is wrong with it and what it would lose is said before anything is saved. */
export function ImportModel({ processId, onImport, onClose }: Props) {
  const { t } = useText();
  const [illegible, setIllegible] = useState<string | null>(null);
  const read = useMutation({
    mutationFn: async (file: File): Promise<ReadFile | null> => {
      const decoded = decodeModel(new Uint8Array(await file.arrayBuffer()));
      setIllegible(decoded === undefined ? file.name : null);
      if (decoded === undefined) return null;
      const answer = await api.post('/api/models/{processId}/import-check', {
        path: { processId },
        body: { xml: decoded.xml },
      });
      return { ...decoded, ...answer, name: file.name };
    },
  });
  const draw = useMutation({ mutationFn: onImport });
  const file = read.data ?? null;
  const isDrawable = file !== null && !file.findings.some(({ code }) => UNREADABLE.has(code));
  return (
    <Modal
      open
      width={640}
      title={t('import.title')}
      okText={t('import.confirm')}
      okButtonProps={{
        disabled: !isDrawable || read.isPending || draw.data === false,
        loading: draw.isPending,
      }}
      onOk={() => file !== null && draw.mutate(file.xml)}
      onCancel={onClose}
    >
      <div className="stack">
        <Upload.Dragger
          accept=".bpmn,.xml"
          maxCount={1}
          showUploadList={false}
          beforeUpload={(chosen) => {
            draw.reset();
            read.mutate(chosen);
            return false;
          }}
        >
          {file?.name ?? t('import.choose')}
        </Upload.Dragger>
        {read.isError ? <ProblemNote error={read.error} /> : null}
        {illegible === null ? null : (
          <Alert type="error" showIcon title={t('import.illegible', { name: illegible })} />
        )}
        {draw.data === false ? <Alert type="error" showIcon title={t('import.undrawable')} /> : null}
        {file === null ? null : <Told file={file} />}
      </div>
    </Modal>
  );
}

function Told({ file }: { file: ReadFile }) {
  const { t } = useText();
  const errors = file.findings.filter(({ severity }) => severity === 'error');
  const warnings = file.findings.filter(({ severity }) => severity === 'warning');
  const isFine = errors.length + warnings.length + file.losses.length === 0;
  return (
    <>
      {file.encoding === 'UTF-8' ? null : (
        <Alert type="info" showIcon title={t('import.encoding', { encoding: file.encoding })} />
      )}
      {isFine ? <Alert type="success" showIcon title={t('import.fine')} /> : null}
      <FindingList
        type="warning"
        title={t('import.losses', { n: file.losses.length })}
        findings={file.losses}
      />
      <FindingList type="error" title={t('import.errors', { n: errors.length })} findings={errors} />
      <FindingList type="info" title={t('import.warnings', { n: warnings.length })} findings={warnings} />
    </>
  );
}
