import type { LateAgainst, StageStatus, StageTarget, TimeUnit } from '@/shared/api/types.js';
import type { Translate } from '@/shared/i18n/useText.js';
import { daysBetween } from './civilDate.js';

/** What the words of a legal status are made of; a case row and a stage run both fit. */
export interface StatusFacts {
  status: StageStatus;
  leftDays?: number | null;
  /** Past the law's date; before that, or without one, past the promised date. */
  overdueDays?: number | null;
  lateAgainst?: LateAgainst | null;
  target?: StageTarget | null;
  unit?: TimeUnit | null;
  dueOn?: string | null;
  promisedDueOn?: string | null;
  agreedOn?: string | null;
  /** Its limit could not be computed. */
  limitUnknown?: boolean;
}

/** The words of a legal status: always a distance, never a bare date. */
export function stageStatusText(facts: StatusFacts, t: Translate, today?: string | null): string {
  switch (facts.status) {
    case 'yellow':
      return t('status.overPromise', overdue(facts, facts.promisedDueOn, t, today));
    case 'red':
      return t('status.overLaw', overdue(facts, facts.dueOn, t, today));
    case 'reminder':
      return facts.lateAgainst === 'law'
        ? t('status.overLaw', overdue(facts, facts.dueOn, t, today))
        : t('status.overAim', overdue(facts, facts.promisedDueOn, t, today));
    case 'paused':
      return (facts.leftDays ?? 0) > 0
        ? t('status.paused', { left: durationText(facts.leftDays ?? 0, facts.unit, t) })
        : t('status.pausedOnly');
    case 'none':
      if (facts.limitUnknown === true) return t('status.unknown');
      return facts.target === 'agreed' ? agreedText(facts, t) : partyText(facts, t);
    case 'normal':
    case 'warning':
      return leftText(facts, t, today);
  }
}

/** "8 个工作日" / "3 天", in the unit of the law. */
export function durationText(
  amount: number,
  unit: TimeUnit | (string & {}) | null | undefined,
  t: Translate,
): string {
  const rounded = numberText(amount);
  if (unit === 'working_day') return t('unit.workingDays', { n: rounded });
  if (unit === 'hour') return t('unit.hours', { n: rounded });
  if (unit === 'working_hour') return t('unit.workingHours', { n: rounded });
  return t('unit.days', { n: rounded });
}

/** Whether a limit runs from a moment, and not by days. */
export function isInHours(unit: unknown): boolean {
  return unit === 'hour' || unit === 'working_hour';
}

/** A number with at most one decimal and its thousands apart. */
export function numberText(amount: number): string {
  return (Math.round(amount * 10) / 10).toLocaleString('en-US');
}

/** The parties' own day: nobody is late by it, but somebody looks whether it was kept. */
function agreedText({ leftDays, overdueDays }: StatusFacts, t: Translate): string {
  if (leftDays == null) return t('status.none');
  const target = t('target.agreed');
  if (overdueDays != null && overdueDays > 0)
    return t('status.pastAgreed', { time: durationText(overdueDays, 'calendar_day', t) });
  if (leftDays === 0) return t('status.today', { target });
  return t('status.left', { target, time: durationText(leftDays, 'calendar_day', t) });
}

/** What the law leaves a party: no card hangs on it, but the right is gone with the day. */
function partyText(facts: StatusFacts, t: Translate): string {
  const { target, leftDays, overdueDays, unit, dueOn } = facts;
  if (target !== 'law' || leftDays == null || !dueOn) return t('status.none');
  if (overdueDays != null && overdueDays > 0)
    return t('status.pastLaw', { time: durationText(overdueDays, unit, t) });
  return leftText(facts, t);
}

function leftText(facts: StatusFacts, t: Translate, today?: string | null): string {
  const dueOn = facts.promisedDueOn ?? facts.dueOn;
  const left = facts.leftDays ?? (dueOn && today ? daysBetween(today, dueOn) : null);
  if (left === null) return t('status.none');
  const target = t(`target.${facts.target ?? (facts.promisedDueOn ? 'promise' : 'law')}`);
  if (left < 0) return t('status.over', { target, time: durationText(-left, facts.unit, t) });
  if (left === 0) return t(isInHours(facts.unit) ? 'status.lastHour' : 'status.today', { target });
  return t('status.left', {
    target,
    time: durationText(left, facts.leftDays == null ? 'calendar_day' : facts.unit, t),
  });
}

function overdue(facts: StatusFacts, dueOn: string | null | undefined, t: Translate, today?: string | null) {
  // On the rest days after a due date no working day is over yet: then calendar days tell more.
  if (facts.overdueDays != null && facts.overdueDays > 0)
    return { time: durationText(facts.overdueDays, facts.unit, t) };
  if (dueOn && today && today > dueOn)
    return { time: durationText(daysBetween(dueOn, today), 'calendar_day', t) };
  return { time: durationText(Math.max(1, -(facts.leftDays ?? -1)), facts.unit, t) };
}
