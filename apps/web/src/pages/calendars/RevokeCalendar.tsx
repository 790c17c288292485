import { App, Skeleton } from 'antd';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { ReasonDialog } from '@/shared/components/ReasonDialog.js';
import { useText } from '@/shared/i18n/useText.js';
import { AffectedDates } from './AffectedDates.js';
import { Difference } from './CalendarDifference.js';
import { useRevokeCalendar } from './useCalendarCommands.mutation.js';
import { useRevocationPreviewQuery } from './useCalendars.query.js';

/** Asks before a published year is taken back: shows the days and dates that change, and asks for the reason. */
export function RevokeCalendar({ year, onClose }: { year: number; onClose: () => void }) {
  const { t } = useText();
  const { message } = App.useApp();
  const preview = useRevocationPreviewQuery(year);
  const revoke = useRevokeCalendar(year);
  const basedOn = preview.data?.revision;
  return (
    <ReasonDialog
      title={t('calendars.askRevokeTitle', { year })}
      okText={t('calendars.revoke', { year })}
      danger
      label={t('calendars.revokeReason')}
      rows={2}
      send={basedOn === undefined ? null : (reason) => revoke.mutateAsync({ reason, basedOn })}
      onDone={({ changedRuns }) => {
        void message.success(t('calendars.revoked', { year, n: changedRuns }));
        onClose();
      }}
      onClose={onClose}
    >
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
    </ReasonDialog>
  );
}
