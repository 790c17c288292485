import { DownloadOutlined } from '@ant-design/icons';
import { Button, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { toAddress } from '@/shared/api/client.js';
import type { CaseAttachment } from '@/shared/api/types.js';
import { useCasePapersQuery } from '@/shared/cases/useCase.query.js';
import { EmptyState } from '@/shared/components/EmptyState.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useText } from '@/shared/i18n/useText.js';
import { AttachmentPanel } from './AttachmentPanel.js';
import { AttachmentRows } from './AttachmentRows.js';
import { byStage, type StagePapers, standsIn } from './byStage.js';

/** From so many on there is something to look for. */
const WORTH_A_FILTER = 6;

interface Props {
  caseNo: string;
  /** The case is over. */
  closed: boolean;
  printed?: boolean;
}

/** All papers that people added to a case, by stage; more can be added until it ends. */
export function CaseAttachments({ caseNo, closed, printed = false }: Props) {
  const { t } = useText();
  const papers = useCasePapersQuery(caseNo);
  const [sought, seek] = useState('');
  if (papers.isError) return <ProblemNote error={papers.error} onRetry={() => void papers.refetch()} />;
  if (papers.data === undefined) return <Skeleton active paragraph={{ rows: 3 }} />;
  const all = papers.data.filter(({ place }) => place !== null);
  const found = printed ? all : all.filter((file) => standsIn(file, sought));
  return (
    <div className="case-attachments">
      {!printed && all.length >= WORTH_A_FILTER ? (
        <Input
          allowClear
          value={sought}
          aria-label={t('attachments.filter')}
          placeholder={t('attachments.filter')}
          onChange={(event) => seek(event.target.value)}
        />
      ) : null}
      {printed || all.length < 2 ? null : (
        <Button
          className="attachment-save-all"
          icon={<DownloadOutlined />}
          href={toAddress('/api/cases/{caseNo}/attachments/archive', { caseNo })}
          download
        >
          {t('attachments.saveAll')}
        </Button>
      )}
      {all.length === 0 ? (
        <EmptyState title={t(closed ? 'attachments.noneAtAll' : 'attachments.none')} />
      ) : null}
      {all.length > 0 && found.length === 0 ? <p role="status">{t('attachments.noneFound')}</p> : null}
      {byStage(found).map((stage) => (
        <StageAttachments key={stage.key} caseNo={caseNo} stage={stage} printed={printed} />
      ))}
      {printed ? null : closed ? (
        <p className="muted">{t('attachments.closed')}</p>
      ) : (
        <AttachmentPanel target={{ caseNo }} hint={t('attachments.hintCase')} />
      )}
    </div>
  );
}

function StageAttachments(props: { caseNo: string; stage: StagePapers<CaseAttachment>; printed: boolean }) {
  const { caseNo, stage, printed } = props;
  const { t, language } = useText();
  const english = language === 'en' ? stage.nameEn : null;
  const name = english ?? stage.name ?? t('attachments.noStage');
  return (
    <section>
      <h3>
        {name} {stage.round !== null && stage.round > 1 ? t('record.round', { n: stage.round }) : null}
      </h3>
      <AttachmentRows caseNo={caseNo} files={stage.files} printed={printed} />
    </section>
  );
}
