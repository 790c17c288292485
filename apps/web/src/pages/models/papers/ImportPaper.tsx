import { useMutation } from '@tanstack/react-query';
import { Alert, Modal, Upload } from 'antd';
import { useState } from 'react';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useText } from '@/shared/i18n/useText.js';
import { FindingList } from '../FindingList.js';
import type { Drawn } from './paperDraft.js';
import { readPaperFiles } from './paperFiles.js';
import { proofOf } from './useProof.js';

interface Props {
  path: { processId: string; code: string };
  /** What is written now: a file may bring a part of it alone. */
  now: Drawn;
  onImport: (drawn: Drawn) => void;
  onClose: () => void;
}

/** Takes files as the draft of a template; what is wrong with them is said before anything is saved. */
export function ImportPaper({ path, now, onImport, onClose }: Props) {
  const { t } = useText();
  const [illegible, setIllegible] = useState<string | null>(null);
  const read = useMutation({
    mutationFn: async (files: File[]) => {
      const drawn = await readPaperFiles(files, now);
      const name = files.map((file) => file.name).join(' · ');
      setIllegible(drawn === undefined ? name : null);
      return drawn === undefined ? null : { drawn, name, ...(await proofOf(path, drawn)) };
    },
  });
  const file = read.data ?? null;
  const errors = file?.findings.filter(({ severity }) => severity === 'error') ?? [];
  const warnings = file?.findings.filter(({ severity }) => severity === 'warning') ?? [];
  return (
    <Modal
      open
      width={640}
      title={t('paperTemplates.importTitle')}
      okText={t('import.confirm')}
      okButtonProps={{ disabled: file === null || read.isPending }}
      onOk={() => file !== null && onImport(file.drawn)}
      onCancel={onClose}
    >
      <div className="stack">
        <Upload.Dragger
          accept=".typ,.json"
          multiple
          showUploadList={false}
          beforeUpload={(chosen, all) => {
            // told once for all files that were chosen together
            if (chosen === all[0]) read.mutate(all);
            return false;
          }}
        >
          {file?.name ?? t('paperTemplates.importChoose')}
        </Upload.Dragger>
        {read.isError ? <ProblemNote error={read.error} /> : null}
        {illegible === null ? null : (
          <Alert type="error" showIcon title={t('paperTemplates.importIllegible', { name: illegible })} />
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
