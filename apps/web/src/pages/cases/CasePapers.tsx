import { Button, Skeleton, Tag } from 'antd';
import { useState } from 'react';
import type { Paper, PaperDelivery } from '@/shared/api/types.js';
import { placeIn } from '@/shared/cases/caseInstances.js';
import { FactPapers } from '@/shared/cases/FactPapers.js';
import { DateText } from '@/shared/components/DateText.js';
import { EmptyState } from '@/shared/components/EmptyState.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useText } from '@/shared/i18n/useText.js';
import { useMe } from '@/shared/session/useMe.query.js';
import { useToday } from '@/shared/session/useClock.query.js';
import { DeliverPaper } from './DeliverPaper.js';
import { PaperActions } from './PaperActions.js';
import { type PaperChange, VoidPaper } from './VoidPaper.js';
import { useIssuedPapersQuery } from './useIssuedPapers.query.js';

/** The papers that were issued in the case: read, saved, made void, issued again. */
export function CasePapers({ caseNo, printed = false }: { caseNo: string; printed?: boolean }) {
  const { t } = useText();
  const papers = useIssuedPapersQuery(caseNo);
  const [change, setChange] = useState<PaperChange>();
  const today = useToday();
  if (papers.isError) return <ProblemNote error={papers.error} onRetry={() => void papers.refetch()} />;
  if (papers.data === undefined) return <Skeleton active paragraph={{ rows: 3 }} />;
  const { items, mayDeliver } = papers.data;
  if (items.length === 0) return <EmptyState title={t('documents.none')} hint={t('documents.noneHint')} />;
  return (
    <>
      <ul className="card documents">
        {items.map((paper) => (
          <li key={paper.no}>
            <PaperLine paper={paper} />
            {printed || paper.id === null ? null : (
              <PaperActions caseNo={caseNo} paper={paper} mayDeliver={mayDeliver} onChange={setChange} />
            )}
            <PaperNotes
              caseNo={caseNo}
              paper={paper}
              onTakeBack={
                printed ? undefined : (deliveryId) => setChange({ paper, kind: 'take-back', deliveryId })
              }
            />
          </li>
        ))}
      </ul>
      {change === undefined ? null : change.kind !== 'deliver' ? (
        <VoidPaper
          caseNo={caseNo}
          change={{ ...change, kind: change.kind }}
          onClose={() => setChange(undefined)}
        />
      ) : today === undefined ? null : (
        <DeliverPaper
          caseNo={caseNo}
          paper={change.paper}
          today={today}
          onClose={() => setChange(undefined)}
        />
      )}
    </>
  );
}

function PaperLine({ paper }: { paper: Paper }) {
  const { t, language } = useText();
  const place = placeIn(language, paper);
  return (
    <>
      <strong>
        {paper.title} {paper.state === 'void' ? <Tag color="red">{t('documents.void')}</Tag> : null}
      </strong>
      <span className="muted number">{paper.no}</span>
      <DateText date={paper.issuedOn} />
      {place === null ? null : <span className="muted">{place}</span>}
    </>
  );
}

interface NotesProps {
  caseNo: string;
  paper: Paper;
  /** Asked to take a delivery back; absent on paper. */
  onTakeBack?: (deliveryId: string) => void;
}

function PaperNotes({ caseNo, paper, onTakeBack }: NotesProps) {
  const { t } = useText();
  const { pages } = useMe();
  const { checkCode, templateVersion, voidReason, voidedBy, replaces, replacedBy } = paper;
  const notes = [
    voidReason === null ? null : t('documents.voidNote', { who: voidedBy ?? '–', reason: voidReason }),
    replacedBy === null ? null : t('documents.replacedBy', { no: replacedBy }),
    replaces === null ? null : t('documents.replaces', { no: replaces }),
    checkCode === null ? null : t('documents.checkCode', { code: checkCode }),
    // a word of those who make templates
    templateVersion === null || !(pages.includes('models') || pages.includes('admin'))
      ? null
      : t('documents.templateVersion', { version: templateVersion }),
  ].filter((note) => note !== null);
  if (notes.length === 0 && paper.deliveries.length === 0) return null;
  return (
    <div className="document-notes muted">
      {paper.deliveries.map((delivery) => (
        <DeliveryNote key={delivery.id} caseNo={caseNo} delivery={delivery} onTakeBack={onTakeBack} />
      ))}
      {notes.map((note) => (
        <span key={note}>{note}</span>
      ))}
    </div>
  );
}

/** To whom the paper was delivered, when and how. */
function DeliveryNote({
  caseNo,
  delivery,
  onTakeBack,
}: Pick<NotesProps, 'caseNo' | 'onTakeBack'> & { delivery: PaperDelivery }) {
  const { t } = useText();
  const { id, method, deliveredOn, recipient, proof, proofFile, takenBackBy, takenBackReason } = delivery;
  const words = t('delivery.note', { method: t(`delivery.method.${method}`), recipient });
  return (
    <span>
      <span className={takenBackBy === null ? undefined : 'delivery-taken-back'}>
        <DateText date={deliveredOn} /> {words}
        {proof === null ? null : ` · ${t('delivery.proofNote', { proof })}`}
      </span>
      {proofFile === null ? null : <FactPapers caseNo={caseNo} ids={[proofFile]} />}
      {takenBackBy === null
        ? null
        : ` ${t('delivery.takenBack', { who: takenBackBy, reason: takenBackReason ?? '' })}`}
      {delivery.mayTakeBack && onTakeBack !== undefined ? (
        <Button type="link" size="small" onClick={() => onTakeBack(id)}>
          {t('delivery.takeBack')}
        </Button>
      ) : null}
    </span>
  );
}
