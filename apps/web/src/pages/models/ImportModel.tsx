import { useMutation } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import { api } from '@/shared/api/client.js';
import type { Finding } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';
import { type DecodedModel, decodeModel } from './decodeModel.js';
import { ImportDialog, ImportEncoding, ImportFindings } from './ImportDialog.js';

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
    <ImportDialog
      title={t('import.title')}
      choose={t('import.choose')}
      accept=".bpmn,.xml"
      read={read}
      illegible={illegible === null ? null : t('import.illegible', { name: illegible })}
      disabled={!isDrawable || draw.data === false}
      loading={draw.isPending}
      onFiles={([chosen]) => {
        draw.reset();
        if (chosen !== undefined) read.mutate(chosen);
      }}
      onConfirm={() => file !== null && draw.mutate(file.xml)}
      onClose={onClose}
    >
      {draw.data === false ? <Alert type="error" showIcon title={t('import.undrawable')} /> : null}
      {file === null ? null : (
        <>
          <ImportEncoding encoding={file.encoding} />
          <ImportFindings findings={file.findings} losses={file.losses} />
        </>
      )}
    </ImportDialog>
  );
}
