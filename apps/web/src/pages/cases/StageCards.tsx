import type { StageCard } from '@/shared/api/types.js';
import { CardMark, passedKey } from '@/shared/components/CardMark.js';
import { DateText, MomentText } from '@/shared/components/DateText.js';
import { type TextKey, useText } from '@/shared/i18n/useText.js';
import './StageCards.css';

/** The cards of a stage with their dates; one that was taken back is struck out and says why. */
export function StageCards({ cards }: { cards: readonly StageCard[] }) {
  const { t } = useText();
  if (cards.length === 0) return null;
  return (
    <ul className="stage-cards" aria-label={t('card.title')}>
      {cards.map((card) => (
        <li key={card.id} className={card.withdrawnAt ? 'stage-card-withdrawn' : undefined}>
          <span className="stage-card-issued">
            <CardMark card={card} />
            <MomentText at={card.issuedAt} />
            <span className="muted">
              {t(passedKey(card))} <DateText date={card.dueOn} weekday={false} />
            </span>
          </span>
          {card.withdrawnAt ? (
            <span className="muted">
              {t('card.withdrawn')} <MomentText at={card.withdrawnAt} />
              {t('card.because', { reason: t(reasonKey(card.withdrawnReason)) })}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

const REASONS: Readonly<Record<string, TextKey>> = {
  pause: 'card.reason.pause',
  resume: 'card.reason.resume',
  exclude: 'card.reason.exclude',
  restart: 'card.reason.restart',
  extend: 'card.reason.extend',
  switch: 'card.reason.switch',
  cancel: 'card.reason.cancel',
  calendar: 'card.reason.calendar',
};

function reasonKey(reason: string | null | undefined): TextKey {
  return REASONS[reason ?? ''] ?? 'card.reason.facts';
}
