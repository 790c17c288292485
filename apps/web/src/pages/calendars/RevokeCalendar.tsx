import { isBlank } from '@app/fields';
import { App, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { problemText } from '@/shared/api/problemText.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { isTooLong, LONGEST_REASON, TextEntry } from '@/shared/components/TextEntry.js';
import { useText } from '@/shared/i18n/useText.js';
import { AffectedDates } from './AffectedDates.js';
import { Difference } from './CalendarDifference.js';
import { useRevokeCalendar } from './useCalendarCommands.mutation.js';
import { useRevocationPreviewQuery } from './useCalendars.query.js';

/** Asks before a published year is taken back: shows the days and dates that change, and asks for the reason. */
export function RevokeCalendar({ year, onClose }: { year: number; onClose: () => void }) {
  const { t } = useText();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const preview = useRevocationPreviewQuery(year);
  const revoke = useRevokeCalendar(year);
  const send = () => {
    if (preview.data === undefined) return;
    const words = { reason: reason.trim(), basedOn: preview.data.revision };
    // by promises: a year that is taken back has no such dialog any more
    void revoke
      .mutateAsync(words)
      .then(({ changedRuns }) => {
        void message.success(t('calendars.revoked', { year, n: changedRuns }));
        onClose();
      })
      .catch((error: unknown) => void message.error(problemText(error, t)));
  };
  const isReady = preview.data !== undefined && !isBlank(reason) && !isTooLong(reason, LONGEST_REASON);
  return (
    <Modal
      open
      title={t('calendars.askRevokeTitle', { year })}
      okText={t('calendars.revoke', { year })}
      okButtonProps={{ danger: true, disabled: !isReady, loading: revoke.isPending }}
      onOk={send}
      onCancel={onClose}
    >
      <div className="stack">
        <p>{t('calendars.revokeHint', { year })}</p>
        {preview.isError ? (
          <ProblemNote error={preview.error} onRetry={() => void preview.refetch()} />
        ) : preview.data === undefined ? (
          <Skeleton active paragraph={{ rows: 3 }} />
        ) : (
          <>
            <Difference difference={preview.data.difference} />
            <h4>{t('calendars.willMove', { n: preview.data.affected.length })}</h4>
            <AffectedDates affected={preview.data.affected} />
          </>
        )}
        <TextEntry
          label={t('calendars.revokeReason')}
          longest={LONGEST_REASON}
          rows={2}
          required
          value={reason}
          onChange={setReason}
        />
      </div>
    </Modal>
  );
}
