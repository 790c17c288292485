import type { StageTarget } from '@/shared/api/types.js';
import { dateOrMomentText } from '@/shared/format/civilDate.js';
import { useText } from '@/shared/i18n/useText.js';
import { useToday } from '@/shared/session/useClock.query.js';

interface Props {
  dueOn?: string | null;
  promisedDueOn?: string | null;
  /** On which the parties agreed. */
  agreedOn?: string | null;
  /** `aim` where courts and tribunals only aim at the promised date. */
  target?: StageTarget | null;
  /** The limit could not be computed. */
  unknown?: boolean;
  /** The clock stands still: the dates are known once it resumes. */
  paused?: boolean;
  /** Opens "为什么是这一天". */
  onWhy?: () => void;
}

/** "法定 10月8日 · 承诺 9月28日": law and promise are always named. */
export function LimitDates({
  dueOn,
  promisedDueOn,
  agreedOn,
  target,
  unknown,
  paused = false,
  onWhy,
}: Props) {
  const { t, language } = useText();
  const today = useToday();
  const dated = (label: string, on: string) =>
    `${label} ${dateOrMomentText(on, { language, today, weekday: false })}`;
  const parts = [
    dueOn ? dated(t('limit.law'), dueOn) : unknown && promisedDueOn ? t('limit.lawUnknown') : null,
    promisedDueOn ? dated(t(target === 'aim' ? 'limit.aim' : 'limit.promise'), promisedDueOn) : null,
    agreedOn ? dated(t('limit.agreed'), agreedOn) : null,
  ].filter((part) => part !== null);
  if (parts.length === 0 && !paused)
    return <span className="muted">{t(unknown ? 'status.unknown' : 'limit.none')}</span>;
  const text = (
    <span className="number">{parts.length === 0 ? t('limit.afterResume') : parts.join(' · ')}</span>
  );
  if (onWhy === undefined) return text;
  return (
    <button type="button" className="link-button" title={t('why.title')} onClick={onWhy}>
      {text}
    </button>
  );
}
