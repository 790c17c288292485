import { Button } from 'antd';
import { useState } from 'react';
import { useAddress } from '@/shared/address/useAddress.js';
import { ApiProblem } from '@/shared/api/ApiProblem.js';
import type { ClockOperation, StageRun } from '@/shared/api/types.js';
import { useClockOperationsQuery } from '@/shared/clock/useClockOperations.query.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useText } from '@/shared/i18n/useText.js';
import { ClockOperationDialog } from './ClockOperationDialog.js';
import { ClockOperationLine } from './ClockOperationLine.js';
import { CorrectOperation } from './CorrectOperation.js';
import { choicesOf } from './operationForm.js';
import './ClockOperations.css';

/** What was done to the clock of a stage, and, for who may ask for it, the way to do more. */
export function ClockOperations({ caseNo, stage }: { caseNo: string; stage: StageRun }) {
  const { t } = useText();
  const [search, changeAddress] = useAddress();
  const [correcting, setCorrecting] = useState<ClockOperation | null>(null);
  const operations = useClockOperationsQuery(caseNo, stage.stageRunId);
  if (operations.data === undefined) {
    const isMissing = operations.error instanceof ApiProblem && operations.error.status === 404;
    return operations.isError && !isMissing ? (
      <ProblemNote error={operations.error} onRetry={() => void operations.refetch()} />
    ) : null;
  }
  const { items, allowed, mayRequest } = operations.data;
  const choices = choicesOf(allowed);
  const mayAdjust = mayRequest && stage.state === 'open';
  const adjust = (open: boolean) =>
    changeAddress({ tab: 'stages', element: undefined, adjust: open ? stage.stageRunId : undefined });
  if (items.length === 0 && !(mayAdjust && choices.length > 0)) return null;
  return (
    <div className="clock-operations">
      {items.length === 0 ? null : (
        <ol aria-label={t('adjust.history')}>
          {items.map((operation) => (
            <ClockOperationLine
              key={operation.id}
              caseNo={caseNo}
              stageRunId={stage.stageRunId}
              operation={operation}
              others={items}
              onCorrect={mayAdjust ? () => setCorrecting(operation) : undefined}
            />
          ))}
        </ol>
      )}
      {mayAdjust && choices.length > 0 ? (
        <Button onClick={() => adjust(true)}>{t('adjust.open')}</Button>
      ) : null}
      {mayAdjust && search.get('adjust') === stage.stageRunId ? (
        <ClockOperationDialog caseNo={caseNo} stage={stage} choices={choices} onClose={() => adjust(false)} />
      ) : null}
      {correcting === null ? null : (
        <CorrectOperation
          caseNo={caseNo}
          stage={stage}
          operation={correcting}
          approver={allowed.find(({ type }) => type === correcting.type)?.approver ?? null}
          onClose={() => setCorrecting(null)}
        />
      )}
    </div>
  );
}
