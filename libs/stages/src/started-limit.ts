import type { Feel } from '@app/feel';
import { type CivilDate, StatutoryTimeError, isCivilDate } from '@app/statutory-time';
import { promiseInForce } from '@app/promises';
import { type UnitCalendars, calendarOf, timingOf } from './stage-clock.js';
import type { StageDefinition } from './stage-definition.js';
import { type Facts, StageExpressions } from './stage-expression.js';
import { isInHours } from './stage-moment.js';

/** The limit that a date gives, before anything has happened to its clock. */
export interface StartedLimit {
  /** The variable that holds the date. */
  variable: string;
  stageCode: string;
  stageName: string;
  stageNameEn: string | null;
  dueOn: CivilDate | null;
  promisedDueOn: CivilDate | null;
  /** Whether a date rests on a year whose holidays are not published. */
  provisional: boolean;
}

/** A clock that starts at the date which a variable holds; any other expression may mean more than one date. */
const ONE_VARIABLE = /^=\s*([\p{L}_][\p{L}\p{N}_]*)\s*$/u;

/**
 * The limit of a stage whose clock starts at a date among the facts; nothing where none does, where hours are counted,
 * or where what decides about the limit is not known yet.
 */
export function startedLimit(
  stage: Pick<
    StageDefinition,
    'stageCode' | 'name' | 'nameEn' | 'clockStart' | 'statutoryLimit' | 'promisedLimit' | 'responsible'
  >,
  setPromise: string | null,
  { facts, feel, calendars }: { facts: Facts; feel: Feel; calendars: UnitCalendars },
): StartedLimit | undefined {
  const variable = ONE_VARIABLE.exec(stage.clockStart ?? '')?.[1];
  const start = variable === undefined ? undefined : facts[variable];
  if (variable === undefined || !isCivilDate(start)) return undefined;
  const read = new StageExpressions(facts, feel);
  const baseLimit = read.period('法定期限', stage.statutoryLimit)?.text ?? null;
  const ofModel = read.period('承诺期限', stage.promisedLimit)?.text ?? null;
  const clock = {
    baseLimit,
    promisedLimit: promiseInForce(ofModel, setPromise),
    clockStartOn: start,
    events: [],
  };
  if ((clock.baseLimit ?? clock.promisedLimit) === null || isInHours(clock)) return undefined;
  const responsible = read.text('责任单位', stage.responsible);
  const timing = timingOf(clock, calendarOf({ responsible }, calendars), {});
  if (timing instanceof StatutoryTimeError) return undefined;
  const { dueOn, promisedDueOn, provisional } = timing;
  const { stageCode, name: stageName, nameEn: stageNameEn } = stage;
  return { variable, stageCode, stageName, stageNameEn, dueOn, promisedDueOn, provisional };
}
