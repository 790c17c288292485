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
  kind: ReasonedKind | 'deliver';
  /** Of a delivery that is taken back. */
  deliveryId?: string;
}

/** What is done with a reason. */
export type ReasonedKind = 'void' | 'reissue' | 'take-back';

interface Props {
  caseNo: string;
  change: PaperChange & { kind: ReasonedKind };
  onClose: () => void;
}

/** Makes a paper void, issues it again, or takes a delivery of it back: names it, says what follows, and asks why. */
export function VoidPaper({ caseNo, change: { paper, kind, deliveryId = '' }, onClose }: Props) {
  const { t } = useText();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const change = useMutation({
    mutationFn: () => {
      const path = { caseNo, paperId: paper.id ?? '' };
      const body = { reason: reason.trim() };
      if (kind === 'take-back')
        return api.post('/api/cases/{caseNo}/papers/{paperId}/deliveries/{deliveryId}/take-back', {
          path: { ...path, deliveryId },
          body,
        });
      const call = { path, body };
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
      okText={t(`documents.ok.${kind}`)}
      okButtonProps={{
        danger: kind !== 'reissue',
        disabled: isBlank(reason) || isTooLong(reason, LONGEST_REASON),
        loading: change.isPending,
      }}
      cancelText={t(kind === 'take-back' ? 'delivery.keep' : 'documents.keep')}
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
