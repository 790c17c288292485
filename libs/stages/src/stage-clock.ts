import {
  type CivilDate,
  type Period,
  type StageTiming,
  StatutoryTimeError,
  type WorkCalendar,
  civilDateInShanghai,
  parsePeriod,
  stageTiming,
} from '@app/statutory-time';
import type { StageDefinition } from './stage-definition.js';
import { type Facts, StageExpressions } from './stage-expression.js';
import type { StageRun } from './stage-run.entity.js';

/** What decides about the dates of a run, besides its definition. */
export interface ClockInput {
  readonly definition: StageDefinition;
  readonly facts: Facts;
  readonly calendar: WorkCalendar;
  /** Civil date of the record that changed something. */
  readonly on: CivilDate;
}

/**
 * Reads limits, start and responsible unit anew and computes the dates of an open run. A changed limit is a switch of
 * procedure: the origin stays (办案规则§61; 民诉解释§258), and one decided after the due date changes nothing.
 */
export function timeOpenRun(run: StageRun, { definition, facts, calendar, on }: ClockInput): StageRun {
  const read = new StageExpressions(facts);
  const start = read.date('起算日', definition.clockStart) ?? civilDateInShanghai(run.enteredAt.getTime());
  const limit = read.period('法定期限', definition.statutoryLimit);
  const promise = read.period('承诺期限', definition.promisedLimit);
  const isLateSwitch = isSwitched(run, limit?.text) && run.dueOn !== null && on > run.dueOn;
  if (isLateSwitch) read.faults.push(`转程序时法定期限已于 ${run.dueOn ?? ''} 届满，期限不变`);
  return retimed(
    {
      ...run,
      clockStartOn: start,
      statutoryLimit: isLateSwitch ? run.statutoryLimit : (limit?.text ?? null),
      promisedLimit: isLateSwitch ? run.promisedLimit : (promise?.text ?? null),
      responsible: read.text('责任单位', definition.responsible),
      fault: faultOf(read.faults),
    },
    calendar,
  );
}

/** Computes the dates of a run again from the limits and the start that it has, e.g. for a changed calendar. */
export function retimed(run: StageRun, calendar: WorkCalendar): StageRun {
  const timing = timingOf(run, calendar, { completedOn: run.clockEndOn });
  if (timing instanceof StatutoryTimeError) {
    return { ...run, ...NO_DATES, fault: faultOf([run.fault, `期限无法计算：${timing.code}`]) };
  }
  const { dueOn, promisedDueOn, provisional } = timing;
  return { ...run, dueOn, promisedDueOn, provisional };
}

/** Ends a run on the day of its legal fact, else on the day of the record, and counts what was used and saved. */
export function closeRun(
  run: StageRun,
  closing: ClockInput & { state: 'closed' | 'terminated'; at: Date },
): StageRun {
  const { definition, facts, calendar, on, state, at } = closing;
  const read = new StageExpressions(facts);
  const outcome = read.text('办理结果', definition.stageOutcome);
  const clockEndOn = state === 'closed' ? (read.date('截止日', definition.clockEnd) ?? on) : on;
  const ended: StageRun = { ...run, state, closedAt: at, clockEndOn, outcome };
  if (state === 'terminated') return ended;
  const timing = timingOf(ended, calendar, { completedOn: clockEndOn });
  if (timing instanceof StatutoryTimeError) read.faults.push(`用时无法计算：${timing.code}`);
  const fault = faultOf([run.fault, ...read.faults]);
  return { ...ended, fault, ...(timing instanceof StatutoryTimeError ? {} : countsOf(ended, timing)) };
}

/** Computes a run's dates and, at a day, its status; a fault of the input is returned, not thrown. */
export function timingOf(
  run: Pick<StageRun, 'statutoryLimit' | 'promisedLimit' | 'clockStartOn'>,
  calendar: WorkCalendar,
  moment: { asOf?: CivilDate; completedOn?: CivilDate | null },
): StageTiming | StatutoryTimeError {
  try {
    return stageTiming({
      limit: periodOf(run.statutoryLimit),
      promise: periodOf(run.promisedLimit),
      start: run.clockStartOn,
      calendar,
      ...moment,
    });
  } catch (error) {
    if (error instanceof StatutoryTimeError) return error;
    throw error;
  }
}

/** The period of a stored limit; null where there is none. */
export function periodOf(text: string | null): Period | null {
  return text === null ? null : parsePeriod(text);
}

// helpers

const NO_DATES = { dueOn: null, promisedDueOn: null, provisional: false };

function isSwitched(run: StageRun, limitText: string | undefined): boolean {
  return run.statutoryLimit !== null && limitText !== undefined && limitText !== run.statutoryLimit;
}

/** A party's time, and a stage without a limit of the law, save nothing. */
function countsOf(run: StageRun, timing: StageTiming): Partial<StageRun> {
  const { usedDays, unit, savedDays, savedCalendarDays } = timing;
  if (run.timeOf === 'party') return { usedDays, unit, savedDays: null, savedCalendarDays: null };
  return { usedDays, unit, savedDays, savedCalendarDays };
}

function faultOf(faults: readonly (string | null)[]): string | null {
  const texts = [...new Set(faults.filter((fault) => fault !== null))];
  return texts.length === 0 ? null : texts.join('；');
}
