import { useText } from '@/shared/i18n/useText.js';
import { useToday } from '@/shared/session/useClock.query.js';
import { isLate, owedText } from './owedText.js';
import './owed.css';

interface Props {
  /** What a case was taken on without and nobody has brought; null where there is none. */
  owed: { count: number; by: string | null } | null | undefined;
}

/** In rows of cases and tasks: that materials are owed, how many, and until when. */
export function OwedMark({ owed }: Props) {
  const { t } = useText();
  const today = useToday();
  if (owed == null || today === undefined) return null;
  const text = t('owed.mark', { n: owed.count, when: owedText(owed.by, today, t) });
  return <span className={`owed-mark ${isLate(owed.by, today) ? 'owed-late' : ''}`}>{text}</span>;
}
