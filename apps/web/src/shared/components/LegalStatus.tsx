import { BellFilled, ClockCircleFilled, PauseCircleFilled } from '@ant-design/icons';
import type { StageStatus } from '@/shared/api/types.js';
import { type StatusFacts, stageStatusText } from '@/shared/format/stageStatus.js';
import { useText } from '@/shared/i18n/useText.js';
import { useToday } from '@/shared/session/useClock.query.js';
import './LegalStatus.css';

interface Props {
  facts: StatusFacts & { provisional?: boolean };
}

/** The one look of a legal status: colour, mark and words together. */
export function LegalStatus({ facts }: Props) {
  const { t } = useText();
  const today = useToday();
  const year = (facts.dueOn ?? facts.promisedDueOn)?.slice(0, 4) ?? '';
  return (
    <span className="legal-group">
      <span
        className={`legal legal-${facts.status}`}
        title={facts.limitUnknown === true ? t('status.unknownLong') : undefined}
      >
        <StatusMark status={facts.status} />
        <span>{stageStatusText(facts, t, today)}</span>
      </span>
      {facts.provisional === true ? (
        <span className="legal legal-provisional" title={t('status.provisionalLong', { year })}>
          {t('status.provisional')}
        </span>
      ) : null}
    </span>
  );
}

/** The mark alone, where the words stand beside it. */
export function StatusMark({ status }: { status: StageStatus }) {
  switch (status) {
    case 'warning':
      return <ClockCircleFilled className="legal-mark" />;
    case 'paused':
      return <PauseCircleFilled className="legal-mark" />;
    case 'reminder':
      return <BellFilled className="legal-mark" />;
    case 'yellow':
    case 'red':
      return <span className="legal-mark legal-card" aria-hidden />;
    case 'normal':
      return <span className="legal-mark legal-dot" aria-hidden />;
    case 'none':
      return null;
  }
}
