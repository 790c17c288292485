import { Modal, Skeleton } from 'antd';
import type { Explanation, StageRun } from '@/shared/api/types.js';
import { LimitDates } from '@/shared/components/LimitDates.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { dateText } from '@/shared/format/civilDate.js';
import { stageNameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { useToday } from '@/shared/session/useClock.query.js';
import { ExplainedDates } from './ExplainedDates.js';
import { useCaseQuery, useExplanationQuery } from './useCase.query.js';
import './WhyDialog.css';

interface Props {
  caseNo: string;
  stageRunId?: string;
  /** Where the run is not at hand: the newest run of this stage. */
  stageCode?: string;
  onClose: () => void;
}

/** "为什么是这一天": the steps, the article, the months with the counted days. */
export function WhyDialog({ caseNo, stageRunId, stageCode, onClose }: Props) {
  const { t } = useText();
  const detail = useCaseQuery(caseNo);
  const run = detail.data?.stages.findLast((one) =>
    stageRunId === undefined ? one.stageCode === stageCode : one.stageRunId === stageRunId,
  );
  const explanation = useExplanationQuery(caseNo, run?.stageRunId);
  return (
    <Modal open title={t('why.title')} footer={null} width={680} onCancel={onClose}>
      {explanation.isError ? (
        <ProblemNote error={explanation.error} onRetry={() => void explanation.refetch()} />
      ) : explanation.data === undefined || run === undefined ? (
        <Skeleton active paragraph={{ rows: 7 }} />
      ) : (
        <Why explanation={explanation.data} run={run} />
      )}
    </Modal>
  );
}

function Why({ explanation, run }: { explanation: Explanation; run: StageRun }) {
  const { t, language } = useText();
  const today = useToday();
  const basis = explanation.legalBasis ?? run.legalBasis;
  return (
    <div className="why">
      <p className="why-head">
        <strong>{stageNameIn(language, run)}</strong>
        <LimitDates
          dueOn={explanation.dueOn ?? run.dueOn}
          promisedDueOn={explanation.promisedDueOn ?? run.promisedDueOn}
          agreedOn={run.agreedOn}
          target={run.target}
          unknown={run.limitUnknown}
          paused={run.status === 'paused'}
        />
      </p>
      {basis ? (
        <p className="muted">
          {t('why.basis')} {basis}
        </p>
      ) : null}
      {run.agreedOn ? (
        <p>{t('why.agreed', { date: dateText(run.agreedOn, { language, today, weekday: false }) })}</p>
      ) : null}
      <ExplainedDates
        steps={explanation.steps}
        days={explanation.days ?? []}
        dueOn={explanation.dueOn ?? run.dueOn}
        promisedDueOn={explanation.promisedDueOn ?? run.promisedDueOn}
        agreedOn={run.agreedOn}
        startOn={run.clockStartOn}
        provisional={run.provisional}
      />
    </div>
  );
}
