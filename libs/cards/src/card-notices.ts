import { type Leads, candidateGroup } from '@app/identity';
import type { CardNotice } from '@app/notices';
import { type CivilDate, daysBetween } from '@app/statutory-time';
import { dayOf } from '@app/stages';
import type { CardRow } from './stage-card.entity.js';
import { noticeTemplateOf } from './stage-card.js';

/**
 * Whom a card is told: who has taken the stage's task, else the group that answers for the stage; the head of its unit;
 * of a yellow or red card also the commander. A court or a tribunal is reminded, nobody is set over it. A stage of a single
 * day warns from its first hour; that is no news to anybody.
 */
export function noticesOf(
  cards: readonly CardRow[],
  holders: readonly { elementInstanceKey: string; username: string }[],
  { leads, today }: { leads: Leads; today: CivilDate },
): CardNotice[] {
  const told = cards.filter(({ level, fromStart }) => level !== 'warning' || !fromStart);
  return told.flatMap((card) => {
    const usernames = holders
      .filter(({ elementInstanceKey }) => elementInstanceKey === card.elementInstanceKey)
      .map(({ username }) => username);
    const people = usernames.map((username) => ({ ...noticeOf(card, today), username }));
    const groups = groupsOf(card, usernames.length > 0, leads).map((group) => ({
      ...noticeOf(card, today),
      group,
    }));
    return [...people, ...groups];
  });
}

// helpers

function groupsOf({ responsible, level, reminder }: CardRow, isHeld: boolean, leads: Leads): string[] {
  const groups = [
    ...(responsible === null || isHeld ? [] : [responsible]),
    ...(responsible === null ? [] : [leads.leadGroupOf(candidateGroup(responsible).unit)]),
    ...(level === 'warning' || reminder ? [] : [leads.commandGroup()]),
  ];
  return [...new Set(groups)];
}

function noticeOf(card: CardRow, today: CivilDate): CardNotice {
  const { id, caseNo, stageName, stageNameEn, level, reminder, passedOn, dueOn, promisedDueOn } = card;
  const overdueDays = Math.max(0, daysBetween(dayOf(passedOn), today));
  return {
    cardId: id,
    caseNo,
    template: noticeTemplateOf(card),
    data: { stageName, stageNameEn, level, reminder, dueOn, promisedDueOn, overdueDays },
  };
}
