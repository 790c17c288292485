import { Skeleton } from 'antd';
import type { ClockPreview, StageRun } from '@/shared/api/types.js';
import { ExplainedDates } from '@/shared/cases/ExplainedDates.js';
import { DateChanges } from '@/shared/clock/DateChanges.js';
import { useText } from '@/shared/i18n/useText.js';

interface Props {
  /** Absent while a date or a period is missing. */
  preview?: { data?: ClockPreview; isError: boolean; isFetching: boolean };
  stage: StageRun;
}

/** What an operation would do to the dates, and why. */
export function OperationPreview({ preview, stage }: Props) {
  const { t } = useText();
  return (
    <section className="clock-preview" aria-label={t('adjust.preview')} aria-busy={preview?.isFetching}>
      <h3>{t('adjust.preview')}</h3>
      {preview?.data === undefined ? (
        preview === undefined || preview.isError ? (
          <p className="muted">{t('adjust.previewWait')}</p>
        ) : (
          <Skeleton active title={false} paragraph={{ rows: 6 }} />
        )
      ) : (
        <div className="why">
          <DateChanges preview={preview.data} />
          <h3>{t('why.title')}</h3>
          <ExplainedDates
            steps={preview.data.steps}
            days={preview.data.days}
            dueOn={preview.data.dueOn}
            promisedDueOn={preview.data.promisedDueOn}
            startOn={stage.clockStartOn}
            provisional={preview.data.provisional}
          />
        </div>
      )}
    </section>
  );
}
