import { App, Button } from 'antd';
import type { CalendarImport, NamedDay } from '@/shared/api/types.js';
import type { Language } from '@/shared/format/civilDate.js';
import { problemText } from '@/shared/api/problemText.js';
import { DateText, MomentText } from '@/shared/components/DateText.js';
import { useText } from '@/shared/i18n/useText.js';
import { faultWords } from '@/shared/i18n/faultWords.js';
import { AffectedDates } from './AffectedDates.js';
import { Source } from './YearView.js';
import { useDiscardCalendar, usePublishCalendar } from './useCalendarCommands.mutation.js';

interface Props {
  item: CalendarImport;
  onPublished: (year: number) => void;
  onClose: () => void;
}

/** What an import would change, or did: days, warnings, due dates. A draft can be published or discarded. */
export function ImportPreview({ item, onPublished, onClose }: Props) {
  const { t, language } = useText();
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
      {item.warnings.map((warning) => (
        <p key={`${warning.path} ${warning.code}`} className="calendar-warning">
          {warningText(warning, language)}
        </p>
      ))}
      <Difference item={item} />
      <h4>{t(isDraft ? 'calendars.willMove' : 'calendars.moved', { n: item.affected.length })}</h4>
      <AffectedDates affected={item.affected} />
      <div className="calendar-buttons">
        {isDraft ? <DraftButtons item={item} onPublished={onPublished} onClose={onClose} /> : null}
        <Button onClick={onClose}>{t('calendars.close')}</Button>
      </div>
    </article>
  );
}

/** The English words do not name the day. */
function warningText({ path, ...warning }: CalendarImport['warnings'][number], language: Language): string {
  const words = faultWords(warning, language);
  return words === warning.message || !/^\d/.test(path) ? words : `${path}: ${words}`;
}

function Difference({ item: { difference } }: { item: CalendarImport }) {
  const { t } = useText();
  const { added, removed, changed } = difference;
  if (added.length + removed.length + changed.length === 0) {
    return <p className="muted">{t('calendars.noDifference')}</p>;
  }
  return (
    <ul className="calendar-difference">
      {added.map((day) => (
        <li key={day.day}>
          <span className="calendar-added">{t('calendars.added')}</span> <DayText day={day} />
        </li>
      ))}
      {removed.map((day) => (
        <li key={day.day}>
          <span className="calendar-removed">{t('calendars.removed')}</span> <DayText day={day} />
        </li>
      ))}
      {changed.map(({ before, after }) => (
        <li key={after.day}>
          <span>{t('calendars.changed')}</span> <DayText day={before} /> → <DayText day={after} />
        </li>
      ))}
    </ul>
  );
}

/** A day with its kind and name, e.g. "1月1日 周五 休 元旦". */
export function DayText({ day: { day, kind, name } }: { day: Pick<NamedDay, 'day' | 'kind' | 'name'> }) {
  const { t } = useText();
  return (
    <span>
      <DateText date={day} /> {t(kind === 'off' ? 'why.off' : 'why.on')} {name}
    </span>
  );
}

function DraftButtons({ item, onPublished, onClose }: Props) {
  const { t } = useText();
  const { message, modal } = App.useApp();
  const publish = usePublishCalendar();
  const discard = useDiscardCalendar();
  const tell = (error: unknown) => void message.error(problemText(error, t));
  const ask = () =>
    void modal.confirm({
      title: t('calendars.askTitle', { year: item.year }),
      content: t('calendars.askHint', { n: item.affected.length }),
      okText: t('calendars.publish', { year: item.year }),
      onOk: () =>
        publish
          .mutateAsync(item.id)
          .then(({ affected }) => {
            void message.success(t('calendars.done', { year: item.year, n: affected.length }));
            onPublished(item.year);
          })
          .catch(tell),
    });
  return (
    <>
      <Button type="primary" loading={publish.isPending} onClick={ask}>
        {t('calendars.publish', { year: item.year })}
      </Button>
      <Button
        loading={discard.isPending}
        onClick={() => discard.mutate(item.id, { onSuccess: onClose, onError: tell })}
      >
        {t('calendars.discard')}
      </Button>
    </>
  );
}
