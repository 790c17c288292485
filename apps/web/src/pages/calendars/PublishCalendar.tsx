import { isBlank } from '@app/fields';
import { App, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { problemText } from '@/shared/api/problemText.js';
import type { CalendarImport } from '@/shared/api/types.js';
import { isTooLong, LONGEST_REASON, TextEntry } from '@/shared/components/TextEntry.js';
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
  const [reason, setReason] = useState('');
  const [isMeant, setMeant] = useState(false);
  const publish = usePublishCalendar();
  const lacksReason = item.replaces && (isBlank(reason) || isTooLong(reason, LONGEST_REASON));
  const words = { ...(item.replaces ? { reason: reason.trim() } : {}), ...(isMeant ? { isMeant } : {}) };
  // by promises: what is published is no draft any more, and takes this dialog with it
  const send = () =>
    void publish
      .mutateAsync({ importId: item.id, ...words })
      .then(({ affected }) => {
        void message.success(t('calendars.done', { year: item.year, n: affected.length }));
        onClose();
        onPublished(item.year);
      })
      .catch((error: unknown) => void message.error(problemText(error, t)));
  return (
    <Modal
      open
      title={t(item.replaces ? 'calendars.askReplaceTitle' : 'calendars.askTitle', { year: item.year })}
      okText={t(item.replaces ? 'calendars.replace' : 'calendars.publish', { year: item.year })}
      okButtonProps={{ disabled: lacksReason || (item.improbable && !isMeant), loading: publish.isPending }}
      onOk={send}
      onCancel={onClose}
    >
      <div className="stack">
        <p>{t('calendars.askHint', { n: item.affected.length })}</p>
        {item.replaces ? (
          <TextEntry
            label={t('calendars.replaceReason')}
            longest={LONGEST_REASON}
            rows={2}
            required
            value={reason}
            onChange={setReason}
          />
        ) : null}
        {item.improbable ? (
          <>
            <ImportWarnings warnings={item.warnings} />
            <Checkbox checked={isMeant} onChange={({ target }) => setMeant(target.checked)}>
              {t('calendars.isMeant')}
            </Checkbox>
          </>
        ) : null}
      </div>
    </Modal>
  );
}
