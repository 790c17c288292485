import { isBlank } from '@app/fields';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { Cancellation, CaseDetail } from '@/shared/api/types.js';
import { MomentText } from '@/shared/components/DateText.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { isTooLong, LONGEST_REASON, TextEntry } from '@/shared/components/TextEntry.js';
import { useText } from '@/shared/i18n/useText.js';

/** How the request to cancel a case stands; the approver decides here, and whoever asked may take it back. */
export function CancellationNote({ file, request }: { file: CaseDetail; request: Cancellation }) {
  const { t } = useText();
  const { modal } = App.useApp();
  const client = useQueryClient();
  const [note, setNote] = useState('');
  const path = { caseNo: file.caseNo };
  const answer = useMutation({
    mutationFn: (decision: 'approve' | 'refuse' | 'withdraw') =>
      decision === 'withdraw'
        ? api.post('/api/cases/{caseNo}/cancellation/withdraw', { path })
        : api.post('/api/cases/{caseNo}/cancellation/decide', {
            path,
            body: { decision, ...(isBlank(note) ? {} : { note: note.trim() }) },
          }),
    onSettled: () =>
      Promise.all(
        [keys.case(file.caseNo), keys.cancellations].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  });
  const askToApprove = () =>
    void modal.confirm({
      title: t('cancel.approveTitle', { caseNo: file.caseNo }),
      content: t('cancel.hint', { title: file.title }),
      okText: t('cancel.confirm', { caseNo: file.caseNo }),
      okButtonProps: { danger: true },
      cancelText: t('cancel.back'),
      onOk: () => answer.mutateAsync('approve').catch(() => undefined),
    });
  // told also where the request is gone meanwhile
  const problem = answer.isError ? <ProblemNote error={answer.error} /> : null;
  if (request.state === 'withdrawn' || (request.state === 'requested' && file.state !== 'active'))
    return problem;
  return (
    <section className="stack case-cancellation" aria-label={t('cancel.ask')}>
      <p>
        {t(`cancel.state.${request.state}`, {
          who: request.requestedByName,
          approver: request.decidedByName ?? request.approverName,
          reason: request.reason,
        })}{' '}
        <span className="muted">
          <MomentText at={request.decidedAt ?? request.requestedAt} />
        </span>
      </p>
      {request.note ? <p>{t('cancel.note', { note: request.note })}</p> : null}
      {request.canDecide ? (
        <div className="stack">
          <TextEntry
            label={t('cancel.noteLabel')}
            longest={LONGEST_REASON}
            rows={2}
            value={note}
            onChange={setNote}
          />
          <div>
            <Button
              danger
              disabled={isTooLong(note, LONGEST_REASON)}
              loading={answer.isPending}
              onClick={askToApprove}
            >
              {t('cancel.approve')}
            </Button>{' '}
            <Button
              disabled={answer.isPending || isBlank(note) || isTooLong(note, LONGEST_REASON)}
              onClick={() => answer.mutate('refuse')}
            >
              {t('cancel.refuse')}
            </Button>
          </div>
        </div>
      ) : null}
      {request.canWithdraw ? (
        <div>
          <Button loading={answer.isPending} onClick={() => answer.mutate('withdraw')}>
            {t('cancel.withdraw')}
          </Button>
        </div>
      ) : null}
      {problem}
    </section>
  );
}
