import { App, Skeleton } from 'antd';
import { ApiProblem } from '@/shared/api/ApiProblem.js';
import { keys } from '@/shared/api/keys.js';
import type { AllowedOperation, ClockOperation, ClockPreviewRequest, StageRun } from '@/shared/api/types.js';
import { DateChanges } from '@/shared/clock/DateChanges.js';
import { operationText } from '@/shared/clock/operationText.js';
import { refusalWords } from '@/shared/clock/refusal.js';
import { useClockPreviewQuery, useRequestOperation } from '@/shared/clock/useClockOperations.query.js';
import { ReasonDialog } from '@/shared/components/ReasonDialog.js';
import { sentMoment } from '@/shared/format/sentMoment.js';
import { isInHours } from '@/shared/format/stageStatus.js';
import { useText } from '@/shared/i18n/useText.js';
import { useToday } from '@/shared/session/useClock.query.js';
import { OperationNote } from './OperationNote.js';
import { sentText } from './sentText.js';
import { useFormSetting } from './useFormSetting.js';

interface Props {
  caseNo: string;
  stage: StageRun;
  operation: ClockOperation;
  /** Who decides about a correction, as about what it corrects; null where nobody has to. */
  approver: AllowedOperation['approver'];
  onClose: () => void;
}

/** 更正: makes a wrong entry void, and says beforehand what that does to the dates. */
export function CorrectOperation({ caseNo, stage, operation, approver, onClose }: Props) {
  const { t, language } = useText();
  const { message } = App.useApp();
  const today = useToday();
  const setting = useFormSetting(stage);
  const request: ClockPreviewRequest | null =
    setting === undefined
      ? null
      : { type: 'cancel', on: sentMoment(setting.suggested), cancels: operation.id };
  const preview = useClockPreviewQuery(caseNo, stage.stageRunId, request);
  const send = useRequestOperation(caseNo, stage.stageRunId);
  const problem = send.error ?? preview.error;
  return (
    <ReasonDialog
      title={t('adjust.correctTitle', { what: operationText(operation, { t, language, today }) })}
      okText={t(approver === null ? 'adjust.correctConfirm' : 'adjust.correctAsk')}
      cancelText={t('adjust.correctKeep')}
      danger
      label={t('adjust.correctReason')}
      send={request === null || preview.isError ? null : (reason) => send.mutateAsync({ ...request, reason })}
      refreshes={[keys.case(caseNo)]}
      onDone={(sent) => {
        void message.success(sentText(sent, approver, { t, language }));
        onClose();
      }}
      onClose={onClose}
      note={
        problem === null ? null : (
          <OperationNote error={problem} words={allWords(problem, t, isInHours(stage.unit))} />
        )
      }
    >
      <p>{t('adjust.correctHint')}</p>
      {preview.data === undefined ? (
        preview.isError ? null : (
          <Skeleton active title={false} paragraph={{ rows: 1 }} />
        )
      ) : (
        <DateChanges preview={preview.data} />
      )}
    </ReasonDialog>
  );
}

const UNPAIRED = ['PAUSE_OVERLAP', 'RESUME_WITHOUT_PAUSE'];

function allWords(error: unknown, t: ReturnType<typeof useText>['t'], inHours: boolean): string {
  // the remaining pauses and resumptions do not pair without it
  if (error instanceof ApiProblem && UNPAIRED.includes(error.text('reason') ?? ''))
    return t('adjust.correctLaterFirst');
  const { fields, note } = refusalWords(error, t, inHours);
  return [note, ...Object.values(fields)].filter((text) => text !== null).join(' ');
}
