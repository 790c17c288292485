import type { UseMutationResult } from '@tanstack/react-query';
import { Alert, Modal, Upload } from 'antd';
import type { ReactNode } from 'react';
import type { Finding } from '@/shared/api/types.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useText } from '@/shared/i18n/useText.js';
import { FindingList } from './FindingList.js';

interface Props {
  title: string;
  /** What is said where files are dropped, until some were read. */
  choose: string;
  /** Endings of the files that are taken, with their points. */
  accept: string;
  /** Whether several files are read together. */
  multiple?: boolean;
  read: Pick<UseMutationResult<{ name: string } | null>, 'data' | 'error' | 'isPending'>;
  /** That the chosen files are nothing of the kind; null while they are. */
  illegible: string | null;
  disabled?: boolean;
  loading?: boolean;
  onFiles: (files: File[]) => void;
  onConfirm: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** Takes files as a draft; what is wrong with them is said before anything is saved. */
export function ImportDialog({ title, choose, accept, multiple = false, read, illegible, ...props }: Props) {
  const { t } = useText();
  return (
    <Modal
      open
      width={640}
      title={title}
      okText={t('import.confirm')}
      okButtonProps={{
        disabled: (read.data ?? null) === null || read.isPending || props.disabled === true,
        loading: props.loading === true,
      }}
      onOk={props.onConfirm}
      onCancel={props.onClose}
    >
      <div className="stack">
        <Upload.Dragger
          accept={accept}
          {...(multiple ? { multiple } : { maxCount: 1 })}
          showUploadList={false}
          beforeUpload={(chosen, all) => {
            // told once for all files that were chosen together
            if (!multiple) props.onFiles([chosen]);
            else if (chosen === all[0]) props.onFiles(all);
            return false;
          }}
        >
          {read.data?.name ?? choose}
        </Upload.Dragger>
        {read.error === null ? null : <ProblemNote error={read.error} />}
        {illegible === null ? null : <Alert type="error" showIcon title={illegible} />}
        {props.children}
      </div>
    </Modal>
  );
}

/** What is wrong with a file, and what would be lost of it; that it is fine where nothing is. */
export function ImportFindings({ findings, losses = [] }: { findings: Finding[]; losses?: Finding[] }) {
  const { t } = useText();
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const isFine = findings.length + losses.length === 0;
  return (
    <>
      {isFine ? <Alert type="success" showIcon title={t('import.fine')} /> : null}
      <FindingList type="warning" title={t('import.losses', { n: losses.length })} findings={losses} />
      <FindingList type="error" title={t('import.errors', { n: errors.length })} findings={errors} />
      <FindingList type="info" title={t('import.warnings', { n: warnings.length })} findings={warnings} />
    </>
  );
}

/** In which encoding a file was read, where it is not the usual one. */
export function ImportEncoding({ encoding }: { encoding: string }) {
  const { t } = useText();
  return encoding === 'UTF-8' ? null : (
    <Alert type="info" showIcon title={t('import.encoding', { encoding })} />
  );
}
