import type { CardDays } from '@app/statutory-time';
import type { StageRun } from './stage-run.entity.js';

export const NO_CARDS: CardDays = { warningOn: null, yellowOn: null, redOn: null };

/**
 * The days on which a run gets cards: none for a party's time and for `cards=none`; `yellow` or `red` alone leaves the
 * other out. Without the property a stage gets all of them.
 */
export function issuedDays({ timeOf, cards }: Pick<StageRun, 'timeOf' | 'cards'>, days: CardDays): CardDays {
  const words = wordsOf(cards);
  if (timeOf === 'party' || words.includes('none')) return NO_CARDS;
  const issues = (level: 'yellow' | 'red') =>
    words.length === 0 || words.includes('remind') || words.includes(level);
  return {
    warningOn: days.warningOn,
    yellowOn: issues('yellow') ? days.yellowOn : null,
    redOn: issues('red') ? days.redOn : null,
  };
}

/** Courts and tribunals are only reminded. */
export function isRemindedOnly(cards: string | null): boolean {
  return wordsOf(cards).includes('remind');
}

// helpers

function wordsOf(cards: string | null): string[] {
  return (cards ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
