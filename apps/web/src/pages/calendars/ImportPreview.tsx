import { App, Button } from 'antd';
import { useState } from 'react';
import type { CalendarImport } from '@/shared/api/types.js';
import { problemText } from '@/shared/api/problemText.js';
import { MomentText } from '@/shared/components/DateText.js';
import { useText } from '@/shared/i18n/useText.js';
import { AffectedDates } from './AffectedDates.js';
import { Difference } from './CalendarDifference.js';
import { ImportWarnings } from './ImportWarnings.js';
import { PublishCalendar } from './PublishCalendar.js';
import { Source } from './YearView.js';
import { useDiscardCalendar } from './useCalendarCommands.mutation.js';

interface Props {
  item: CalendarImport;
  onPublished: (year: number) => void;
  onClose: () => void;
}

/** What an import would change, or did: days, warnings, due dates. A draft can be published or discarded. */
export function ImportPreview({ item, onPublished, onClose }: Props) {
  const { t } = useText();
  const isDraft = item.state === 'draft';
  const title = t(isDraft ? 'calendars.previewOf' : 'calendars.importOf', { year: item.year });
  return (
    <article className="calendar-preview" aria-label={title}>
      <h3>{title}</h3>
      <p className="muted">
        <Source text={item.source} />
      </p>
      {item.publishedAt === null ? null : (
        <p className="muted">
          {t('calendars.publishedBy', { who: item.publishedBy ?? '' })} <MomentText at={item.publishedAt} />
        </p>
      )}
      {item.reason === null ? null : <p>{t('calendars.replacedBecause', { reason: item.reason })}</p>}
      {isDraft && item.replaces ? <p>{t('calendars.replaces', { year: item.year })}</p> : null}
      <ImportWarnings warnings={item.warnings} />
      <Difference difference={item.difference} />
      <h4>{t(isDraft ? 'calendars.willMove' : 'calendars.moved', { n: item.affected.length })}</h4>
      <AffectedDates affected={item.affected} />
      <div className="calendar-buttons">
        {isDraft ? <DraftButtons item={item} onPublished={onPublished} onClose={onClose} /> : null}
        <Button onClick={onClose}>{t('calendars.close')}</Button>
      </div>
    </article>
  );
}

function DraftButtons({ item, onPublished, onClose }: Props) {
  const { t } = useText();
  const { message } = App.useApp();
  const [isAsking, setAsking] = useState(false);
  const discard = useDiscardCalendar();
  const tell = (error: unknown) => void message.error(problemText(error, t));
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        {t(item.replaces ? 'calendars.replace' : 'calendars.publish', { year: item.year })}
      </Button>
      <Button
        loading={discard.isPending}
        onClick={() => discard.mutate(item.id, { onSuccess: onClose, onError: tell })}
      >
        {t('calendars.discard')}
      </Button>
      {isAsking ? (
        <PublishCalendar item={item} onPublished={onPublished} onClose={() => setAsking(false)} />
      ) : null}
    </>
  );
}
