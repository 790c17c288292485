import type { CardDays, CivilDate } from '@app/statutory-time';
import type { CardLevel, CardRow } from './stage-card.entity.js';
import type { StageRun } from './stage-run.entity.js';

/** The message that a model may catch at the boundary of a stage; its key is `<caseNo>/<stageCode>`. */
export const DEADLINE_MESSAGE = 'deadline-reached';

/** What the model is told: which date was reached, and how many working days lie between it and today. */
export interface DeadlineVariables {
  kind: 'warn' | 'promise' | 'legal' | 'overdue';
  dueOn: CivilDate;
  overdueWd: number;
}

export const NO_CARDS: CardDays = { warningOn: null, yellowOn: null, redOn: null };

/**
 * The days on which a run gets cards: none for a party's time and for `cards=none`; `yellow` or `red` alone leaves the
 * other out. Without the property a stage gets all of them.
 */
export function issuedDays({ timeOf, cards }: Pick<StageRun, 'timeOf' | 'cards'>, days: CardDays): CardDays {
  const words = wordsOf(cards);
  if (timeOf === 'party' || words.includes('none')) return NO_CARDS;
  const issues = (level: CardLevel) =>
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

/** What the message of a card is called in a model. */
export function messageKindOf(level: CardLevel): DeadlineVariables['kind'] {
  return MESSAGE_KINDS[level];
}

/** The template of the notice that tells of a card. */
export function noticeTemplateOf({ level, reminder }: Pick<CardRow, 'level' | 'reminder'>): string {
  return reminder && level !== 'warning' ? 'card-reminder' : `card-${level}`;
}

// helpers

const MESSAGE_KINDS = { warning: 'warn', yellow: 'promise', red: 'legal' } as const;

function wordsOf(cards: string | null): string[] {
  return (cards ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
