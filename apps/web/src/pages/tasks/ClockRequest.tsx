import { useQueries } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ClockOperation, StageRun, TaskDetail } from '@/shared/api/types.js';
import { ExplainedDates } from '@/shared/cases/ExplainedDates.js';
import { useCaseQuery } from '@/shared/cases/useCase.query.js';
import { DateChanges } from '@/shared/clock/DateChanges.js';
import { approvedOnText, operationText } from '@/shared/clock/operationText.js';
import { refusalWords } from '@/shared/clock/refusal.js';
import { clockOperationsQuery, useClockPreviewQuery } from '@/shared/clock/useClockOperations.query.js';
import { AttachmentLinks } from '@/shared/components/AttachmentLink.js';
import { MomentText } from '@/shared/components/DateText.js';
import { stageNameIn } from '@/shared/i18n/nameIn.js';
import { isInHours } from '@/shared/format/stageStatus.js';
import { useText } from '@/shared/i18n/useText.js';
import { useToday } from '@/shared/session/useClock.query.js';
import './ClockRequest.css';

/** What the approver of a clock operation decides about: who asks for what and why, and what it does to the dates. */
export function ClockRequest({ task }: { task: TaskDetail }) {
  const { t } = useText();
  const { request, isReading } = useRequestOf(task);
  return (
    <section className="clock-request" aria-label={t('adjust.requestTitle')}>
      <h2>{t('adjust.requestTitle')}</h2>
      {request !== undefined ? (
        <Request caseNo={task.caseNo} {...request} />
      ) : isReading ? (
        <Skeleton active title={false} paragraph={{ rows: 3 }} />
      ) : (
        <p>{asText(task.values.requestText) ?? t('adjust.requestGone')}</p>
      )}
      <Link to={`/cases/${task.caseNo}?tab=stages`}>{t('adjust.toStage')}</Link>
    </section>
  );
}

/** The operation among those of the stages that carry the code of the task's stage. */
function useRequestOf(task: TaskDetail): { request?: Omit<RequestProps, 'caseNo'>; isReading: boolean } {
  const stages = useCaseQuery(task.caseNo).data?.stages;
  const asked = (stages ?? []).filter(({ stageCode }) => stageCode === task.values.stageCode);
  const answers = useQueries({
    queries: asked.map(({ stageRunId }) => clockOperationsQuery(task.caseNo, stageRunId)),
  });
  const [request] = asked.flatMap((stage, index) => {
    const items = answers[index]?.data?.items ?? [];
    const operation = items.find(({ id }) => id === task.values.clockOpId);
    return operation === undefined ? [] : [{ stage, operation, items }];
  });
  return { request, isReading: stages === undefined || answers.some(({ isPending }) => isPending) };
}

interface RequestProps {
  caseNo: string;
  stage: StageRun;
  operation: ClockOperation;
  items: readonly ClockOperation[];
}

function Request({ caseNo, stage, operation, items }: RequestProps) {
  const { t, language } = useText();
  const words = { t, language, today: useToday() };
  const [open, setOpen] = useState(false);
  const isOpen = operation.state === 'requested';
  const preview = useClockPreviewQuery(caseNo, stage.stageRunId, isOpen ? previewOf(operation) : null);
  const voided = items.find(({ id }) => id === operation.cancels);
  const papers = [
    operation.article,
    operation.documentNo === null ? null : t('adjust.documentIs', { no: operation.documentNo }),
    approvedOnText(operation, words),
  ].filter((paper) => paper !== null);
  return (
    <>
      <p>
        <strong>
          {stageNameIn(language, stage)} ·{' '}
          {voided === undefined
            ? operationText(operation, words)
            : t('adjust.voids', { what: operationText(voided, words) })}
        </strong>
      </p>
      <p>
        {operation.requestedBy ?? t('adjust.system')} <MomentText at={operation.requestedAt} />
        {t('adjust.colon')}
        {operation.reason}
      </p>
      {papers.length === 0 ? null : <p className="muted">{papers.join(' · ')}</p>}
      {operation.attachments.length === 0 ? null : (
        <AttachmentLinks caseNo={caseNo} files={operation.attachments} />
      )}
      {!isOpen ? (
        <p className="muted">{t(`adjust.state.${operation.state}`)}</p>
      ) : preview.data === undefined ? (
        preview.isError ? (
          <p className="clock-request-refused">{firstWords(preview.error, t, isInHours(stage.unit))}</p>
        ) : (
          <Skeleton active title={false} paragraph={{ rows: 1 }} />
        )
      ) : (
        <>
          <DateChanges preview={preview.data} />
          <details onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary>{t('why.title')}</summary>
            {open ? (
              <div className="why">
                <ExplainedDates {...preview.data} startOn={stage.clockStartOn} />
              </div>
            ) : null}
          </details>
        </>
      )}
    </>
  );
}

function previewOf({ type, on, to, period, cancels, approvedOn }: ClockOperation) {
  return {
    type,
    on,
    ...(to !== null && { to }),
    ...(period !== null && { period }),
    ...(cancels !== null && { cancels }),
    ...(approvedOn !== null && { approvedOn }),
  };
}

function asText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function firstWords(error: unknown, t: ReturnType<typeof useText>['t'], inHours: boolean): string {
  const { fields, note } = refusalWords(error, t, inHours);
  return note ?? Object.values(fields)[0] ?? t('error.unknown');
}
