import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { Paper } from '@/shared/api/types.js';
import { ReasonDialog } from '@/shared/components/ReasonDialog.js';
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
  const change = (reason: string) => {
    const call = { path: { caseNo, paperId: paper.id ?? '' }, body: { reason } };
    if (kind === 'take-back')
      return api.post('/api/cases/{caseNo}/papers/{paperId}/deliveries/{deliveryId}/take-back', {
        ...{ path: { ...call.path, deliveryId }, body: call.body },
      });
    return kind === 'void'
      ? api.post('/api/cases/{caseNo}/papers/{paperId}/void', call)
      : api.post('/api/cases/{caseNo}/papers/{paperId}/reissue', call);
  };
  return (
    <ReasonDialog
      title={t(`documents.title.${kind}`, { title: paper.title, no: paper.no })}
      okText={t(`documents.ok.${kind}`)}
      cancelText={t(kind === 'take-back' ? 'delivery.keep' : 'documents.keep')}
      danger={kind !== 'reissue'}
      label={t('documents.reason')}
      send={change}
      refreshes={[keys.case(caseNo)]}
      onDone={(papers) => {
        client.setQueryData(keys.issuedPapers(caseNo), papers);
        void message.success(t(`documents.done.${kind}`, { no: paper.no }));
        onClose();
      }}
      onClose={onClose}
    >
      <p>{t(`documents.hint.${kind}`)}</p>
    </ReasonDialog>
  );
}
