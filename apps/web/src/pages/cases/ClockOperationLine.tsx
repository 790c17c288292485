import { App, Button } from 'antd';
import { Link } from 'react-router';
import type { ClockOperation } from '@/shared/api/types.js';
import { approvedOnText, operationText } from '@/shared/clock/operationText.js';
import { useWithdrawOperation } from '@/shared/clock/useClockOperations.query.js';
import { problemText } from '@/shared/api/problemText.js';
import { AttachmentLinks } from '@/shared/components/AttachmentLink.js';
import { MomentText } from '@/shared/components/DateText.js';
import { useText } from '@/shared/i18n/useText.js';
import { useToday } from '@/shared/session/useClock.query.js';
import { useMe } from '@/shared/session/useMe.query.js';

interface Props {
  caseNo: string;
  stageRunId: string;
  operation: ClockOperation;
  /** All operations of the stage, among them the one that a correction makes void. */
  others: readonly ClockOperation[];
  /** Absent where nothing can be corrected. */
  onCorrect?: () => void;
}

/** One operation: what, why, on which basis, who asked and who decided. */
export function ClockOperationLine({ caseNo, stageRunId, operation, others, onCorrect }: Props) {
  const { t, language } = useText();
  const words = { t, language, today: useToday() };
  const voided = others.find(({ id }) => id === operation.cancels);
  const what =
    voided === undefined
      ? operationText(operation, words)
      : t('adjust.voids', { what: operationText(voided, words) });
  const state = stateOf(operation);
  const papers = [
    operation.article,
    operation.documentNo === null ? null : t('adjust.documentIs', { no: operation.documentNo }),
    approvedOnText(operation, words),
  ].filter((paper) => paper !== null);
  return (
    <li className={`clock-operation clock-operation-${state}`}>
      <div className="clock-operation-head">
        <strong className="clock-operation-what">{what}</strong>
        <span className={`clock-state clock-state-${state}`}>{t(`adjust.state.${state}`)}</span>
      </div>
      <div>{operation.reason}</div>
      {papers.length === 0 ? null : <div className="muted">{papers.join(' · ')}</div>}
      {operation.attachments.length === 0 ? null : (
        <AttachmentLinks caseNo={caseNo} files={operation.attachments} />
      )}
      <Deciding operation={operation} />
      <Verbs caseNo={caseNo} stageRunId={stageRunId} operation={operation} onCorrect={onCorrect} />
    </li>
  );
}

/** What nobody has to approve takes effect by itself, a moment after it was recorded. */
function stateOf({ state, cancelledBy, approverUnitName }: ClockOperation) {
  if (cancelledBy !== null) return 'corrected';
  return state === 'requested' && approverUnitName === null ? 'applying' : state;
}

function Deciding({ operation }: { operation: ClockOperation }) {
  const { t } = useText();
  const { state, decidedBy, decidedAt, decisionNote, requestedBy, requestedAt, approverUnitName } = operation;
  const decision =
    decidedBy === null || decidedAt === null
      ? null
      : t(state === 'refused' ? 'adjust.refusedBy' : 'adjust.approved', { who: decidedBy });
  return (
    <div className="muted">
      {t('adjust.requestedBy', { who: requestedBy ?? t('adjust.system') })} <MomentText at={requestedAt} />
      {decision === null || decidedAt === null ? null : (
        <>
          {' · '}
          {decision} <MomentText at={decidedAt} />
        </>
      )}
      {state === 'requested' && approverUnitName !== null ? (
        <> · {t('adjust.waitsFor', { who: approverUnitName })}</>
      ) : null}
      {decisionNote === null || decisionNote === '' ? null : (
        <div>{t('adjust.note', { note: decisionNote })}</div>
      )}
    </div>
  );
}

function Verbs({ caseNo, stageRunId, operation, onCorrect }: Omit<Props, 'others'>) {
  const { t } = useText();
  const { message, modal } = App.useApp();
  const me = useMe();
  const withdraw = useWithdrawOperation(caseNo, stageRunId);
  const { state, cancelledBy, type, taskKey, requestedBy, approverUnitName, id } = operation;
  const isOpen = state === 'requested';
  const mayCorrect =
    onCorrect !== undefined && state === 'applied' && cancelledBy === null && type !== 'cancel';
  const isOwn = isOpen && approverUnitName !== null && requestedBy === me.displayName;
  if (!mayCorrect && !isOwn && !(isOpen && taskKey !== null)) return null;
  const askAndWithdraw = () =>
    void modal.confirm({
      title: t('adjust.withdrawTitle'),
      content: t('adjust.withdrawHint'),
      okText: t('adjust.withdraw'),
      cancelText: t('adjust.withdrawKeep'),
      onOk: () =>
        withdraw.mutateAsync(id).then(
          () => void message.success(t('adjust.withdrawn')),
          (error: unknown) => void message.warning(problemText(error, t)),
        ),
    });
  return (
    <div className="clock-operation-verbs">
      {isOpen && taskKey !== null ? <Link to={`/tasks/${taskKey}`}>{t('adjust.decide')}</Link> : null}
      {isOwn ? (
        <Button size="small" onClick={askAndWithdraw}>
          {t('adjust.withdraw')}
        </Button>
      ) : null}
      {mayCorrect ? (
        <Button type="link" size="small" className="clock-operation-correct" onClick={onCorrect}>
          {t('adjust.correct')}
        </Button>
      ) : null}
    </div>
  );
}
