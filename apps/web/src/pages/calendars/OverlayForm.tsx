import { isBlank, isKeptDate } from '@app/fields';
import { App, Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { NewOverlayDay } from '@/shared/api/types.js';
import { problemText } from '@/shared/api/problemText.js';
import { EntryField } from '@/shared/components/EntryField.js';
import { isTooLong, TextEntry } from '@/shared/components/TextEntry.js';
import { useText } from '@/shared/i18n/useText.js';
import { AffectedDates } from './AffectedDates.js';
import { useAddOverlay, usePreviewOverlay } from './useCalendarCommands.mutation.js';
import { useUnitsQuery } from './useCalendars.query.js';

/** As many characters as the server keeps. */
const LONGEST_NAME = 50;
const LONGEST_SOURCE = 500;

const EMPTY: NewOverlayDay = { unitCode: '', day: '', kind: 'off', name: '', source: '' };

/** A new local day; what it moves is shown before it counts. */
export function OverlayForm() {
  const { t } = useText();
  const { message } = App.useApp();
  const [day, setDay] = useState(EMPTY);
  const units = useUnitsQuery();
  const preview = usePreviewOverlay();
  const add = useAddOverlay();
  const tell = (error: unknown) => void message.error(problemText(error, t));
  const change = (part: Partial<NewOverlayDay>) => {
    setDay({ ...day, ...part });
    preview.reset();
  };
  const finish = () => {
    setDay(EMPTY);
    preview.reset();
    void message.success(t('overlay.added'));
  };
  const isComplete =
    [day.unitCode, day.name, day.source].every((text) => !isBlank(text)) &&
    isKeptDate(day.day) &&
    !isTooLong(day.name, LONGEST_NAME) &&
    !isTooLong(day.source, LONGEST_SOURCE);
  return (
    <form className="overlay-form" onSubmit={(event) => event.preventDefault()}>
      <label>
        {t('overlay.unit')}
        <Select
          showSearch
          optionFilterProp="label"
          value={day.unitCode || undefined}
          onChange={(unitCode: string) => change({ unitCode })}
          options={(units.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        />
      </label>
      <EntryField
        label={t('overlay.day')}
        kind="date"
        value={day.day}
        onChange={(typed) => change({ day: String(typed ?? '') })}
      />
      <Segmented
        value={day.kind}
        onChange={(kind: NewOverlayDay['kind']) => change({ kind })}
        options={[
          { value: 'off', label: t('overlay.off') },
          { value: 'work', label: t('overlay.work') },
        ]}
      />
      <TextEntry
        label={t('overlay.name')}
        longest={LONGEST_NAME}
        required
        value={day.name}
        onChange={(name) => change({ name })}
      />
      <TextEntry
        label={t('overlay.source')}
        longest={LONGEST_SOURCE}
        required
        value={day.source}
        onChange={(source) => change({ source })}
      />
      {preview.data === undefined ? (
        <Button
          disabled={!isComplete}
          loading={preview.isPending}
          onClick={() => preview.mutate(day, { onError: tell })}
        >
          {t('overlay.preview')}
        </Button>
      ) : (
        <div className="calendar-preview">
          <h4>{t('calendars.willMove', { n: preview.data.affected.length })}</h4>
          <AffectedDates affected={preview.data.affected} />
          <Button
            type="primary"
            loading={add.isPending}
            onClick={() =>
              add.mutate(
                { ...day, basedOn: preview.data.revision },
                {
                  onSuccess: finish,
                  onError: (error) => {
                    preview.reset();
                    tell(error);
                  },
                },
              )
            }
          >
            {t('overlay.add')}
          </Button>
        </div>
      )}
    </form>
  );
}
