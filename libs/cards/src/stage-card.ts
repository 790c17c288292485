import type { CivilDate } from '@app/statutory-time';
import type { CardLevel, CardRow } from './stage-card.entity.js';

/** The message that a model may catch at the boundary of a stage; its key is `<caseNo>/<stageCode>`. */
export const DEADLINE_MESSAGE = 'deadline-reached';

/** What the model is told: which date was reached, and how many working days lie between it and today. */
export interface DeadlineVariables {
  kind: 'warn' | 'promise' | 'legal' | 'overdue';
  dueOn: CivilDate;
  overdueWd: number;
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
