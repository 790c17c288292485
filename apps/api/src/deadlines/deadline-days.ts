import { type DaySpan, type ExplainedDay, type ExplainedPeriod, explainedDays, monthsOf } from '@app/stages';
import {
  type CivilDate,
  type DeadlineCase,
  type DeadlineStep,
  type ExplainedAnswer,
  type WorkCalendar,
  createCalendar,
  daysBetween,
  isCivilDate,
} from '@app/statutory-time';

/** Nobody reads more months than this on a page: two years. */
const MAX_DAYS = 745;

type NamedDays = ExplainedPeriod['named'];

/**
 * The months that an answer speaks of, day by day; null for a faulty case, for hours, and for a period of more than two
 * years. The days of a calendar that a case carries itself have no names here.
 */
export async function daysOfAnswer(
  question: unknown,
  { steps, error }: ExplainedAnswer,
  county: WorkCalendar,
  namedDays: (span: DaySpan) => Promise<NamedDays>,
): Promise<ExplainedDay[] | null> {
  if (error !== null) return null;
  // without an error the question is a case
  const { limit, start, calendar } = question as DeadlineCase & {
    calendar?: DeadlineCase['calendar'] | null;
  };
  const [first, ...others] = toldSteps(steps).flatMap(datesOf);
  if (first === undefined || ![first, ...others].every(isCivilDate)) return null;
  const span = monthsOf(first, ...others);
  if (daysBetween(span.from, span.to) >= MAX_DAYS) return null;
  const ofCase = calendar == null ? null : createCalendar(calendar);
  return explainedDays(
    {
      steps,
      unit: limit.unit,
      startOn: start.slice(0, 10),
      calendar: ofCase ?? county,
      named: ofCase === null ? await namedDays(span) : [],
    },
    span,
  );
}

// helpers

/** Where a promise that is cut back would have ended, nobody looks. */
function toldSteps(steps: readonly DeadlineStep[]): DeadlineStep[] {
  const isCut = steps.some(({ code }) => code === 'promise-cut');
  if (!isCut) return [...steps];
  return steps.filter(
    (step) => step.code !== 'promise-cut' && !('clock' in step && step.clock === 'promise'),
  );
}

function datesOf(step: DeadlineStep): CivilDate[] {
  const dates = [
    'date' in step ? step.date : null,
    'since' in step ? step.since : null,
    'from' in step ? step.from : null,
    'to' in step ? step.to : null,
  ];
  return dates.filter((date) => date !== null);
}
