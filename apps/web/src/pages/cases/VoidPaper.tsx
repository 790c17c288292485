import { isBlank } from '@app/fields';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Modal } from 'antd';
import { useState } from 'react';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { Paper } from '@/shared/api/types.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { isTooLong, LONGEST_REASON, TextEntry } from '@/shared/components/TextEntry.js';
import { useText } from '@/shared/i18n/useText.js';

export interface PaperChange {
  paper: Paper;
  kind: 'void' | 'reissue' | 'deliver';
}

interface Props {
  caseNo: string;
  change: PaperChange & { kind: 'void' | 'reissue' };
  onClose: () => void;
}

/** Makes a paper void, or issues it again: names it, says what follows, and asks why. */
export function VoidPaper({ caseNo, change: { paper, kind }, onClose }: Props) {
  const { t } = useText();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const change = useMutation({
    mutationFn: () => {
      const call = { path: { caseNo, paperId: paper.id ?? '' }, body: { reason: reason.trim() } };
      return kind === 'void'
        ? api.post('/api/cases/{caseNo}/papers/{paperId}/void', call)
        : api.post('/api/cases/{caseNo}/papers/{paperId}/reissue', call);
    },
    onSuccess: (papers) => {
      client.setQueryData(keys.issuedPapers(caseNo), papers);
      void client.invalidateQueries({ queryKey: keys.case(caseNo) });
      void message.success(t(`documents.done.${kind}`, { no: paper.no }));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t(`documents.title.${kind}`, { title: paper.title, no: paper.no })}
      okText={t(kind === 'void' ? 'documents.makeVoid' : 'documents.reissue')}
      okButtonProps={{
        danger: kind === 'void',
        disabled: isBlank(reason) || isTooLong(reason, LONGEST_REASON),
        loading: change.isPending,
      }}
      cancelText={t('documents.keep')}
      onOk={() => change.mutate()}
      onCancel={onClose}
    >
      <div className="stack">
        <p>{t(`documents.hint.${kind}`)}</p>
        <TextEntry
          label={t('documents.reason')}
          longest={LONGEST_REASON}
          rows={3}
          required
          value={reason}
          onChange={setReason}
        />
        {change.isError ? <ProblemNote error={change.error} /> : null}
      </div>
    </Modal>
  );
}
