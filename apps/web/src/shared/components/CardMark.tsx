import type { StageCard, StageStatus } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';
import { StatusMark } from './LegalStatus.js';

type Card = Pick<StageCard, 'level' | 'reminder'>;

/** A card with its name; courts and arbitration have reminders. */
export function CardMark({ card }: { card: Card }) {
  const { t } = useText();
  const status = statusOf(card);
  return (
    <span className={`legal legal-${status}`}>
      <StatusMark status={status} />
      <span>{t(`card.${status}`)}</span>
    </span>
  );
}

function statusOf({
  level,
  reminder,
}: Card): Extract<StageStatus, 'warning' | 'yellow' | 'red' | 'reminder'> {
  return reminder && level !== 'warning' ? 'reminder' : level;
}
