/**
 * How rows keep moments that are days for most and seconds for some: a date in `x_on`, and where hours are counted the
 * moment in `x_at`. Dates are those of Asia/Shanghai.
 */

/** A moment as the clock reads it, `YYYY-MM-DDTHH:MM:SS+08:00`. */
export function momentText(instant: string): string {
  return `to_char(${instant} at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS"+08:00"')`;
}

/** The civil date of an instant as text. */
export function dayText(instant: string): string {
  return `to_char(${instant} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`;
}

/** The moment where there is one, else the date, as text. */
export function momentOrDayText({ at, on }: MomentColumns): string {
  return `coalesce(${momentText(at)}, ${on}::text)`;
}

/** The date and, where the text has a time of day, the moment: two columns. */
export function dayAndMoment(text: string): string {
  return `left(${text}, 10)::date, case when length(${text}) > 10 then ${text}::timestamptz end`;
}

/** The moment, or the midnight with which a date begins in the county. */
export function instantOf(text: string): string {
  return `case when length(${text}) > 10 then ${text}::timestamptz else ${midnightOf(`${text}::date`)} end`;
}

/** The instant with which a date begins in the county. */
export function midnightOf(date: string): string {
  return `(${date})::timestamp at time zone 'Asia/Shanghai'`;
}

/** Whether a moment, else its whole day, is over. */
export function isPast({ at, on }: MomentColumns, now: string): string {
  return `coalesce(${at} + interval '1 second' <= ${now}, ${on} < (${now}::timestamptz at time zone 'Asia/Shanghai')::date)`;
}

/** Whether something happened at a moment or before; by the days where one of them has a day only. */
export function isInTime(happened: MomentColumns, due: MomentColumns): string {
  return `coalesce(${happened.at} <= ${due.at}, ${happened.on} <= ${due.on})`;
}

/** The two columns of a moment. */
export interface MomentColumns {
  readonly at: string;
  readonly on: string;
}

/** The columns of a moment by what they have in common, e.g. `r.due`. */
export function momentColumns(name: string): MomentColumns {
  return { at: `${name}_at`, on: `${name}_on` };
}
