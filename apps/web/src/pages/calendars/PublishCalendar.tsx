import { App, Checkbox } from 'antd';
import { useState } from 'react';
import type { CalendarImport } from '@/shared/api/types.js';
import { ReasonDialog } from '@/shared/components/ReasonDialog.js';
import { useText } from '@/shared/i18n/useText.js';
import { ImportWarnings } from './ImportWarnings.js';
import { usePublishCalendar } from './useCalendarCommands.mutation.js';

interface Props {
  item: CalendarImport;
  onPublished: (year: number) => void;
  onClose: () => void;
}

/** Asks before a year is published: why another one is replaced, and whether an improbable one is meant. */
export function PublishCalendar({ item, onPublished, onClose }: Props) {
  const { t } = useText();
  const { message } = App.useApp();
  const [isMeant, setMeant] = useState(false);
  const publish = usePublishCalendar();
  const wordsOf = (reason: string) => ({
    importId: item.id,
    ...(item.replaces ? { reason } : {}),
    ...(isMeant ? { isMeant } : {}),
  });
  return (
    <ReasonDialog
      title={t(item.replaces ? 'calendars.askReplaceTitle' : 'calendars.askTitle', { year: item.year })}
      okText={t(item.replaces ? 'calendars.replace' : 'calendars.publish', { year: item.year })}
      label={item.replaces ? t('calendars.replaceReason') : null}
      rows={2}
      send={item.improbable && !isMeant ? null : (reason) => publish.mutateAsync(wordsOf(reason))}
      onDone={({ affected }) => {
        void message.success(t('calendars.done', { year: item.year, n: affected.length }));
        onClose();
        onPublished(item.year);
      }}
      onClose={onClose}
    >
      <p>{t('calendars.askHint', { n: item.affected.length })}</p>
      {item.improbable ? (
        <>
          <ImportWarnings warnings={item.warnings} />
          <Checkbox checked={isMeant} onChange={({ target }) => setMeant(target.checked)}>
            {t('calendars.isMeant')}
          </Checkbox>
        </>
      ) : null}
    </ReasonDialog>
  );
}
