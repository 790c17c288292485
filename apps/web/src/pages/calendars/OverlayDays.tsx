import { App, Button, Skeleton } from 'antd';
import type { OverlayDay } from '@/shared/api/types.js';
import { problemText } from '@/shared/api/problemText.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useText } from '@/shared/i18n/useText.js';
import { AffectedDates } from './AffectedDates.js';
import { DayText } from './CalendarDifference.js';
import { OverlayForm } from './OverlayForm.js';
import { usePreviewRemoval, useRemoveOverlay } from './useCalendarCommands.mutation.js';
import { useOverlaysQuery } from './useCalendars.query.js';

/** The local days of units, over the county's calendar; removed ones stay readable. */
export function OverlayDays({ mayChange }: { mayChange: boolean }) {
  const { t } = useText();
  const overlays = useOverlaysQuery();
  return (
    <section className="card calendar-section" aria-label={t('overlay.title')}>
      <h2>{t('overlay.title')}</h2>
      <p className="muted">{t('overlay.hint')}</p>
      {mayChange ? <OverlayForm /> : null}
      {overlays.isError ? (
        <ProblemNote error={overlays.error} onRetry={() => void overlays.refetch()} />
      ) : overlays.data === undefined ? (
        <Skeleton active paragraph={{ rows: 2 }} />
      ) : overlays.data.length === 0 ? (
        <p className="muted">{t('overlay.none')}</p>
      ) : (
        <ul className="calendar-history">
          {overlays.data.map((overlay) => (
            <OverlayRow key={overlay.id} overlay={overlay} mayChange={mayChange} />
          ))}
        </ul>
      )}
    </section>
  );
}

function OverlayRow({ overlay, mayChange }: { overlay: OverlayDay; mayChange: boolean }) {
  const { t } = useText();
  const { message, modal } = App.useApp();
  const preview = usePreviewRemoval();
  const remove = useRemoveOverlay();
  const tell = (error: unknown) => void message.error(problemText(error, t));
  const ask = () =>
    preview.mutate(overlay.id, {
      onError: tell,
      onSuccess: ({ affected, revision }) =>
        void modal.confirm({
          title: t('overlay.askRemove', { unit: overlay.unitName }),
          content: <AffectedDates affected={affected} />,
          okText: t('overlay.remove'),
          onOk: () => remove.mutateAsync({ id: overlay.id, basedOn: revision }).catch(tell),
        }),
    });
  const isRemoved = overlay.removedAt !== null;
  return (
    <li className={isRemoved ? 'muted' : ''}>
      <span>
        <strong>{overlay.unitName}</strong> <DayText day={overlay} />{' '}
        <span className="muted">{overlay.source}</span>
      </span>
      {isRemoved ? <span>{t('overlay.removedBy', { who: overlay.removedBy ?? '' })}</span> : null}
      {mayChange && !isRemoved ? (
        <Button size="small" loading={preview.isPending || remove.isPending} onClick={ask}>
          {t('overlay.remove')}
        </Button>
      ) : null}
    </li>
  );
}
