import type { StageCard, StageStatus } from '@/shared/api/types.js';
import { type TextKey, useText } from '@/shared/i18n/useText.js';
import { StatusMark } from './LegalStatus.js';

type Card = Pick<StageCard, 'level' | 'reminder'>;

/** A card with its name; courts and tribunals have reminders. */
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

/** How the date of a card is called: near it, or past the promise, the aim of a court, the law. */
export function passedKey({ level, reminder }: Card): TextKey {
  if (level === 'warning') return 'card.near';
  if (level === 'red') return 'card.pastLaw';
  return reminder ? 'card.pastAim' : 'card.pastPromise';
}

function statusOf({
  level,
  reminder,
}: Card): Extract<StageStatus, 'warning' | 'yellow' | 'red' | 'reminder'> {
  return reminder && level !== 'warning' ? 'reminder' : level;
}
