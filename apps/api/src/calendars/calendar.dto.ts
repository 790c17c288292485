/** A day that a year's notice names. */
export class NamedDayDto {
  /** @example 2027-02-05 */
  day: string;
  /** off: a rest day; work: a make-up working day (调休上班). */
  kind: 'off' | 'work';
  /** May be empty. */
  name: string;
}

/** A year of the working calendar. */
export class CalendarYearDto {
  /** @example 2027 */
  year: number;
  /** False while the State Council's notice is not imported: dates that reach into the year are provisional. */
  published: boolean;
  /** The notice, or how the year is estimated. */
  source: string;
  /** Rest days that are named. */
  offDays: number;
  /** Make-up working days that are named. */
  workDays: number;
  /** Days worked from 1 January to 31 December. */
  workingDays: number;
}

/** A year with the days that are named, whichever year's notice names them. */
export class CalendarYearDaysDto extends CalendarYearDto {
  days: NamedDayDto[];
}

/** The dates of a stage that a calendar decides. */
export class RunDatesDto {
  /** Last day by law. */
  dueOn: string | null;
  promisedDueOn: string | null;
  /** Rests on a year whose calendar is not published. */
  provisional: boolean;
}

/** A stage of a case whose dates another calendar moves. */
export class CalendarChangeDto {
  stageRunId: string;
  /** @example 330681-GZWQ-20261228-00001 */
  caseNo: string | null;
  /** @example M1 */
  stageCode: string;
  /** @example 镇级调解 */
  stageName: string;
  /** What the model calls it in English, from `name.en`; null where it does not say. */
  stageNameEn: string | null;
  before: RunDatesDto;
  after: RunDatesDto;
}
