import { isBlank } from '@app/fields';
import { App, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { ApiProblem } from '@/shared/api/ApiProblem.js';
import type { AllowedOperation, ClockOperation, ClockPreviewRequest, StageRun } from '@/shared/api/types.js';
import { DateChanges } from '@/shared/clock/DateChanges.js';
import { operationText } from '@/shared/clock/operationText.js';
import { refusalWords } from '@/shared/clock/refusal.js';
import { useClockPreviewQuery, useRequestOperation } from '@/shared/clock/useClockOperations.query.js';
import { isTooLong, LONGEST_REASON, TextEntry } from '@/shared/components/TextEntry.js';
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
  const [reason, setReason] = useState('');
  const request: ClockPreviewRequest | null =
    setting === undefined
      ? null
      : { type: 'cancel', on: sentMoment(setting.suggested), cancels: operation.id };
  const preview = useClockPreviewQuery(caseNo, stage.stageRunId, request);
  const send = useRequestOperation(caseNo, stage.stageRunId);
  const problem = send.error ?? preview.error;
  const submit = () => {
    if (request === null) return;
    send.mutate(
      { ...request, reason: reason.trim() },
      {
        onSuccess: (sent) => {
          void message.success(sentText(sent, approver, { t, language }));
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      open
      title={t('adjust.correctTitle', { what: operationText(operation, { t, language, today }) })}
      okText={t(approver === null ? 'adjust.correctConfirm' : 'adjust.correctAsk')}
      okButtonProps={{
        danger: true,
        disabled: isBlank(reason) || isTooLong(reason, LONGEST_REASON) || preview.isError,
        loading: send.isPending,
      }}
      cancelText={t('adjust.correctKeep')}
      onOk={submit}
      onCancel={onClose}
    >
      <div className="stack">
        <p>{t('adjust.correctHint')}</p>
        {preview.data === undefined ? (
          preview.isError ? null : (
            <Skeleton active title={false} paragraph={{ rows: 1 }} />
          )
        ) : (
          <DateChanges preview={preview.data} />
        )}
        <TextEntry
          label={t('adjust.correctReason')}
          longest={LONGEST_REASON}
          rows={3}
          required
          value={reason}
          onChange={setReason}
        />
        {problem === null ? null : (
          <OperationNote error={problem} words={allWords(problem, t, isInHours(stage.unit))} />
        )}
      </div>
    </Modal>
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
