import type { WorkCalendar } from './calendar.js';
import type { DeadlineAnswer, DeadlineCase } from './deadline-case.js';
import type { DeadlineStep } from './deadline-step.js';
import { computeDeadline } from './deadline.js';
import { explainDeadline } from './explain.js';

/** An answer together with its reasons. */
export interface ExplainedAnswer extends DeadlineAnswer {
  readonly steps: DeadlineStep[];
}

/**
 * Answers and explains whatever was asked, as `computeDeadline` and `explainDeadline`; a case without a calendar of
 * its own is computed with the given one.
 */
export function explainedAnswer(question: unknown, calendar: WorkCalendar): ExplainedAnswer {
  const input = question as DeadlineCase;
  if (hasCalendar(question)) return { ...computeDeadline(input), steps: explainDeadline(input) };
  return { ...computeDeadline(input, calendar), steps: explainDeadline(input, calendar) };
}

// helpers

function hasCalendar(question: unknown): boolean {
  if (typeof question !== 'object' || question === null) return false;
  return 'calendar' in question && question.calendar !== null && question.calendar !== undefined;
}
